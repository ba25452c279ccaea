import type { DeskView } from '../desk/desk-page.tsx';
import { may } from '../desk/policy.ts';
import { missing } from '../desk/problems.tsx';
import { SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import { type Say, wordingIn } from '../desk/wording.ts';
import type { Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { ddaysDesk } from './board-page.tsx';
import { categories, categoryNames } from './categories.ts';
import { ddayById } from './desk-queries.ts';
import { articleIdsOf, type Dday } from './queries.ts';
import { fieldsOfWhen, whenFields } from './read-when.ts';
import { Labelled, WhenFields } from './WhenFields.tsx';

type Fields = Record<string, string | undefined>;

/** Fields that a link may fill in: a date that was found in a draft, an article. */
const linkFields = [
  'title',
  'category',
  'place',
  'articles',
  'draft',
  'instruments',
  'programmes',
  ...whenFields,
];

/** What an address says of a new entry. */
export function prefilled(query: Record<string, string>): Fields {
  return Object.fromEntries(
    linkFields.flatMap((name) => (query[name] ? [[name, query[name].slice(0, 300)]] : [])),
  );
}

type Props = { fields?: Fields; id?: number | undefined; tried?: Tried };

/** A new entry, or one that is there, to be mended. */
export async function formPage(site: Site, person: Person, { fields, id, tried }: Props): Promise<DeskView> {
  const { db } = site.kernel.store;
  const say = wordingIn(person.language);
  const dday = id === undefined ? null : await ddayById(db, id);
  if (id !== undefined && !dday) return missing(person);
  const shown = fields ?? (dday ? fieldsOf(dday, await articleIdsOf(db, dday.id)) : {});
  const title = id ? say('dday.edit') : say(may(person.role, 'decide ddays') ? 'dday.new' : 'dday.propose');
  return {
    title,
    within: ddaysDesk,
    main: (
      <>
        <p>
          <a href={id ? `${ddaysDesk}/${id}` : ddaysDesk}>{say('dday.back')}</a>
        </p>
        <h1>{title}</h1>
        <SettingMessage text={tried?.problem} />
        <form class="dday-form" method="post" action={id ? `${ddaysDesk}/${id}` : ddaysDesk}>
          <EntryFields say={say} fields={shown} problemField={tried?.field ?? null} />
          <p class="acts">
            <button type="submit" class="main">
              {id ? say('save') : title}
            </button>
          </p>
        </form>
      </>
    ),
  };
}

function fieldsOf(dday: Dday, articles: string[]): Fields {
  const { title, detail, place, category, people, programmes, instruments, when } = dday;
  return {
    ...{ title, detail, place, category },
    articles: articles.join('\n'),
    people: people.join(', '),
    programmes: programmes.join(', '),
    instruments: instruments.join(', '),
    ...fieldsOfWhen(when),
  };
}

type FieldsProps = { say: Say; fields: Fields; problemField: string | null };

function EntryFields({ say, fields, problemField }: FieldsProps) {
  const line = (name: 'title' | 'place' | 'people' | 'programmes' | 'instruments', required = false) => (
    <Labelled label={say(`dday.${name}`)}>
      <input
        name={name}
        value={fields[name] ?? ''}
        required={required}
        maxLength={name === 'title' || name === 'place' ? 200 : 2000}
        aria-invalid={problemField === name ? 'true' : undefined}
        autocomplete="off"
      />
    </Labelled>
  );
  const area = (name: 'detail' | 'articles', rows: number) => (
    <Labelled label={say(`dday.${name}`)}>
      <textarea
        name={name}
        rows={rows}
        aria-invalid={problemField === name ? 'true' : undefined}
        autocomplete="off"
      >
        {fields[name]}
      </textarea>
    </Labelled>
  );
  return (
    <>
      {fields.draft && (
        <>
          <input type="hidden" name="draft" value={fields.draft} />
          <p class="quiet">{say('dday.from-draft', { draft: fields.draft })}</p>
        </>
      )}
      {line('title', true)}
      <div class="dday-row">
        <Labelled label={say('dday.category')}>
          <select name="category">
            {categoryNames.map((category) => (
              <option value={category} selected={category === fields.category}>
                {categories[category]}
              </option>
            ))}
          </select>
        </Labelled>
        {line('place')}
      </div>
      <WhenFields say={say} fields={fields} problemField={problemField} />
      {area('detail', 3)}
      {area('articles', 2)}
      {line('people')}
      <div class="dday-row">
        {line('programmes')}
        {line('instruments')}
      </div>
    </>
  );
}
