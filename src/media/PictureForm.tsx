import type { ComponentChildren } from 'preact';
import type { Say } from '../desk/wording.ts';
import { seoulIso } from '../korean/seoul-time.ts';
import { Time } from '../site/Time.tsx';
import { picturesAddress } from './choices.ts';
import { longestText } from './facts.ts';
import { fieldWordings, textFields } from './picture-input.ts';
import type { PictureRow } from './picture-search.ts';

/** What was typed, by the names of the fields, where it could not be saved. */
export type Typed = Record<string, string>;

type FormProps = {
  say: Say;
  picture: PictureRow;
  typed: Typed | undefined;
  /** Field that cannot be taken. */
  wrong: string | undefined;
  /** Somebody else has saved meanwhile: what is stored stands beside what was typed. */
  isConflict: boolean;
  disabled: boolean;
};

/** What is known of a picture. */
export function PictureForm({ say, picture, typed, wrong, isConflict, disabled }: FormProps) {
  const stored = storedFields(picture);
  const field = (name: string, label: string, input: (value: string) => ComponentChildren) => {
    const differs = isConflict && typed?.[name] !== undefined && typed[name] !== stored[name];
    return (
      <p class="field">
        <label for={`picture-${name}`}>{label}</label>
        {input(typed?.[name] ?? stored[name] ?? '')}
        {differs && <small>{say('conflict.theirs', { text: stored[name] || '—' })}</small>}
      </p>
    );
  };
  const named = (name: string) => ({
    id: `picture-${name}`,
    name,
    'aria-invalid': (wrong === name ? true : undefined) as true | undefined,
  });
  return (
    <form class="picture-form" method="post" action={`${picturesAddress}/${picture.id}`}>
      <input type="hidden" name="base" value={picture.revision} />
      <fieldset class="fields" disabled={disabled}>
        {textFields.map((name) =>
          field(name, say(fieldWordings[name]), (value) =>
            name === 'caption' ? (
              <textarea {...named(name)} rows={4} maxLength={longestText.caption}>
                {value}
              </textarea>
            ) : (
              <input {...named(name)} value={value} maxLength={longestText.other} />
            ),
          ),
        )}
        {field('keywords', say('picture.keywords'), (value) => (
          <input {...named('keywords')} value={value} />
        ))}
        {field('taken_at', say('picture.taken'), (value) => (
          <input {...named('taken_at')} type="datetime-local" value={value} step={1} />
        ))}
        <fieldset class="picture-focal-fields">
          <legend>{say('picture.focal')}</legend>
          {(['x', 'y'] as const).map((axis) =>
            field(`focal_${axis}`, say(`picture.focal.${axis}`), (value) => (
              <input {...named(`focal_${axis}`)} type="number" min={0} max={100} step="any" value={value} />
            )),
          )}
          <p class="quiet">{say('picture.focal.hint')}</p>
        </fieldset>
        {!disabled && (
          <button type="submit" class="main">
            {say('save')}
          </button>
        )}
      </fieldset>
    </form>
  );
}

function storedFields(picture: PictureRow): Typed {
  const texts = textFields.map((name) => [name, picture[name]]);
  const percent = (part: number | null) => (part === null ? '' : String(Math.round(part * 1_000) / 10));
  return {
    ...Object.fromEntries(texts),
    keywords: picture.keywords.join(', '),
    taken_at: localTime(picture.taken_at, 'HH:MM:SS'.length),
    focal_x: percent(picture.focal_x),
    focal_y: percent(picture.focal_y),
  };
}

/** As `<input type="datetime-local">` has it. */
function localTime(at: Date | null, clock = 'HH:MM'.length): string {
  return at ? seoulIso(at).slice(0, 'YYYY-MM-DDT'.length + clock) : '';
}

type RightsProps = { say: Say; picture: PictureRow; typed: string | undefined; mayManage: boolean };

/** Until when it may be shown, and what its file says of that. */
export function RightsForm({ say, picture, typed, mayManage }: RightsProps) {
  const { id, rights_end_at, proposed_end_at } = picture;
  const action = `${picturesAddress}/${id}/rights`;
  const isOpen = proposed_end_at && proposed_end_at.getTime() !== rights_end_at?.getTime();
  return (
    <section aria-labelledby="rights">
      <h2 id="rights">{say('picture.rights')}</h2>
      <p>{rights_end_at ? <Time at={rights_end_at} /> : say('picture.rights.none')}</p>
      {isOpen && (
        <form class="picture-row" method="post" action={action}>
          <span class="picture-proposed">
            {say('picture.rights.proposed-at')} <Time at={proposed_end_at} />
          </span>
          <input type="hidden" name="end" value={localTime(proposed_end_at)} />
          {mayManage && <button type="submit">{say('picture.rights.take')}</button>}
        </form>
      )}
      {mayManage && (
        <form class="picture-row" method="post" action={action}>
          <label class="field">
            <span>{say('picture.rights.end')}</span>
            <input type="datetime-local" name="end" value={typed ?? localTime(rights_end_at)} />
          </label>
          <button type="submit">{say('picture.rights.limit')}</button>
          <p class="quiet">{say('picture.rights.hint')}</p>
        </form>
      )}
    </section>
  );
}
