import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { decodePath } from '../kernel/decode-path.ts';
import { type Act, act, type Kernel } from '../kernel/kernel.ts';
import { startOfDay } from '../korean/seoul-time.ts';
import { addEdition } from './add-edition.ts';
import { type ArticleInput, BadArticle } from './article-input.ts';
import { holdArticle } from './hold-article.ts';
import { isArticleId } from './ids.ts';
import { type Actor, nextState } from './life-cycle.ts';
import { importLiveBlog } from './live-blog/import-live-blog.ts';
import { type NewArticle, place } from './place.ts';
import { resolveAll } from './references.ts';

/** What became of one imported article. `killed`: it was withdrawn here, and an import does not bring it back. */
export type Imported = { id: string; sourceId: string; outcome: 'new' | 'updated' | 'same' | 'killed' };

type Incoming = { input: ArticleInput; sourceId: string; digest: Buffer };
type Known = { id: string; source_id: string | null; source_digest: Buffer | null; state: string };

/** Any constant: with the hash of a source's id it names the lock that makes imports of one article come one after the other. */
const importLock = 5_062_014;

/**
 * Puts a batch of articles from elsewhere into the store, all or none, with their original times and addresses.
 * The same article again changes nothing; a changed one becomes a new edition. Of two with one id in a batch
 * the later counts.
 * @throws NotAllowed, BadArticle
 */
export async function importArticles(kernel: Kernel, inputs: ArticleInput[], by: Actor): Promise<Imported[]> {
  nextState('publish', null, by);
  const incoming = inputs.map((input) => ({ input, sourceId: sourceIdOf(input), digest: digestOf(input) }));
  const latest = [...new Map(incoming.map((each) => [each.sourceId, each])).values()];
  const { result } = await act(kernel, by.name, async (doing) => {
    for (const { input } of latest) refuseEmbargo(input, doing.at);
    const known = await holdKnown(doing, latest);
    const fresh = latest.filter(({ sourceId }) => !known.has(sourceId));
    // All names at once: everyone locks articles, then names, then numbers, so that nobody waits in a circle.
    if (known.size > 0) await resolveAll(doing.trx, inputs);
    const ids = await place(
      doing,
      fresh.map((each) => newArticle(each, doing.at)),
    );
    const outcomes = new Map(
      fresh.map(({ sourceId }, index): [string, Imported] => [
        sourceId,
        { id: ids[index] as string, sourceId, outcome: 'new' },
      ]),
    );
    for (const each of latest) {
      const before = known.get(each.sourceId);
      if (before) outcomes.set(each.sourceId, await importAgain(doing, each, before, by));
    }
    return incoming.map(({ sourceId }) => outcomes.get(sourceId) as Imported);
  });
  return result;
}

/** The id it had; failing that its address; failing that what tells it from all others. */
function sourceIdOf({ id, url, headline, publishedAt }: ArticleInput): string {
  if (id) return id;
  if (url) return url;
  const identity = canonicalJson([headline, publishedAt?.toISOString() ?? null]);
  return `page:${createHash('sha256').update(identity).digest('hex').slice(0, 24)}`;
}

function digestOf(input: ArticleInput): Buffer {
  return createHash('sha256').update(canonicalJson(input)).digest();
}

/** Whoever imports says that it is out already; an embargo is the desk's to set, by publishing. */
function refuseEmbargo({ embargoUntil }: ArticleInput, now: Date): void {
  if (embargoUntil && embargoUntil > now) {
    throw new BadArticle('embargoUntil', 'has not come: an import publishes at once');
  }
}

/** Those that were imported before, held until the transaction ends, each like the others by its id. */
async function holdKnown({ trx }: Act, incoming: Incoming[]): Promise<Map<string, Known>> {
  await holdSources(
    trx,
    incoming.map(({ sourceId }) => sourceId),
  );
  const rows = await trx
    .selectFrom('article')
    .select(['id', 'source_id', 'source_digest', 'state'])
    .where('source_id', 'in', ['', ...incoming.map(({ sourceId }) => sourceId)])
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.source_id ?? '', row]));
}

/** Nobody else imports any of these until the transaction ends. In order: two batches cannot wait in a circle. */
async function holdSources(trx: Act['trx'], sourceIds: string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(${sql.lit(importLock)}, hash)
    from (select distinct hashtext(id) as hash from unnest(${sourceIds}::text[]) as id order by hash) as sources
  `.execute(trx);
}

function newArticle({ input, sourceId, digest }: Incoming, now: Date): NewArticle {
  return {
    input,
    state: 'published',
    firstPublishedAt: input.publishedAt,
    listedAt: input.publishedAt ?? input.modifiedAt ?? dayOfId(sourceId) ?? now,
    sourceId,
    sourceDigest: digest,
    addresses: addressesOf(input),
  };
}

/** An id such as 20190412000123 tells the day of an article whose times are missing. */
function dayOfId(sourceId: string): Date | null {
  if (!isArticleId(sourceId)) return null;
  const at = startOfDay(`${sourceId.slice(0, 4)}-${sourceId.slice(4, 6)}-${sourceId.slice(6, 8)}`);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** Where it was: the path and query of its address, and the one that its id had at agencies of this kind. */
function addressesOf({ id, url }: ArticleInput): string[] {
  const { pathname = '', search = '' } = url && URL.canParse(url) ? new URL(url) : {};
  const own = id && isArticleId(id) ? [`/news/view/${id}`] : [];
  const given = decodePath(pathname) + search;
  return [...new Set([...own, ...(given.length > 1 ? [given] : [])])];
}

async function importAgain(doing: Act, incoming: Incoming, known: Known, by: Actor): Promise<Imported> {
  const { input, sourceId, digest } = incoming;
  const imported = { id: known.id, sourceId };
  if (known.source_digest?.equals(digest)) return { ...imported, outcome: 'same' };
  if (known.state === 'killed') return { ...imported, outcome: 'killed' };
  const article = await holdArticle(doing.trx, known.id);
  nextState('update', article.state, by);
  await addEdition(doing, article, input, 'update', input.modifiedAt ?? doing.at);
  if (input.liveBlog)
    await importLiveBlog(
      doing,
      {
        id: known.id,
        agency: input.byline.agency,
        beganAt: article.listed_at,
        liveBlog: input.liveBlog,
      },
      by,
    );
  await doing.trx.updateTable('article').set({ source_digest: digest }).where('id', '=', known.id).execute();
  return { ...imported, outcome: 'updated' };
}
