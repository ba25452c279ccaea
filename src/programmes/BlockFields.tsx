import type { Wording } from '../desk/wording.ts';
import type { BlocksProps } from './BlocksForm.tsx';
import { kindOf } from './block-form.ts';
import type { BlockKind } from './blocks.ts';
import type { Row } from './form-rows.ts';
import { StepButtons } from './StepButtons.tsx';

type Props = BlocksProps & { row: Row; index: number };

const linesOf: Record<BlockKind, string[]> = {
  text: ['heading', 'text', 'link', 'linkText'],
  series: ['heading', 'series'],
  articles: ['heading'],
  events: ['heading'],
  people: ['heading'],
  picture: ['heading', 'picture', 'alt', 'caption'],
};

/** The fields of one block. */
export function BlockFields(props: Props) {
  const { say, row, index } = props;
  const kind = kindOf(row);
  return (
    <div class="programme-form-fields">
      <input type="hidden" name={`row.${index}.kind`} value={kind} />
      {linesOf[kind].map((name) => (
        <BlockField {...props} name={name} />
      ))}
      {(kind === 'events' || kind === 'people') && (
        <p class="quiet">
          <a href={`/desk/programmes/${props.programme.id}/${kind}`}>{say(`programmes.page.${kind}`)}</a>
        </p>
      )}
      {kind === 'articles' && <Chosen {...props} />}
    </div>
  );
}

function BlockField({ say, row, index, name, series, tried }: Props & { name: string }) {
  const id = `row.${index}.${name}`;
  const isWrong = tried?.field === `${index}.${name}`;
  const hint = ({ picture: 'programmes.hint.picture', heading: null } as Record<string, Wording | null>)[
    name
  ];
  const shared = {
    id,
    name: id,
    'aria-invalid': isWrong ? ('true' as const) : undefined,
    'aria-describedby': hint ? `${id}-hint` : undefined,
  };
  return (
    <div class={name === 'text' ? 'setting wide' : 'setting'}>
      <label for={id}>{say(`programmes.field.${name}` as Wording)}</label>
      {name === 'series' && (
        <select {...shared}>
          <option value="">{say('programmes.page.no-series')}</option>
          {series.map((each) => (
            <option value={each.id} selected={String(each.id) === row.series}>
              {each.name}
            </option>
          ))}
        </select>
      )}
      {name === 'text' && (
        <textarea {...shared} rows={5}>
          {row.text}
        </textarea>
      )}
      {name !== 'series' && name !== 'text' && (
        <input {...shared} value={row[name] ?? ''} autocomplete="off" />
      )}
      {isWrong && <span class="setting-problem">{say('settings.look')}</span>}
      {hint && (
        <span class="quiet" id={`${id}-hint`}>
          {say(hint)}
        </span>
      )}
    </div>
  );
}

/** The chosen articles of a block, each with what can be done with it. */
function Chosen({ say, row, index, titles }: Props) {
  const articles = (row.articles ?? '').split(' ').filter(Boolean);
  return (
    <div class="wide">
      <input type="hidden" name={`row.${index}.articles`} value={articles.join(' ')} />
      {articles.length === 0 && <p class="quiet">{say('programmes.page.no-articles')}</p>}
      <ol class="programme-chosen">
        {articles.map((id, place) => (
          <li>
            <span>
              {titles.has(id) ? (
                <a href={`/news/${id}`}>{titles.get(id)}</a>
              ) : (
                say('programmes.page.gone', { id })
              )}
            </span>
            <StepButtons
              say={say}
              within={String(index + 1)}
              number={place + 1}
              count={articles.length}
              of={titles.get(id) ?? id}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
