import { teaserOf } from '../../body/teaser.ts';
import { leadOf } from '../../body/text.ts';
import { type DraftContent, emptyDraft } from '../drafts/draft-content.ts';
import { writtenBody } from '../drafts/written/write-body.ts';
import type { DeskArticle } from './queries.ts';

/**
 * An article as a draft is written, for whoever corrects it or goes on from it.
 * @param agency in whose name the newsroom writes; another one's name stays
 * @param secondary paths of its further sections
 */
export function contentOf(article: DeskArticle, agency: string, secondary: string[]): DraftContent {
  const { byline, sources, body, lead, access } = article;
  return {
    ...emptyDraft,
    headline: article.headline,
    shortHeadline: article.short_headline ?? '',
    subheads: article.subheads.join('\n'),
    summary: lead === leadOf(access ? teaserOf(body) : body) ? '' : lead,
    access: access ?? '',
    prefixes: article.prefixes.join(', '),
    series: article.series ?? '',
    section: article.section_path ?? '',
    secondarySections: secondary.join(', '),
    places: byline.places.join('·'),
    reporters: byline.reporters.map(({ name, title }) => [name, title].filter(Boolean).join(' ')).join(', '),
    agency: byline.agency === agency ? '' : (byline.agency ?? ''),
    source: byline.source ?? '',
    text: writtenBody(body),
    tags: article.tags.join(', '),
    story: article.story_key ?? '',
    stage: article.stage ?? '',
    sources: sources.map(({ outlet, date }) => [outlet, date].filter(Boolean).join(' ')).join('\n'),
  };
}
