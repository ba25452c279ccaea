import { oneLine, plainText } from '../korean/plain-text.ts';
import { decodeEntities } from './entities.ts';
import type { Token } from './html-tokens.ts';
import { readTimestamp, toSeoul } from './times.ts';

/** What a saved page says of itself in JSON-LD and meta elements. */
export type PageFacts = {
  headline: string | null;
  publishedAt: string | null;
  modifiedAt: string | null;
  section: string | null;
  subsection: string | null;
  authors: { name: string; email: string | null }[];
};

type Json = Record<string, unknown>;

/** Reads JSON-LD first, then Open Graph and meta elements, for what JSON-LD leaves open. */
export function factsOf(tokens: Token[]): PageFacts {
  const meta = metaOf(tokens);
  const graph = tokens.flatMap((token) => (token.kind === 'json' ? nodesOf(token.text) : []));
  const article = graph.find((node) => /(?:News|Report|Blog)?(?:Article|Posting)$/.test(typeOf(node)));
  const [section, subsection] = crumbsOf(graph);
  return {
    headline: text(article?.headline) ?? meta.get('og:title') ?? meta.get('twitter:title') ?? titleOf(tokens),
    publishedAt: time(
      text(article?.datePublished) ?? meta.get('article:published_time') ?? meta.get('article:published'),
    ),
    modifiedAt: time(
      text(article?.dateModified) ?? meta.get('article:modified_time') ?? meta.get('og:updated_time'),
    ),
    section: section ?? text(firstOf(article?.articleSection)) ?? meta.get('article:section') ?? null,
    subsection: subsection ?? meta.get('article:section2') ?? null,
    authors: authorsOf(article, meta),
  };
}

function metaOf(tokens: Token[]): Map<string, string> {
  const meta = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== 'open' || token.name !== 'meta') continue;
    const name = (
      token.attributes.property ??
      token.attributes.name ??
      token.attributes.itemprop ??
      ''
    ).toLowerCase();
    const value = clean(token.attributes.content ?? '');
    if (name !== '' && value !== '' && !meta.has(name)) meta.set(name, value);
  }
  return meta;
}

function titleOf(tokens: Token[]): string | null {
  const at = tokens.findIndex((token) => token.kind === 'open' && token.name === 'title');
  const title = tokens[at + 1];
  return at >= 0 && title?.kind === 'text' ? text(title.text) : null;
}

function nodesOf(source: string): Json[] {
  try {
    return flatten(
      JSON.parse(source.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)?|(?:-->|\/\*\]\]>\*\/)\s*$/g, '')),
      0,
    );
  } catch {
    return [];
  }
}

function flatten(value: unknown, depth: number): Json[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((one) => flatten(one, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Json;
  return [node, ...flatten(node['@graph'], depth + 1), ...flatten(node.mainEntity, depth + 1)];
}

function typeOf(node: Json): string {
  return text(firstOf(node['@type'])) ?? '';
}

function crumbsOf(graph: Json[]): [string?, string?] {
  const list = graph.find((node) => typeOf(node) === 'BreadcrumbList')?.itemListElement;
  if (!Array.isArray(list)) return [];
  const names = list
    .slice(0, 6)
    .map((one: Json | null) => text(one?.name) ?? text((one?.item as Json | undefined)?.name));
  const parts = names.filter(
    (name) => name !== null && !/^(?:홈|home|뉴스|뉴스핌|메인)$/i.test(name),
  ) as string[];
  return [parts[0], parts[1]];
}

function authorsOf(
  article: Json | undefined,
  meta: Map<string, string>,
): { name: string; email: string | null }[] {
  const listed = Array.isArray(article?.author) ? article.author.slice(0, 10) : [article?.author];
  const authors = listed.flatMap((one: unknown) => {
    const name = text(one) ?? text((one as Json | null | undefined)?.name);
    return name
      ? [
          {
            name: joinTitle(name, one as Json),
            email: text((one as Json).email)?.replace(/^mailto:/, '') ?? null,
          },
        ]
      : [];
  });
  const named = meta.get('article:author') ?? meta.get('author') ?? meta.get('dable:author');
  return authors.length > 0 || named === undefined ? authors : [{ name: named, email: null }];
}

function joinTitle(name: string, author: Json): string {
  const title = text(author.jobTitle);
  return title && !name.includes(title) ? `${name} ${title}` : name;
}

function time(value: string | undefined | null): string | null {
  if (!value) return null;
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})$/.test(value))
    return toSeoul(value);
  return readTimestamp(value);
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? clean(value) : null;
}

function clean(value: string): string {
  return oneLine(plainText(decodeEntities(value)));
}
