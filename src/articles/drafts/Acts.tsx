import type { Say, Wording } from '../../desk/wording.ts';
import type { Person } from '../../site/person.ts';
import { QuoteFields } from './comments/Comments.tsx';
import { type DraftAct, draftLifeCycle, draftStateAfter } from './life-cycle.ts';
import type { Draft } from './queries.ts';

type Props = { say: Say; person: Person; draft: Draft };

/** What comes next stands out; the key for it is Ctrl+Enter. */
function next(acts: DraftAct[]): DraftAct | undefined {
  return (['publish', 'file'] as const).find((act) => acts.includes(act));
}

/** Only what this person may do with this draft now. */
export function Acts({ say, person, draft }: Props) {
  const acts = (Object.keys(draftLifeCycle) as DraftAct[]).filter((act) =>
    draftStateAfter(act, draft, person),
  );
  const others = acts.filter((act) => act !== 'schedule');
  return (
    <div class="acts">
      {acts.includes('return') && (
        <>
          <label>
            <span class="unseen">{say('note')}</span>
            <input name="note" placeholder={say('note')} autocomplete="off" />
          </label>
          <QuoteFields say={say} />
        </>
      )}
      {acts.includes('schedule') && (
        <details class="later">
          <summary>{say('act.schedule')}</summary>
          <label>
            <span>{say('schedule.when')}</span>
            <input type="datetime-local" name="when" />
          </label>
          <button type="submit" name="act" value="schedule">
            {say('act.schedule')}
          </button>
        </details>
      )}
      {others.map((act) => (
        <button type="submit" name="act" value={act} class={act === next(acts) ? 'main' : ''}>
          {say(act === 'publish' && draft.corrects ? 'act.publish-correction' : (`act.${act}` as Wording))}
        </button>
      ))}
      <a href={`/desk/drafts/${draft.id}/look`} target="_blank" rel="noopener">
        {say('preview')}
      </a>
    </div>
  );
}
