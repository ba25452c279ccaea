import type { VNode } from 'preact';
import type { Read } from '../../kernel/tag-cache.ts';
import type { Site } from '../../site/site.ts';
import { type Priced, pricedInstruments } from '../latest.ts';
import { ChangeText, PriceText, PriceTime, StateLabel } from '../Price.tsx';
import { instrumentPath, instrumentsTag, instrumentTag, quotesTag } from '../queries.ts';
import { instrumentsIn, textsOf } from './queries.ts';

/** An article that names all that is listed is a table itself. */
const shown = 12;

/** The instruments that some articles speak of, with what they cost last. */
export async function articleFoot(site: Site, read: Read, articleIds: string[]): Promise<VNode | null> {
  const { db } = site.kernel.store;
  for (const id of articleIds) read(`article:${id}`);
  const texts = [...(await textsOf(db, articleIds)).values()].flat();
  const { hasCodes, instruments } = await instrumentsIn(db, texts);
  if (!hasCodes) return null;
  read(instrumentsTag);
  if (instruments.length === 0) return null;
  read(quotesTag);
  const ids = instruments.slice(0, shown).map(({ id }) => id);
  for (const id of ids) read(instrumentTag(id));
  const rows = await pricedInstruments(db, ids);
  return <SpokenOf rows={rows} isOne={articleIds.length === 1} />;
}

function SpokenOf({ rows, isOne }: { rows: Priced[]; isOne: boolean }) {
  return (
    <section class="spoken-of" aria-label={isOne ? '이 기사의 종목' : '기사에 나온 종목'}>
      <h2>{isOne ? '이 기사의 종목' : '기사에 나온 종목'}</h2>
      <ul>
        {rows.map((row) => (
          <li>
            <a href={instrumentPath(row)}>{row.name}</a> <StateLabel state={row.state} />
            {row.latest && (
              <span>
                <b>
                  <PriceText instrument={row} />
                </b>{' '}
                <ChangeText latest={row.latest} currency={row.currency} /> <PriceTime latest={row.latest} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
