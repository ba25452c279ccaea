import type { Read } from '../kernel/tag-cache.ts';
import { seoulDay, startOfDay } from '../korean/seoul-time.ts';
import { ArticleList } from '../site/ArticleList.tsx';
import { agencyParticulars, agencyTag } from '../site/agency.ts';
import { feetOf } from '../site/article-parts.ts';
import { atomFeed, feedLength } from '../site/atom.ts';
import type { PageView } from '../site/document.tsx';
import type { FileView } from '../site/file.ts';
import { LinkedData, OpenGraph } from '../site/OpenGraph.tsx';
import { Pager, PagerLinks, readCursor } from '../site/Pager.tsx';
import { notFound } from '../site/problems.tsx';
import type { Site } from '../site/site.ts';
import { Blocks, Parts } from './Blocks.tsx';
import { type Block, chosenIn } from './blocks.ts';
import { landingOf, numbered } from './landing.ts';
import { ProgrammeHead } from './ProgrammeHead.tsx';
import {
  archiveOf,
  liveBlocks,
  type Programme,
  partsOf,
  programmeAt,
  programmeTag,
  seriesOf,
} from './queries.ts';
import { seriesFoot } from './series-foot.tsx';

const archiveLength = 20;
const partsLength = 50;
/** What other slices know of a programme's newest articles stands on its page. */
const feetLength = 100;

export const addressOf = ({ slug }: { slug: string }) => `/programmes/${encodeURIComponent(slug)}`;

/** The landing page of a programme; what lies before an article of its archive, with a cursor. */
export async function programmePage(
  site: Site,
  read: Read,
  slug: string,
  before: string | undefined,
): Promise<PageView> {
  const programme = await programmeAt(site.kernel.store.db, slug.normalize('NFC'));
  if (!programme) return notFound();
  return landingView(site, read, programme, await liveBlocks(site.kernel.store.db, programme.id), before);
}

/** The same with blocks that are not live yet, for those who make it. */
export async function landingView(
  site: Site,
  read: Read,
  programme: Programme,
  page: Block[],
  before?: string,
): Promise<PageView> {
  const { kernel } = site;
  const { db } = kernel.store;
  read(programmeTag(programme.id));
  const today = seoulDay(kernel.now());
  const cursor = readCursor(before);
  const chosen = chosenIn(page);
  const archive = { before: cursor, limit: archiveLength, chosen };
  const { cards, next } = await archiveOf(db, programme.id, archive);
  for (const { id } of cards) read(`article:${id}`);
  const blocks = cursor ? [] : await landingOf({ db, read, programme: programme.id, today }, page);
  const feet = cursor ? [] : await feetOf(site, read, await newestIds(site, programme, chosen), seriesFoot);
  const address = addressOf(programme);
  return {
    title: programme.name,
    description: programme.purpose,
    path: address,
    within: address,
    sheets: ['programmes/programmes', ...feet.map(({ sheet }) => sheet)],
    head: ({ origin, agency }) => <Head programme={programme} origin={origin} agency={agency.name} />,
    main: (
      <div class="programme">
        <ProgrammeHead programme={programme} today={today} isShort={cursor !== null} />
        <Blocks programme={programme} blocks={blocks} />
        {feet.map(({ node }) => node)}
        <section class="programme-block" aria-labelledby="archive">
          <div class="programme-block-head">
            <h2 id="archive">모든 기사</h2>
            <a href={`${address}/feed`}>피드(Atom)</a>
          </div>
          <ArticleList cards={cards} isBelow />
          <Pager path={address} isFirst={!cursor} next={next} />
        </section>
      </div>
    ),
  };
}

async function newestIds({ kernel }: Site, { id }: Programme, chosen: string[]): Promise<string[]> {
  const { cards } = await archiveOf(kernel.store.db, id, { limit: feetLength, chosen });
  return cards.map((card) => card.id);
}

function Head({ programme, origin, agency }: { programme: Programme; origin: string; agency: string }) {
  const url = origin + addressOf(programme);
  const { name, purpose, sponsor_name, sponsor_address } = programme;
  const sponsor = sponsor_name && {
    '@type': 'Organization',
    name: sponsor_name,
    url: sponsor_address ?? undefined,
  };
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={name} href={`${url}/feed`} />
      <OpenGraph
        properties={[
          ['og:type', 'website'],
          ['og:site_name', agency],
          ['og:title', name],
          ['og:description', purpose],
          ['og:url', url],
        ]}
      />
      <LinkedData
        data={{ '@type': 'CollectionPage', name, description: purpose, url, sponsor: sponsor || undefined }}
      />
    </>
  );
}

/** All parts of a series in their order. */
export async function seriesPage(
  site: Site,
  read: Read,
  { slug, series: seriesSlug }: { slug: string; series: string },
  from: string | undefined,
): Promise<PageView> {
  const { db } = site.kernel.store;
  const programme = await programmeAt(db, slug.normalize('NFC'));
  const all = programme ? await seriesOf(db, programme.id) : [];
  const series = all.find((each) => each.slug === seriesSlug.normalize('NFC'));
  if (!programme || !series) return notFound();
  read(programmeTag(programme.id));
  const ids = await partsOf(db, series.id);
  const first = /^[1-9]\d{0,5}$/.test(from ?? '') ? Number(from) : 1;
  const parts = await numbered(db, read, ids, first - 1, first - 1 + partsLength);
  const path = `${addressOf(programme)}/${encodeURIComponent(series.slug)}`;
  const next = first + partsLength;
  return {
    title: `${series.name} - ${programme.name}`,
    description: series.note || programme.purpose,
    path,
    within: addressOf(programme),
    sheets: ['programmes/programmes'],
    main: (
      <div class="programme">
        <div class="list-head">
          <p class="breadcrumb">
            <a href={addressOf(programme)}>{programme.name}</a>
          </p>
          <h1>{series.name}</h1>
          {series.note && <p>{series.note}</p>}
          <p>모두 {ids.length}회</p>
        </div>
        <h2 class="unseen">차례</h2>
        {parts.length === 0 && <p class="empty">아직 나온 회가 없습니다.</p>}
        <Parts parts={parts} />
        <PagerLinks
          first={first > 1 ? path : null}
          next={next <= ids.length ? `${path}?from=${next}` : null}
          label="다음 회 더 보기"
          firstLabel="1회부터"
        />
      </div>
    ),
  };
}

/** What feed readers get; null where there is no such programme. */
export async function feedOf({ kernel }: Site, read: Read, slug: string): Promise<FileView | null> {
  const { db } = kernel.store;
  const programme = await programmeAt(db, slug.normalize('NFC'));
  if (!programme) return null;
  read(programmeTag(programme.id));
  read(agencyTag);
  const { cards } = await archiveOf(db, programme.id, {
    limit: feedLength,
    chosen: chosenIn(await liveBlocks(db, programme.id)),
  });
  for (const { id } of cards) read(`article:${id}`);
  const { name, notice } = await agencyParticulars(db);
  const subject = {
    path: addressOf(programme),
    name: programme.name,
    about: programme.purpose,
    began: startOfDay(programme.from_day),
  };
  return atomFeed(subject, cards, { origin: kernel.config.SOKBO_URL, agency: name, notice });
}
