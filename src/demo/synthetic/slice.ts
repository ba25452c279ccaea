import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { z } from 'zod';
import { setAgency } from '../../agency/set-agency.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { readInput } from '../../kernel/read-input.ts';
import { Refused } from '../../kernel/refused.ts';
import { defineSections } from '../../sections/define-sections.ts';
import { agencyParticulars } from '../../site/agency.ts';
import type { Slice } from '../../site/site.ts';
import { folder } from '../pictures.ts';
import { idPrefix, type Series, seriesPrefix } from './synthetic-article.ts';

const beginning = z.object({
  seed: z.number().int().min(0).max(999_999),
  firstYear: z.number().int().min(1900).max(2900),
  /** The store has real articles, and whoever asks knows it. */
  amongReal: z.boolean().default(false),
});

const by = 'synthetic';

/** Synthetic articles, to see how the agency bears many: `sokbo seed`. They come in as any import does. */
export const synthetic: Slice = {
  operations: ({ kernel }, app) => {
    app.post('/synthetic', async (c) => {
      const { amongReal, ...series } = readInput(beginning, await c.req.json());
      if (!amongReal) await refuseAmongReal(kernel);
      if (!amongReal) await labelAgency(kernel);
      return c.json({ next: await nextNumber(kernel, series) });
    });
  },
};

/** @throws Refused where the store has articles that are not made up, and nothing says that they are */
async function refuseAmongReal({ store: { db } }: Kernel): Promise<void> {
  if ((await agencyParticulars(db)).demoNotice) return;
  const real = await db
    .selectFrom('article')
    .select('id')
    .where((where) =>
      where.or([where('source_id', 'is', null), where('source_id', 'not like', `${idPrefix}%`)]),
    )
    .limit(1)
    .executeTakeFirst();
  if (real)
    throw new Refused(
      409,
      `holds real articles, such as ${real.id}: synthetic ones would stand among them for ever. Use another store, or --among-real-articles`,
      'store',
    );
}

/** Each page says that all of this is made up. A store in which nothing is yet becomes the demo agency's. */
async function labelAgency(kernel: Kernel): Promise<void> {
  const { db } = kernel.store;
  const now = await agencyParticulars(db);
  if (now.demoNotice) return;
  const demo = await readDemo<{ demoNotice: string }>('agency.json');
  const isSet = await db.selectFrom('agency').select('only_row').executeTakeFirst();
  await setAgency(kernel, isSet ? { ...now, demoNotice: syntheticNotice } : demo, by);
  const section = await db.selectFrom('section').select('id').limit(1).executeTakeFirst();
  if (!section) await defineSections(kernel, await readDemo('sections.json'), by);
}

const syntheticNotice = '이곳의 기사는 시험을 위해 프로그램이 지어낸 것이며 사실이 아닙니다.';

async function readDemo<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, file), 'utf8'));
}

/** The one after the highest of the series that the store has; batches before it may be missing where some were under way. */
async function nextNumber({ store: { db } }: Kernel, series: Series): Promise<number> {
  const prefix = seriesPrefix(series);
  const { rows } = await sql<{ last: string | null }>`
    select max(source_id collate "C") as last from article where source_id like ${`${prefix}%`}
  `.execute(db);
  const last = rows[0]?.last;
  return last ? Number(last.slice(prefix.length)) + 1 : 0;
}
