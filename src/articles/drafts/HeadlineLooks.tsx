import type { Say } from '../../desk/wording.ts';
import type { DraftContent } from './draft-content.ts';
import { beginningOf } from './written/wall-mark.ts';

type Props = { say: Say; content: DraftContent; site: string };

/** How long the headline is, and what it looks like where readers meet it. The script keeps it true while one types. */
export function HeadlineLooks({ say, content, site }: Props) {
  const { headline, shortHeadline, summary, text } = content;
  const listed = shortHeadline || headline || say('board.untitled');
  return (
    <section class="headline-looks" aria-labelledby="looks">
      <h2 id="looks">
        {say('looks')}{' '}
        <output class="quiet" data-look="count" data-unit={say('looks.unit')}>
          {say('looks.count', { count: [...headline].length })}
        </output>
      </h2>
      <p class="quiet">{say('looks.list')}</p>
      <p class="look-list" data-look="listed">
        {listed}
      </p>
      <p class="quiet">{say('looks.phone')}</p>
      <p class="look-phone">
        <b>{site}</b> <span data-look="listed">{listed}</span>
      </p>
      <p class="quiet">{say('looks.search')}</p>
      <p class="look-search">
        <b data-look="headline">{headline || say('board.untitled')}</b>
        <span data-look="summary">{summary || beginningOf(text)}</span>
      </p>
    </section>
  );
}
