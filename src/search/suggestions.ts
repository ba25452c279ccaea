import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { beginsWith, hasInitial, initialsOf, jamoOf } from '../korean/initials.ts';
import { typedAsHangul, typedAsLatin } from '../korean/keyboard.ts';
import { menuSections } from '../sections/queries.ts';
import { readGive, type SuggestionKind, suggestionKinds } from './gives.ts';

/** `address`: where it leads to, where that is no search. */
export type Suggestion = { text: string; kind: SuggestionKind | 'section'; address?: string };

type Known = { kind: SuggestionKind; text: string; articles: number };

const most = 8;
const longestTyped = 60;
/** Looked at for one key: more begin with a single consonant, and the frequent ones come first. */
const mostLookedAt = 400;
/** A word of a single headline is not yet what people ask for. */
const leastHeadlines = 2;

/** What may be meant by what is typed so far: all of it, as another keyboard has it, or its last word. */
export async function suggestionsFor(db: Kysely<DB>, typed: string): Promise<Suggestion[]> {
  if (typed === '' || typed.length > longestTyped) return [];
  for (const text of [typed, typedAsHangul(typed), typedAsLatin(typed)]) {
    const found = text === null ? [] : await beginningWith(db, text);
    if (found.length > 0) return found;
  }
  const [, before = '', last = ''] = /^(.*\s)(\S+)$/su.exec(typed) ?? [];
  const found = last ? await beginningWith(db, last) : [];
  return found
    .filter(({ kind }) => kind !== 'section')
    .map(({ text, kind }) => ({ text: before + text, kind }));
}

async function beginningWith(db: Kysely<DB>, typed: string): Promise<Suggestion[]> {
  const sections = (await menuSections(db)).flatMap((top) => [top, ...top.subsections]);
  const own = sections
    .filter(({ name }) => beginsWith(name, typed))
    .map(({ name, path }): Suggestion => ({ text: name, kind: 'section', address: `/sections/${path}` }));
  const known = (await startingWith(db, typed)).filter(({ text }) => beginsWith(text, typed));
  const shown = await withoutGone(db, known);
  const all = [
    ...own.slice(0, 2),
    ...shown.filter(isFrequent).map(({ text, kind }): Suggestion => ({ text, kind })),
  ];
  return [...new Map(all.map((each) => [each.text, each])).values()].slice(0, most);
}

function isFrequent({ kind, articles }: Known): boolean {
  return kind !== 'word' || articles >= leastHeadlines;
}

/** The highest character: all that begins with a text comes before the text with this behind it. */
const last = '\u{10ffff}';

async function startingWith(db: Kysely<DB>, typed: string): Promise<Known[]> {
  const [column, start] = hasInitial(typed)
    ? [sql.ref('initials'), initialsOf(typed)]
    : [sql.ref('jamo'), jamoOf(typed)];
  const { rows } = await sql<Known>`
    select kind, text, articles from search_suggestion
    where ${column} >= ${start} and ${column} < ${start + last}
    order by articles desc, array_position(${sql.val(suggestionKinds)}::text[], kind), text limit ${mostLookedAt}
  `.execute(db);
  return rows;
}

/**
 * Without what only articles gave that were killed or changed a moment ago: the counts follow, readers are not shown it
 * meanwhile.
 */
export async function withoutGone(db: Kysely<DB>, known: Known[]): Promise<Known[]> {
  if (known.length === 0) return [];
  const { rows } = await sql<{ gives: string[] }>`
    select gives from search_given where article_id in (
      select split_part(subject, '/', 1) from journal
      where position > (select position from follower where name = 'search')
        and kind in ('article.killed', 'article.corrected', 'article.updated', 'post.withdrawn', 'post.corrected', 'post.updated')
    )
  `.execute(db);
  const gone = new Map<string, number>();
  for (const give of rows.flatMap(({ gives }) => gives)) {
    const read = readGive(give);
    if (read.kind !== 'alias')
      gone.set(`${read.kind}\t${read.text}`, (gone.get(`${read.kind}\t${read.text}`) ?? 0) + 1);
  }
  return known
    .map((each) => ({ ...each, articles: each.articles - (gone.get(`${each.kind}\t${each.text}`) ?? 0) }))
    .filter(({ articles }) => articles > 0);
}
