import type { ComponentChildren } from 'preact';
import type { Say, Wording } from '../../desk/wording.ts';
import type { NewsroomSettings } from '../../site/newsroom.ts';
import type { Person } from '../../site/person.ts';
import { Time } from '../../site/Time.tsx';
import type { AccessKinds } from '../check-access.ts';
import { Acts } from './Acts.tsx';
import type { DraftContent } from './draft-content.ts';
import type { Looked } from './draft-findings.ts';
import { EditorFields } from './EditorFields.tsx';
import { Findings } from './Findings.tsx';
import { HeadlineLooks } from './HeadlineLooks.tsx';
import { draftStateAfter } from './life-cycle.ts';
import type { Draft, versionsOf } from './queries.ts';

type Props = {
  say: Say;
  person: Person;
  draft: Draft;
  sections: { path: string; name: string }[];
  lists: Pick<NewsroomSettings, 'prefixes' | 'stages'>;
  kinds: AccessKinds;
  comments: ComponentChildren;
  versions: Awaited<ReturnType<typeof versionsOf>>;
  looked: Looked;
  /** What other slices offer. */
  beside: ComponentChildren;
  /** The agency's name. */
  site: string;
  /** What was wrong with the last thing that was tried. */
  problem?: string;
  /** What was typed, where it could not be saved. */
  typed?: DraftContent;
  isConfirmed?: boolean;
};

/** A draft with all its fields, one form, whole without script. */
export function Editor(props: Props) {
  const {
    say,
    person,
    draft,
    sections,
    lists,
    kinds,
    comments,
    versions,
    looked,
    beside,
    site,
    problem,
    typed,
    isConfirmed,
  } = props;
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
        data-agency={site}
        data-words={JSON.stringify(scriptWords(say))}
      >
        <input type="hidden" name="base" value={draft.revision} />
        {isConfirmed && <input type="hidden" name="confirmed" value={draft.revision} />}
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
        <EditorFields
          say={say}
          content={content}
          sections={sections}
          lists={lists}
          kinds={kinds}
          disabled={!mayWrite}
          isCorrection={draft.corrects !== null}
        />
      </form>
      <aside class="editor-side">
        <HeadlineLooks say={say} content={content} site={site} />
        <Findings say={say} looked={looked} />
        {beside}
        {comments}
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
    'captured',
    'captured.fill',
    'captured.paste',
  ] as const;
  return Object.fromEntries(named.map((word) => [word, say(`script.${word}`, { name: '{name}' })]));
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
