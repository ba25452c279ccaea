import { SaxesParser } from 'saxes';
import { fieldNamed } from './columns.ts';
import { FeedStopped, type RawRow, shortened } from './feed-fault.ts';

const deepest = 50;
const longestField = 10_000;
/** Letters between two tags; one that never ends would fill the memory. */
const longestBetweenTags = 1_000_000;
/** A feed with more mistakes in its marks is none. */
const mostMistakes = 1_000;

/**
 * Items of a feed in RSS 2.0 or Atom with Google's fields. No entity is known but XML's own five, and a document that
 * declares others is not read on. A mistake in the marks costs the item that it stands in.
 * @throws FeedStopped
 */
export async function* readXml(texts: AsyncIterable<string>): AsyncGenerator<RawRow> {
  const reader = new ItemReader();
  for await (const text of texts) {
    reader.write(text);
    yield* reader.taken();
  }
  reader.end();
  yield* reader.taken();
}

class ItemReader {
  readonly #parser = new SaxesParser({ xmlns: false });
  #rows: RawRow[] = [];
  #path: string[] = [];
  #item: (RawRow & { depth: number }) | undefined;
  #text = '';
  #sinceTag = 0;
  #mistakes = 0;
  #isBegun = false;
  #stopped: FeedStopped | undefined;

  constructor() {
    const parser = this.#parser;
    parser.on('doctype', () => this.#stop(new FeedStopped('doctype')));
    parser.on('opentag', ({ name, attributes }) => this.#open(local(name), attributes));
    parser.on('closetag', () => this.#close());
    parser.on('text', (text) => this.#add(text));
    parser.on('cdata', (text) => this.#add(text));
    parser.on('error', (error) => this.#mistake(error.message));
  }

  write(text: string): void {
    this.#sinceTag += text.length;
    // A mark of the byte order is none of the text, and blank lines before a document's head are a common slip.
    this.#parser.write(this.#isBegun ? text : text.replace(/^[\uFEFF\s]+/, ''));
    this.#isBegun ||= text.trim() !== '';
    if (this.#stopped) return;
    if (this.#sinceTag > longestBetweenTags) this.#stop(new FeedStopped('endless'));
  }

  end(): void {
    if (this.#stopped) return;
    this.#parser.close();
    // The document was cut off within it, which the parser has just said.
    if (this.#item) this.#rows.push(this.#item);
  }

  /** What has been read so far, and then why it goes no further. */
  *taken(): Generator<RawRow> {
    const rows = this.#rows;
    this.#rows = [];
    yield* rows;
    if (this.#stopped) throw this.#stopped;
  }

  #open(name: string, attributes: Record<string, string>): void {
    this.#sinceTag = 0;
    this.#path.push(name);
    this.#text = '';
    if (this.#path.length > deepest) this.#stop(new FeedStopped('deep', deepest));
    if (!this.#item && (name === 'item' || name === 'entry'))
      this.#item = { line: this.#parser.line, fields: new Map(), depth: this.#path.length };
    // Atom has addresses in attributes.
    else if (name === 'link' && attributes.href && isPlainLink(attributes))
      this.#set('link', attributes.href);
  }

  #close(): void {
    this.#sinceTag = 0;
    const name = this.#path.at(-1) ?? '';
    const item = this.#item;
    if (item && this.#path.length === item.depth) {
      this.#rows.push({ line: item.line, fields: item.fields, fault: item.fault });
      this.#item = undefined;
    } else {
      const field = fieldNamed(name);
      if (field) this.#set(field, this.#text.trim());
    }
    this.#text = '';
    this.#path.pop();
  }

  /** Of an item's own elements; those within them, as a price for shipping, are something else. */
  #set(field: string, value: string): void {
    const item = this.#item;
    if (!item || this.#path.length !== item.depth + 1 || !value || item.fields.has(field)) return;
    item.fields.set(field, value);
  }

  #add(text: string): void {
    if (!this.#item) return;
    if (this.#text.length + text.length <= longestField) this.#text += text;
    else this.#item.fault ??= { fault: 'long', value: this.#path.at(-1) ?? '' };
  }

  #mistake(message: string): void {
    this.#mistakes++;
    const fault = { fault: 'xml', value: shortened(message.replace(/^\d+:\d+: /, '')) } as const;
    if (this.#item) this.#item.fault ??= fault;
    else if (this.#mistakes < 20) this.#rows.push({ line: this.#parser.line, fields: new Map(), fault });
    if (this.#mistakes > mostMistakes) this.#stop(new FeedStopped('xml-broken', mostMistakes));
  }

  #stop(why: FeedStopped): void {
    this.#stopped ??= why;
  }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);
const isPlainLink = ({ rel = 'alternate' }: Record<string, string>) => rel === 'alternate';
