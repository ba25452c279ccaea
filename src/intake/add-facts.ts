import { parseBylineLine } from '../korean/byline-line.ts';
import { isNewsroomName } from '../korean/news-sources.ts';
import { addByline, type Draft } from './draft.ts';
import { withoutSiteName } from './headline-choice.ts';
import type { PageFacts } from './html-facts.ts';

/** A saved page's own times are exact to the second; they go before those printed on it. */
export function addTimesOf(draft: Draft, facts: PageFacts): void {
  draft.published = facts.publishedAt;
  draft.modified = facts.modifiedAt;
}

/** Adds what a saved page says of itself to what is printed on it: the printed headline and breadcrumb are fuller. */
export function addFacts(draft: Draft, facts: PageFacts): void {
  if (draft.headline === null && facts.headline !== null)
    draft.headline = withoutSiteName(facts.headline, new Set());
  if (draft.section === null && facts.section !== null) {
    draft.section = facts.section;
    draft.subsection = facts.subsection;
  }
  for (const author of facts.authors) {
    const byline = parseBylineLine(author.name) ?? parseBylineLine(`${author.name} 기자`);
    const known = draft.byline?.reporters.find((one) => author.name.startsWith(one.name));
    if (known) known.email ??= author.email;
    else if (byline && !isNewsroomName(author.name))
      addAuthor(draft, author, byline.reporters[0]?.name ?? author.name);
  }
}

function addAuthor(draft: Draft, author: { name: string; email: string | null }, name: string): void {
  const title = author.name.slice(name.length).trim();
  const reporters = [{ name, title: title === '' ? null : title, email: author.email }];
  addByline(draft, { places: [], agency: null, source: null, reporters });
}
