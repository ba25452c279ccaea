/** A piece of markup. Comments, declarations and the contents of scripts and styles make none, JSON-LD apart. */
export type Token =
  | { kind: 'open'; name: string; attributes: Record<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }
  | { kind: 'json'; text: string };

const RAW = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'svg',
  'math',
  'object',
  'select',
  'textarea',
  'xmp',
  'noembed',
]);
const ATTRIBUTE =
  /([A-Za-z_:][A-Za-z0-9_:.-]{0,40})(?:\s{0,10}=\s{0,10}(?:"([^"]*)"|'([^']*)'|([^\s"'>]{1,2000})))?/g;
const TAG_NAME = /^<\/?([A-Za-z][A-Za-z0-9:-]{0,30})/;

/** Splits HTML into tokens in one pass. Anything that is not markup is text; an unfinished tag at the end is dropped. */
export function* tokensOf(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0 || open > at) yield { kind: 'text', text: html.slice(at, open < 0 ? html.length : open) };
    if (open < 0) return;
    const name = TAG_NAME.exec(html.slice(open, open + 34))?.[1]?.toLowerCase();
    if (name === undefined) at = yield* notATag(html, open);
    else at = yield* tag(html, open, name);
  }
}

function* notATag(html: string, open: number): Generator<Token, number> {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4);
  if (/^<[!?]/.test(html.slice(open, open + 2))) return after(html, '>', open + 2);
  yield { kind: 'text', text: '<' };
  return open + 1;
}

function* tag(html: string, open: number, name: string): Generator<Token, number> {
  const end = tagEnd(html, open + 1);
  if (end < 0) return html.length;
  if (html.charAt(open + 1) === '/') {
    yield { kind: 'close', name };
    return end + 1;
  }
  const attributes = attributesOf(html.slice(open + name.length + 1, end));
  if (!RAW.has(name) || html.charAt(end - 1) === '/') {
    yield { kind: 'open', name, attributes };
    return end + 1;
  }
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = end + 1;
  const close = closing.exec(html)?.index ?? html.length;
  if (/ld\+json/i.test(attributes.type ?? '')) yield { kind: 'json', text: html.slice(end + 1, close) };
  return after(html, '>', close);
}

/** The end of a tag; `>` inside a quoted attribute does not count. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at;
    else if ((character === '"' || character === "'") && html.charAt(at - 1) === '=') quote = character;
  }
  return quote === '' ? -1 : html.indexOf('>', from);
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  if (!text.includes('=') && !text.includes('hidden')) return attributes;
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    attributes[name.toLowerCase()] ??= double ?? single ?? bare ?? '';
  }
  return attributes;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}
