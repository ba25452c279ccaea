import type { Say, Wording } from '../../desk/wording.ts';
import type { AccessKinds } from '../check-access.ts';
import { bodyWords } from './body-editor/words.ts';
import type { DraftContent } from './draft-content.ts';

type Props = {
  say: Say;
  content: DraftContent;
  sections: { path: string; name: string }[];
  /** The newsroom's own words to choose from. */
  lists: { prefixes: string[]; stages: string[] };
  /** What an article may take to be read whole. */
  kinds: AccessKinds;
  disabled: boolean;
  /** Of a live article, which says what is changed and why. */
  isCorrection: boolean;
};

type FieldProps = Pick<Props, 'say' | 'content'> & { name: keyof DraftContent; hint?: Wording };
type LineProps = FieldProps & { choices?: string[] };

/** Everything that is written of an article. */
export function EditorFields({ say, content, sections, lists, kinds, disabled, isCorrection }: Props) {
  const field = { say, content };
  return (
    <fieldset class="fields" disabled={disabled}>
      <legend class="unseen">{say('draft')}</legend>
      {isCorrection && <ChangeFields {...field} />}
      <Line {...field} name="headline" />
      <Lines {...field} name="subheads" rows={2} />
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
        <Line {...field} name="prefixes" hint="hint.prefixes" choices={lists.prefixes} />
        <Line {...field} name="stage" hint="hint.stage" choices={lists.stages} />
        <Line {...field} name="story" />
      </div>
      <div class="row">
        <Line {...field} name="places" hint="hint.places" />
        <Line {...field} name="reporters" hint="hint.reporters" />
      </div>
      <div class="field text">
        <label for="draft-text">{say('field.text')}</label>
        <textarea id="draft-text" name="text" lang="ko" rows={24} placeholder={say('hint.text')}>
          {content.text}
        </textarea>
        <div id="body-editor" data-words={bodyWords(say)} hidden />
      </div>
      <div class="row">
        <Line {...field} name="tags" hint="hint.tags" />
        <AccessField {...field} kinds={kinds} />
      </div>
      <details class="more" open={more.some((name) => content[name])}>
        <summary>{say('fields.more')}</summary>
        <MoreFields {...field} isCorrection={isCorrection} />
      </details>
    </fieldset>
  );
}

/** Not there where every article is free. What a draft has and nothing gives any more can still be seen and changed. */
function AccessField({ say, content: { access }, kinds }: Pick<Props, 'say' | 'content' | 'kinds'>) {
  const isUnknown = access !== '' && !kinds.some(({ key }) => key === access);
  if (kinds.length === 0 && !isUnknown) return null;
  return (
    <label class="field access">
      <span>{say('field.access')}</span>
      <select name="access">
        <option value="">{say('field.access.free')}</option>
        {[...kinds, ...(isUnknown ? [{ key: access, name: access }] : [])].map(({ key, name }) => (
          <option value={key} selected={key === access}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

const more = [
  'shortHeadline',
  'summary',
  'series',
  'secondarySections',
  'agency',
  'source',
  'sources',
  'storyTitle',
  'embargo',
  'address',
] as const;

/** What most articles do without. A live article keeps its thread, its address and has no embargo any more. */
function MoreFields({ isCorrection, ...field }: Pick<Props, 'say' | 'content' | 'isCorrection'>) {
  return (
    <>
      <Line {...field} name="shortHeadline" />
      <Lines {...field} name="summary" rows={2} />
      <div class="row">
        <Line {...field} name="series" />
        <Line {...field} name="secondarySections" hint="hint.secondarySections" />
        <Line {...field} name="agency" hint="hint.agency" />
        <Line {...field} name="source" hint="hint.source" />
      </div>
      <Lines {...field} name="sources" rows={2} hint="hint.sources" />
      {!isCorrection && (
        <div class="row">
          <Line {...field} name="storyTitle" />
          <label class="field embargo">
            <span>{field.say('field.embargo')}</span>
            <input type="datetime-local" name="embargo" value={field.content.embargo} />
          </label>
          <Line {...field} name="address" hint="hint.address" />
        </div>
      )}
    </>
  );
}

const changes = ['typo', 'correction', 'reply', 'follow-up'] as const;

function ChangeFields({ say, content }: Pick<Props, 'say' | 'content'>) {
  return (
    <div class="row change">
      <label class="field">
        <span>{say('field.change')}</span>
        <select name="change">
          {changes.map((kind) => (
            <option value={kind} selected={kind === content.change}>
              {say(`change.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <Lines say={say} content={content} name="notice" rows={2} />
      <input type="hidden" name="claim" value={content.claim} />
      {content.claim && <a href={`/desk/claims/${content.claim}`}>{say('draft.claim')}</a>}
    </div>
  );
}

function Line({ say, content, name, hint, choices }: LineProps) {
  return (
    <label class={`field ${name}`}>
      <span>{say(`field.${name}` as Wording)}</span>
      <input
        name={name}
        value={content[name]}
        placeholder={hint && say(hint)}
        list={choices && `choices-${name}`}
        autocomplete="off"
      />
      {choices && (
        <datalist id={`choices-${name}`}>
          {choices.map((choice) => (
            <option value={choice} />
          ))}
        </datalist>
      )}
    </label>
  );
}

function Lines({ say, content, name, hint, rows }: FieldProps & { rows: number }) {
  return (
    <label class={`field ${name}`}>
      <span>{say(`field.${name}` as Wording)}</span>
      <textarea name={name} rows={rows} placeholder={hint && say(hint)}>
        {content[name]}
      </textarea>
    </label>
  );
}
