import type { ComponentChildren } from 'preact';
import type { Say } from '../desk/wording.ts';
import { ddaysDesk } from './board-page.tsx';
import { type DdayAct, mayMove } from './life-cycle.ts';
import type { Dday } from './queries.ts';
import { Labelled, WhenFields } from './WhenFields.tsx';

type Props = {
  say: Say;
  dday: Dday;
  form: Record<string, string> | undefined;
  problemField: string | null;
};

/** What can be done about an entry in its state. */
export function DdayActs({ say, dday, form, problemField }: Props) {
  const can = (act: DdayAct) => mayMove(act, dday.state);
  return (
    <aside class="dday-acts" aria-label={say('dday.acts')}>
      <h2>{say('dday.acts')}</h2>
      {(['accept', 'drop', 'finish', 'resume'] as const).filter(can).map((act) => (
        <Act say={say} id={dday.id} act={act} isMain={act === 'accept'} />
      ))}
      {can('postpone') && (
        <details open={form?.act === 'postpone'}>
          <summary>{say('dday.act.postpone')}</summary>
          <Act say={say} id={dday.id} act="postpone" reason={form?.reason ?? ''}>
            <p class="quiet">{say('dday.postpone.hint')}</p>
            <WhenFields
              say={say}
              fields={form?.act === 'postpone' ? form : { kind: 'undecided' }}
              problemField={problemField}
            />
          </Act>
        </details>
      )}
      {can('cancel') && (
        <details open={form?.act === 'cancel'}>
          <summary>{say('dday.act.cancel')}</summary>
          <Act say={say} id={dday.id} act="cancel" reason={form?.reason ?? ''} />
        </details>
      )}
    </aside>
  );
}

type ActProps = {
  say: Say;
  id: number;
  act: DdayAct;
  isMain?: boolean;
  /** What was said; undefined where nothing need be. */
  reason?: string;
  children?: ComponentChildren;
};

function Act({ say, id, act, isMain, reason, children }: ActProps) {
  return (
    <form method="post" action={`${ddaysDesk}/${id}/acts`}>
      <input type="hidden" name="act" value={act} />
      {children}
      {reason !== undefined && (
        <Labelled label={say('dday.reason')}>
          <input name="reason" value={reason} required maxLength={500} autocomplete="off" />
        </Labelled>
      )}
      <button type="submit" class={isMain ? 'main' : undefined}>
        {say(`dday.act.${act}`)}
      </button>
    </form>
  );
}
