import { plainText } from '../korean/plain-text.ts';
import { decodeEntities } from './entities.ts';
import { type Attributes, addressOf, holdsArticle, isHidden, roleOf } from './html-roles.ts';
import type { Token } from './html-tokens.ts';
import type { Line, Role } from './lines.ts';
import { readTimestamp } from './times.ts';

/** A line of a saved page. */
export type HtmlLine = Line & {
  /** It stands inside an element that holds the article's text. */
  article: boolean;
  /** It stands in an `h2` to `h4`. */
  heading: boolean;
  /** The outermost caption or breadcrumb it belongs to, by number. */
  group: number | null;
};

type Element = {
  name: string;
  role: Role;
  article: boolean;
  heading: boolean;
  hidden: boolean;
  group: number | null;
  address: string | null;
};

const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  head header hgroup hr html li main menu nav ol option p pre section summary table tbody thead tfoot tr ul title caption button`.split(
    /\s+/,
  ),
);
const PARAGRAPHS = new Set('p h1 h2 h3 h4 div section article figure blockquote ul table'.split(' '));
const EMPTY = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const DEEPEST = 20_000;
/** An end tag closes an element at most this many levels up; the rest are stray. */
const FARTHEST_CLOSE = 60;

/** Turns markup into lines: block elements and `<br>` end a line, and the markup's meaning becomes the line's role. */
export function linesOfTokens(tokens: Iterable<Token>): HtmlLine[] {
  const page = new PageReader();
  for (const token of tokens) {
    if (token.kind === 'open') page.open(token.name, token.attributes);
    else if (token.kind === 'close') page.close(token.name);
    else if (token.kind === 'text') page.write(token.text);
  }
  page.endLine(false);
  return page.lines;
}

class PageReader {
  readonly lines: HtmlLine[] = [];
  private readonly stack: Element[] = [];
  private text: string[] = [];
  private gap = false;
  private breaks = 0;
  private groups = 0;

  open(name: string, attributes: Attributes): void {
    if (name === 'br') {
      this.breaks += 1;
      this.endLine(this.breaks > 1);
      return;
    }
    const parent = this.stack.at(-1);
    const role = roleOf(name, attributes, parent?.role ?? null);
    if (BLOCKS.has(name) || role !== (parent?.role ?? null)) this.endLine(PARAGRAPHS.has(name));
    if (name === 'td' || name === 'th') this.text.push(' ');
    if (EMPTY.has(name) || this.stack.length > DEEPEST) return;
    const time = name === 'time' ? readTimestamp(attributes.datetime ?? '') : null;
    if (time !== null && parent?.hidden !== true) this.text.push(` ${time} `);
    const element = this.elementFor(name, attributes, role, parent);
    // What a reader sees may be `3시간 전`; the attribute is exact.
    this.stack.push(time === null ? element : { ...element, hidden: true });
    this.separate(role);
  }

  close(name: string): void {
    const near = this.stack.slice(-FARTHEST_CLOSE);
    const found = near.findLastIndex((element) => element.name === name);
    const at = found < 0 ? -1 : this.stack.length - near.length + found;
    const closed = this.stack[at];
    if (closed?.address && !this.text.some((part) => part.includes('@')))
      this.text.push(` ${closed.address} `);
    const bounded = closed !== undefined && closed.role !== (this.stack[at - 1]?.role ?? null);
    if (BLOCKS.has(name) || bounded) this.endLine(PARAGRAPHS.has(name));
    if (closed) this.separate(closed.role);
    if (at >= 0) this.stack.length = at;
  }

  write(text: string): void {
    if (this.stack.at(-1)?.hidden) return;
    if (/\S/.test(text)) this.breaks = 0;
    this.text.push(text.replace(/\s+/g, (blanks) => (blanks.includes('\n') ? ' ' : blanks)));
  }

  endLine(gap: boolean): void {
    const text = plainText(decodeEntities(this.text.join('')))
      .replaceAll('\n', ' ')
      .trim();
    const { role = null, article = false, heading = false, group = null } = this.stack.at(-1) ?? {};
    this.text = [];
    if (text !== '') {
      const at = this.lines.length;
      this.lines.push({ text, gap: this.gap, role, article, heading, group, flat: false, at });
      this.gap = false;
    }
    this.gap ||= gap;
  }

  // Links side by side in navigation have no blank between them.
  private separate(role: Role): void {
    if (role === 'aside' || role === 'breadcrumb') this.text.push(' ');
  }

  private elementFor(name: string, attributes: Attributes, role: Role, parent: Element | undefined): Element {
    const grouped = role === 'caption' || role === 'breadcrumb';
    if (grouped && parent?.role !== role) this.groups += 1;
    return {
      name,
      role,
      article: parent?.article === true || (role !== 'aside' && holdsArticle(name, attributes)),
      heading: parent?.heading === true || /^h[2-4]$/.test(name),
      hidden: parent?.hidden === true || isHidden(name, attributes),
      group: grouped ? this.groups : null,
      address: addressOf(name, attributes),
    };
  }
}
