import { SettingField, SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import type { Say, Wording } from '../desk/wording.ts';
import { Time } from '../site/Time.tsx';
import type { RecentImport, sourcesNow } from './desk-queries.ts';
import type { Priced } from './latest.ts';
import { PriceText, PriceTime, StateLabel } from './Price.tsx';

export const marketsAddress = '/desk/markets';

type Props = {
  say: Say;
  name: string;
  search: string;
  rows: Priced[];
  hasMore: boolean;
  sources: Awaited<ReturnType<typeof sourcesNow>>;
  imports: RecentImport[];
  /** Whether quotes can be pushed. */
  takesPush: boolean;
  tried?: Tried | undefined;
  done?: string | undefined;
};

/** 시세: what comes in and from whom, what was wrong with it, and the instruments. */
export function MarketsDesk(props: Props) {
  const { say, name, sources, takesPush, tried, done } = props;
  return (
    <>
      <h1>{say('markets')}</h1>
      <SettingMessage text={tried?.problem ?? done} good={!tried} />
      <Search {...props} />
      <section class="setting-part">
        <h2>{say('markets.sources')}</h2>
        {sources.length === 0 && <p class="quiet">{say('markets.sources.none')}</p>}
        <ul class="market-sources">
          {sources.map(({ source, count, newest }) => (
            <li>
              <b>{source}</b> {say('markets.sources.count', { count })} <Time at={newest} />
            </li>
          ))}
        </ul>
        <p class="quiet">{say(takesPush ? 'markets.push.on' : 'markets.push.off')}</p>
      </section>
      <Imports {...props} />
      <section class="setting-part">
        <h2>{say('markets.service')}</h2>
        <form method="post" action={`${marketsAddress}/name`} class="setting-form">
          <SettingField
            say={say}
            name="name"
            label={say('markets.service.name')}
            hint={say('markets.service.hint')}
            value={name}
            maxLength={20}
            required
          />
          <p class="setting-acts">
            <button type="submit" class="main">
              {say('settings.save')}
            </button>
          </p>
        </form>
      </section>
    </>
  );
}

function Search({ say, search, rows, hasMore }: Props) {
  return (
    <>
      <form class="board-filter" method="get" action={marketsAddress}>
        <input
          type="search"
          name="q"
          value={search}
          maxLength={60}
          aria-label={say('markets.search')}
          placeholder={say('markets.search')}
          autocomplete="off"
        />
        <button type="submit">{say('board.filter')}</button>
      </form>
      {rows.length === 0 && (
        <p class="quiet">{say(search ? 'markets.search.none' : 'markets.instruments.none')}</p>
      )}
      <ul class="market-rows">
        {rows.map((row) => (
          <li>
            <a href={`${marketsAddress}/${row.id}`}>{row.name}</a> <StateLabel state={row.state} />
            <span class="quiet">
              {row.code} · {row.market}
            </span>
            <span>
              <PriceText instrument={row} />{' '}
              {row.latest && (
                <span class="quiet">
                  <PriceTime latest={row.latest} />
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {hasMore && <p class="quiet">{say('board.more', { count: rows.length })}</p>}
    </>
  );
}

function Imports({ say, imports }: Props) {
  return (
    <section class="setting-part">
      <h2>{say('markets.imports')}</h2>
      {imports.length === 0 && <p class="quiet">{say('markets.imports.none')}</p>}
      <ul class="market-imports">
        {imports.map((each) => (
          <li>
            <p>
              <b>{each.name}</b> <span class="quiet">{say(`markets.way.${each.way}` as Wording)}</span>{' '}
              {each.source} · <Time at={each.began_at} />
              {!each.ended_at && <span class="setting-problem"> {say('markets.imports.open')}</span>}
            </p>
            <p>
              {(['added', 'corrected', 'same', 'bad'] as const).map((count) => (
                <span class={count === 'bad' && each.bad > 0 ? 'setting-problem' : 'quiet'}>
                  {say(`markets.count.${count}`, { count: each[count] })}{' '}
                </span>
              ))}
              {each.delay_minutes > 0 && (
                <span class="quiet">{say('markets.delay', { count: each.delay_minutes })}</span>
              )}
            </p>
            <Faults say={say} faults={each.faults} bad={each.bad} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Faults({ say, faults, bad }: { say: Say; faults: RecentImport['faults']; bad: number }) {
  if (faults.length === 0) return null;
  return (
    <details>
      <summary>{say('markets.faults', { count: bad })}</summary>
      <ol class="market-faults">
        {faults.map(({ line, kind, values }) => (
          <li>
            <b>{say('markets.line', { line })}</b> {say(`markets.fault.${kind}`, wordsOf(say, values))}
          </li>
        ))}
      </ol>
      {bad > faults.length && (
        <p class="quiet">{say('markets.faults.more', { count: bad - faults.length })}</p>
      )}
    </details>
  );
}

/** A field is called as its column is. */
function wordsOf(say: Say, values: Record<string, string | number>) {
  const { field } = values;
  return field === undefined ? values : { ...values, field: say(`markets.field.${field}` as Wording) };
}
