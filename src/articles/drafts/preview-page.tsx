import { buildBody } from '../../body/build.ts';
import { teaserLength, teaserOf } from '../../body/teaser.ts';
import { leadOf } from '../../body/text.ts';
import { breadcrumb, sectionAt } from '../../sections/queries.ts';
import { agencyParticulars } from '../../site/agency.ts';
import type { PageView } from '../../site/document.tsx';
import { headlineText } from '../../site/Headline.tsx';
import type { Generated } from '../../site/program-desk.ts';
import type { Site } from '../../site/site.ts';
import { ArticlePage, type LiveArticle } from '../ArticlePage.tsx';
import { articleSheets } from '../article-page.tsx';
import { stageOf } from '../edition.ts';
import { pictureSizes } from '../references.ts';
import { wallOf } from '../wall.tsx';
import { articleOf } from './draft-content.ts';
import type { Draft } from './queries.ts';

/**
 * A draft as readers would see it.
 * @param isWhole as those see it who are admitted, where it is not free
 * @throws Refused naming the field that keeps it from being an article
 */
export async function previewPage(site: Site, draft: Draft, isWhole: boolean): Promise<PageView> {
  const { db } = site.kernel.store;
  const { name: agency } = await agencyParticulars(db);
  const article = await previewed(site, draft, agency, isWhole);
  const { id, access } = article;
  const wall = access && !isWhole ? await wallOf(site, () => {}, { id, access }) : null;
  const sections = await breadcrumb(db, article.section_id);
  return {
    title: headlineText(article),
    description: article.lead,
    path: `/desk/drafts/${draft.id}/preview`,
    sheets: [...articleSheets(article), ...(wall?.sheets ?? [])],
    main: (
      <ArticlePage
        article={article}
        sections={sections}
        story={null}
        reporters={[]}
        editions={[]}
        heads={[]}
        feet={[]}
        wall={wall?.node}
        // The newsroom sees pictures before readers do.
        pictureAt={(picture) => `/desk/pictures/${picture}/sizes/1440`}
      />
    ),
  };
}

async function previewed(site: Site, draft: Draft, agency: string, isWhole: boolean): Promise<LiveArticle> {
  const input = articleOf({ ...draft.content, headline: draft.content.headline || '(제목 없음)' }, agency);
  const sizes = await pictureSizes(site.kernel.store.db, input.pictures);
  const whole = buildBody(
    input.paragraphs,
    input.pictures.map((picture) => {
      // One that there is not shows its caption alone, as readers see a picture that is missing.
      const size = sizes.get(picture.picture ?? 0);
      return {
        ...picture,
        picture: size?.id ?? null,
        width: size?.width ?? null,
        height: size?.height ?? null,
      };
    }),
  );
  const open = input.access ? teaserOf(whole) : whole;
  const section = draft.content.section ? await sectionAt(site.kernel.store.db, draft.content.section) : null;
  const now = site.kernel.now();
  const seen: Partial<LiveArticle> = {
    id: '00000000000000',
    state: 'published',
    number: 1,
    headline: input.headline,
    prefixes: input.prefixes,
    series: input.series,
    stage: stageOf(input),
    subheads: input.subheads,
    tags: input.tags,
    lead: leadOf(open),
    access: input.access ?? null,
    lead_picture: null,
    sources: [],
    generated: draft.generated as Generated | null,
    byline: {
      places: input.byline.places,
      agency,
      source: null,
      reporters: input.byline.reporters.map(({ name, title }) => ({ id: null, name, title })),
    },
    reporter_ids: [],
    secondary_section_ids: [],
    section_id: section?.id ?? null,
    story_id: null,
    first_published_at: now,
    last_modified_at: now,
    body: isWhole ? whole : open,
    open_length: isWhole && input.access ? teaserLength(whole) : undefined,
  };
  return seen as LiveArticle;
}
