import type { Say, Wording } from '../../desk/wording.ts';
import { bodyWords } from './body-editor/words.ts';
import type { DraftContent } from './draft-content.ts';

type Props = {
  say: Say;
  content: DraftContent;
  sections: { path: string; name: string }[];
  disabled: boolean;
};

/** Everything that is written of an article. */
export function EditorFields({ say, content, sections, disabled }: Props) {
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
      <div class="field text">
        <label for="draft-text">{say('field.text')}</label>
        <textarea id="draft-text" name="text" lang="ko" rows={24} placeholder={say('hint.text')}>
          {content.text}
        </textarea>
        <div id="body-editor" data-words={bodyWords(say)} hidden />
      </div>
      {line('tags', 'hint.tags')}
    </fieldset>
  );
}
