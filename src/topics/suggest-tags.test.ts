import { expect, it } from 'vitest';
import { followAround } from '../../test/around.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { halves, publishSet } from '../../test/related-set.ts';
import { startOfDay } from '../korean/seoul-time.ts';
import { suggestTags } from './suggest-tags.ts';

const offered = 5;

describeNewsroom('subjects offered beside a draft', (newsroom) => {
  it('are those that the editors chose, as far as there can be any: before each of a set is published', async () => {
    const found = { tuning: [0, 0, 0], holdOut: [0, 0, 0] };
    await publishSet(newsroom, async ({ key, day, headline, paragraphs, tags }) => {
      await followAround(newsroom);
      const draft = { headline, text: paragraphs.join('\n'), tags: [] };
      const options = { cut: newsroom.site.cutWords, now: startOfDay(day), limit: offered };
      const shown = (await suggestTags(newsroom.kernel.store.db, draft, options)).map(({ tag }) => tag);
      const figures = found[halves.holdOut.articles.some((each) => each.key === key) ? 'holdOut' : 'tuning'];
      const hits = tags.filter((tag) => shown.includes(tag)).length;
      figures[0] = (figures[0] ?? 0) + hits;
      figures[1] = (figures[1] ?? 0) + tags.length;
      figures[2] = (figures[2] ?? 0) + offered;
    });
    for (const [name, [hits = 0, wanted = 0, shown = 0]] of Object.entries(found)) {
      const best = wanted / shown;
      process.stdout.write(
        `subjects, ${name}: precision at 5 ${(hits / shown).toFixed(2)} of ${best.toFixed(2)}, recall ${(hits / wanted).toFixed(2)}\n`,
      );
    }
    const [hits = 0, wanted = 1] = found.holdOut;
    expect(hits / wanted).toBeGreaterThanOrEqual(0.6);
  });
});
