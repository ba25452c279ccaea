import { isSafeHref } from '../href.ts';

const unseen = new Set(
  `head title style script meta link base template noscript iframe frame object embed applet svg math audio video canvas
  select option datalist textarea input xml rp col colgroup`.split(/\s+/),
);

const blocks = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr
  ul`.split(/\s+/),
);

/** Gmail's indent button, and Outlook's mark beside what is answered. */
const indent = /^margin:0\S* 0\S* 0\S* 40px;border:none|^border:none;border-left:solid/;

/** Element nodes alone; comments carry Word's conditions and 한글's own copy of the text. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function nameOf(element: Element): string {
  return element.localName.toLowerCase();
}

export function isUnseen(element: Element): boolean {
  const style = styleOf(element);
  return (
    unseen.has(nameOf(element)) ||
    element.hasAttribute('hidden') ||
    /(?:^|[;\s])(?:display:none|visibility:hidden|mso-hide:all)/.test(style) ||
    isListMark(style)
  );
}

/** Word writes the bullets and numbers of its lists into the text. */
function isListMark(style: string): boolean {
  return /mso-list:ignore/.test(style);
}

export function isBlock(element: Element): boolean {
  return blocks.has(nameOf(element));
}

/** Headings of pages, of Google Docs and of Word, whose title is a paragraph with a class. */
export function isHeading(element: Element): boolean {
  return (
    /^h[1-6]$/.test(nameOf(element)) ||
    element.getAttribute('role') === 'heading' ||
    /^Mso(?:Title|Subtitle|Heading)/.test(element.getAttribute('class') ?? '')
  );
}

/** What a mail answers, and what Gmail's indent button makes, are no quotations of an article. */
export function isQuote(element: Element): boolean {
  if (nameOf(element) !== 'blockquote') return false;
  const isMail =
    element.getAttribute('type') === 'cite' || /gmail_quote/.test(element.getAttribute('class') ?? '');
  return !isMail && !indent.test(styleOf(element));
}

/** `1.`, `(가)`, `iv)`; an `l` alone is a bullet of Wingdings. */
const counted = /^[\s(]*(?:\d+|[a-z]|[ivx]+|[가-하])[.)]|^\s*[①-⑳]/i;

/** A paragraph of Word that is an item of a list: which list, and whether numbers count its items. */
export function wordListOf(element: Element): { key: string; ordered: boolean } | null {
  const list = /mso-list:\s?(l\d+)/.exec(styleOf(element))?.[1];
  if (!list) return null;
  const mark = [...element.querySelectorAll('span')].find((span) => isListMark(styleOf(span)));
  return { key: list, ordered: counted.test(mark?.textContent ?? '') };
}

/** Where a link leads. Docs and mail programs send readers through a host of their own first. */
export function hrefOf(anchor: Element): string | null {
  const given = (anchor.getAttribute('href') ?? '').trim();
  if (!URL.canParse(given)) return null;
  const url = new URL(given);
  const isGoogle = /^(www\.)?google\.com$/.test(url.hostname) && url.pathname === '/url';
  const isOutlook = url.hostname.endsWith('.safelinks.protection.outlook.com');
  const behind = isGoogle ? (url.searchParams.get('q') ?? url.searchParams.get('url')) : null;
  const href = behind ?? (isOutlook ? url.searchParams.get('url') : null) ?? given;
  return [href, url.href].find(isSafeHref) ?? null;
}

/** Signs of a mail or a chat that are pictures of an emoji. */
export function isEmoji(alt: string): boolean {
  return (
    alt.length <= 16 &&
    /^(?:\p{Extended_Pictographic}|\p{Emoji_Component})+$/u.test(alt) &&
    !/^[\d#*]+$/.test(alt)
  );
}

/** One point wide: it counts who reads. */
export function isTrackingPixel(image: Element): boolean {
  return ['width', 'height'].some((side) => /^[0-2](?:px)?$/.test(image.getAttribute(side) ?? ''));
}

/** Styles without blanks around their signs, lower case, as far as they matter here. */
function styleOf(element: Element): string {
  return (element.getAttribute('style') ?? '').toLowerCase().replace(/\s*([:;])\s*/g, '$1');
}

/** All text that can be seen in an element; without recursion, as markup may be nested without end. */
export function visibleText(root: Node): string {
  const texts: string[] = [];
  const stack: (Node | string)[] = [root];
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    if (typeof part === 'string') texts.push(part);
    else if (part.nodeType === 3) texts.push(part.nodeValue ?? '');
    else if (!isElement(part) || !isUnseen(part)) {
      const around = isElement(part) && (isBlock(part) || nameOf(part) === 'br') ? [' '] : [];
      for (const inside of [...around, ...[...part.childNodes].reverse(), ...around]) stack.push(inside);
    }
  }
  return texts.join('');
}
