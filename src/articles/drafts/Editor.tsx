import { may } from '../../desk/policy.ts';
import type { Say, Wording } from '../../desk/wording.ts';
import type { Person } from '../../site/person.ts';
import { Time } from '../../site/Time.tsx';
import type { DraftContent } from './draft-content.ts';
import { type DraftAct, draftLifeCycle, draftStateAfter } from './life-cycle.ts';
import type { Draft, notesOf, versionsOf } from './queries.ts';

type Props = {
  say: Say;
  person: Person;
  draft: Draft;
  sections: { path: string; name: string }[];
  notes: Awaited<ReturnType<typeof notesOf>>;
  versions: Awaited<ReturnType<typeof versionsOf>>;
  /** What was wrong with the last thing that was tried. */
  problem?: string;
  /** What was typed, where it could not be saved. */
  typed?: DraftContent;
};

/** A draft with all its fields, one form, whole without script. */
export function Editor({ say, person, draft, sections, notes, versions, problem, typed }: Props) {
  const content = typed ?? draft.content;
  const mayWrite = draftStateAfter('write', draft, person) !== null;
  return (
    <div class="editor">
      <form
        id="draft"
        method="post"
        action={`/desk/drafts/${draft.id}`}
        data-draft={draft.id}
        data-revision={draft.revision}
        data-writable={mayWrite ? '' : undefined}
        data-words={JSON.stringify(scriptWords(say))}
      >
        <input type="hidden" name="base" value={draft.revision} />
        <div class="editor-bar">
          <span class="state">{say(`state.${draft.state}` as Wording)}</span>
          <output id="saved">{say('saved.at')}</output> <Time at={draft.changed_at} yearless />
          <Acts say={say} person={person} draft={draft} />
        </div>
        {problem && (
          <p class="problem-line" role="alert">
            {problem}
          </p>
        )}
        <Fields say={say} content={content} sections={sections} disabled={!mayWrite} />
      </form>
      <aside class="editor-side">
        <Notes say={say} notes={notes} />
        <Versions say={say} draft={draft} versions={versions} />
      </aside>
    </div>
  );
}

/** What the page's script says. */
function scriptWords(say: Say): Record<string, string> {
  const named = [
    'saving',
    'saved',
    'offline',
    'restored',
    'conflict',
    'theirs',
    'keep-mine',
    'take-theirs',
    'others',
    'take-over',
  ] as const;
  return Object.fromEntries(named.map((word) => [word, say(`script.${word}`, { name: '{name}' })]));
}

/** Only what this person may do with this draft now. */
function Acts({ say, person, draft }: Pick<Props, 'say' | 'person' | 'draft'>) {
  const acts = (Object.keys(draftLifeCycle) as DraftAct[]).filter(
    (act) => act !== 'write' && draftStateAfter(act, draft, person),
  );
  return (
    <div class="acts">
      {draftStateAfter('write', draft, person) && (
        <button type="submit" name="act" value="write">
          {say('act.write')}
        </button>
      )}
      {acts.includes('return') && (
        <label>
          <span class="unseen">{say('note')}</span>
          <input name="note" placeholder={say('note')} autocomplete="off" />
        </label>
      )}
      {acts.map((act) => (
        <button
          type="submit"
          name="act"
          value={act}
          class={act === 'publish' || act === 'file' ? 'main' : ''}
        >
          {say(`act.${act}` as Wording)}
        </button>
      ))}
      {may(person.role, 'read') && (
        <a href={`/desk/drafts/${draft.id}/preview`} target="_blank" rel="noopener">
          {say('preview')}
        </a>
      )}
    </div>
  );
}

type FieldsProps = { say: Say; content: DraftContent; sections: Props['sections']; disabled: boolean };

function Fields({ say, content, sections, disabled }: FieldsProps) {
  const line = (name: keyof DraftContent, hint?: Wording) => (
    <label class={`field ${name}`}>
      <span>{say(`field.${name}` as Wording)}</span>
      <input name={name} value={content[name]} placeholder={hint && say(hint)} autocomplete="off" />
    </label>
  );
  return (
    <fieldset class="fields" disabled={disabled}>
      <legend class="unseen">{say('draft')}</legend>
      {line('headline')}
      <label class="field subheads">
        <span>{say('field.subheads')}</span>
        <textarea name="subheads" rows={2}>
          {content.subheads}
        </textarea>
      </label>
      <div class="row">
        <label class="field section">
          <span>{say('field.section')}</span>
          <select name="section">
            <option value="">{say('field.section.none')}</option>
            {sections.map(({ path, name }) => (
              <option value={path} selected={path === content.section}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {line('prefixes', 'hint.prefixes')}
        {line('stage', 'hint.stage')}
        {line('story')}
      </div>
      <div class="row">
        {line('places', 'hint.places')}
        {line('reporters', 'hint.reporters')}
      </div>
      <label class="field text">
        <span>{say('field.text')}</span>
        <textarea name="text" rows={24} placeholder={say('hint.text')}>
          {content.text}
        </textarea>
      </label>
      {line('tags', 'hint.tags')}
    </fieldset>
  );
}

function Notes({ say, notes }: Pick<Props, 'say' | 'notes'>) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{say('notes')}</h2>
      <ol class="notes">
        {notes.map(({ act, text, noted_at, noted_by }) => (
          <li>
            <b>{noted_by}</b> {act && say(`act.${act}` as Wording)} <Time at={noted_at} yearless />
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Versions({ say, draft, versions }: Pick<Props, 'say' | 'draft' | 'versions'>) {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{say('versions')}</h2>
      <ol class="versions">
        {versions.map(({ revision, saved_at, saved_by }) => (
          <li>
            <a href={`/desk/drafts/${draft.id}/versions/${revision}`}>
              <Time at={saved_at} yearless />
            </a>{' '}
            {saved_by}
          </li>
        ))}
      </ol>
    </section>
  );
}
