import type { Role } from './lines.ts';

/** An element's attributes by lower-case name. */
export type Attributes = Record<string, string>;

// Names that content systems of Korean newsrooms give the elements of an article page.
const ARTICLE =
  /(?:^|\s)(?:(?:article|news|view|story|post|entry)[-_]?(?:body|contents?|text|txt|cont|view|area|detail)|articlebodycontents?|newsct_article|news-contents|text-?contents?|body-?text|par|viewer|view_?con|content_?view|cont_?view|cont_?article|artical|art_?(?:body|text|txt|cont)|dic_area)(?:$|[\s_-])/i;
const CAPTION =
  /(?:^|[\s_-])(?:caption|photo[-_]?desc|img[-_]?desc|img[-_]?txt|pic[-_]?desc|figcaption|desc[-_]?photo)(?:$|[\s_-])|^desc$/i;
const CRUMB =
  /(?:bread[-_]?crumb|^location$|(?:^|[\s_-])(?:path|category|location|cate|section[-_]?name|nav[-_]?path)\d{0,2}(?:$|[\s_-]))/i;
const SUBHEAD =
  /(?:^|[\s_-])(?:sub[-_]?(?:title|tit|head|heading|headline)|summary[-_]?tit|deck|article[-_]?sub|view[-_]sub)(?:$|[\s_-])/i;
const ASIDE =
  /(?:^|[\s_-])(?:share|sns|social|related|relation|ranking|rank|recommend|banner|advert|ads?|comments?|reply|gnb|lnb|menu|aside|sidebar|tags?|copyright)(?:$|[\s_-])/i;
const FOOTER = /(?:^|[\s_-])(?:footer|foot[-_]?(?:wrap|area|info)|copyright[-_]?area)(?:$|[\s_-])/i;
const INLINE = /^(?:a|abbr|b|big|em|font|i|mark|s|small|span|strong|sub|sup|u)$/;

/** What an element says its text is; children of captions, headlines and side boxes are what their parent is. */
export function roleOf(name: string, attributes: Attributes, parent: Role): Role {
  const label = `${attributes.class ?? ''} ${attributes.id ?? ''}`.trim();
  if (parent === 'footer' || parent === 'caption' || parent === 'headline') return parent;
  if (name === 'footer' || FOOTER.test(label)) return 'footer';
  if (parent === 'aside') return parent;
  if (name === 'body' || name === 'html') return null;
  if (name === 'figcaption' || CAPTION.test(label)) return 'caption';
  if (
    (CRUMB.test(label) && !/^(?:article|main|section)$/.test(name)) ||
    /breadcrumb/i.test(attributes['aria-label'] ?? '')
  )
    return 'breadcrumb';
  if (/^(?:nav|aside|button|form)$/.test(name)) return 'aside';
  if (name === 'h1' || attributes.itemprop === 'headline') return 'headline';
  if (SUBHEAD.test(label)) return 'subhead';
  // Inside a paragraph a class such as `tag` marks a word, not a box.
  return !INLINE.test(name) && name !== 'article' && ASIDE.test(label) ? 'aside' : parent;
}

/** Whether an element says that it holds an article's text. */
export function holdsArticle(name: string, attributes: Attributes): boolean {
  if (name === 'article' || /articleBody/i.test(attributes.itemprop ?? '')) return true;
  return name !== 'body' && ARTICLE.test(`${attributes.id ?? ''} ${attributes.class ?? ''}`);
}

/** Whether an element's text is not shown on the page. */
export function isHidden(name: string, attributes: Attributes): boolean {
  if (name === 'title' || attributes.hidden !== undefined) return true;
  return /display\s?:\s?none/i.test(attributes.style ?? '') || attributes['aria-hidden'] === 'true';
}

/** The address behind a link to write to. */
export function addressOf(name: string, attributes: Attributes): string | null {
  return name === 'a' ? (/^mailto:([^?]{3,100})/i.exec(attributes.href ?? '')?.[1] ?? null) : null;
}
