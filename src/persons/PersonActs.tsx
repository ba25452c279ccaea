import type { Card } from '../articles/queries.ts';
import type { Say } from '../desk/wording.ts';
import { Time } from '../site/Time.tsx';
import { personsDesk } from './board-page.tsx';
import type { Sent } from './desk-person-page.tsx';
import type { namesakesOf } from './desk-queries.ts';
import { calledName } from './names.tsx';

type Props = { say: Say; id: number; sent: Sent };
type MergeProps = Props & { namesakes: Awaited<ReturnType<typeof namesakesOf>> };

export function MergeForm({ say, id, sent, namesakes }: MergeProps) {
  return (
    <details class="person-act" open={sent.tried?.field === 'other'}>
      <summary>{say('known-person.merge')}</summary>
      <form method="post" action={`${personsDesk}/${id}/merge`}>
        <p class="quiet">{say('known-person.merge.hint')}</p>
        {namesakes.length > 0 && (
          <ul>
            {namesakes.map((other) => (
              <li>
                <a href={`${personsDesk}/${other.id}`}>
                  {calledName(other)} <span class="quiet">/people/{other.slug}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
        <label for="other">{say('known-person.merge.other')}</label>
        <input
          id="other"
          name="other"
          required
          value={sent.form?.other ?? namesakes[0]?.slug ?? ''}
          autocomplete="off"
        />
        <button type="submit">{say('known-person.merge.do')}</button>
      </form>
    </details>
  );
}

export function SplitForm({ say, id, cards, sent }: Props & { cards: Card[] }) {
  const isOpen = sent.tried?.field === 'distinction' || sent.tried?.field === 'article';
  return (
    <details class="person-act" open={isOpen}>
      <summary>{say('known-person.split')}</summary>
      <form method="post" action={`${personsDesk}/${id}/split`}>
        <p class="quiet">{say('known-person.split.hint')}</p>
        <label for="split-distinction">{say('known-person.split.distinction')}</label>
        <input
          id="split-distinction"
          name="distinction"
          required
          maxLength={40}
          value={sent.form?.distinction ?? ''}
          autocomplete="off"
        />
        <fieldset>
          <legend>{say('known-person.split.articles')}</legend>
          {cards.map((card) => (
            <label class="setting-check-line">
              <input type="checkbox" name="article" value={card.id} />
              <span>
                {card.headline} <Time at={card.listed_at} />
              </span>
            </label>
          ))}
        </fieldset>
        <button type="submit">{say('known-person.split.do')}</button>
      </form>
    </details>
  );
}

export function WithdrawForm({ say, id, sent }: Props) {
  return (
    <details class="person-act" open={sent.tried?.field === 'reason'}>
      <summary>{say('known-person.withdraw')}</summary>
      <form method="post" action={`${personsDesk}/${id}/withdrawal`}>
        <p class="quiet">{say('known-person.withdraw.hint')}</p>
        <label for="reason">{say('known-person.reason')}</label>
        <input
          id="reason"
          name="reason"
          required
          maxLength={300}
          value={sent.form?.reason ?? ''}
          autocomplete="off"
        />
        <button type="submit" class="danger">
          {say('known-person.withdraw.do')}
        </button>
      </form>
    </details>
  );
}

export function RestoreForm({ say, id }: { say: Say; id: number }) {
  return (
    <form class="person-act" method="post" action={`${personsDesk}/${id}/restoration`}>
      <p class="quiet">{say('known-person.restore.hint')}</p>
      <button type="submit">{say('known-person.restore')}</button>
    </form>
  );
}
