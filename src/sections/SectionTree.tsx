import { SettingField, SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import type { Say } from '../desk/wording.ts';
import { fingerprint } from '../kernel/made-from.ts';
import type { TreeSection } from './settings-queries.ts';

export const sectionsAddress = '/desk/settings/sections';

type Props = {
  say: Say;
  tree: TreeSection[];
  articles: Map<number, number>;
  typed?: Record<string, string> | undefined;
  tried?: Tried | undefined;
};

/** All sections in the order of the menu, and the form for another. */
export function SectionTree({ say, tree, articles, typed = {}, tried }: Props) {
  return (
    <>
      <h1>{say('settings.sections')}</h1>
      <SettingMessage text={tried?.problem} />
      <Level say={say} tree={tree} articles={articles} parent={null} />
      <section class="setting-part" aria-labelledby="add-section">
        <h2 id="add-section">{say('sections.add')}</h2>
        <form method="post" action={sectionsAddress} class="setting-form">
          <NameAndSlug say={say} name={typed.name ?? ''} slug={typed.slug ?? ''} tried={tried} />
          <div class="setting">
            <label for="parent">{say('sections.parent')}</label>
            <ParentSelect say={say} tree={tree} chosen={Number(typed.parent) || null} />
          </div>
          <label class="setting-check-line">
            <input type="checkbox" name="inMenu" checked={!tried || typed.inMenu !== undefined} />
            {say('sections.in-menu')}
          </label>
          <p class="setting-acts">
            <button type="submit" class="main">
              {say('sections.add')}
            </button>
          </p>
        </form>
      </section>
    </>
  );
}

type LevelProps = Pick<Props, 'say' | 'tree' | 'articles'> & { parent: number | null };

function Level({ say, tree, articles, parent }: LevelProps) {
  const level = tree.filter(({ parent_id }) => parent_id === parent);
  if (level.length === 0) return null;
  const madeFrom = fingerprint(level.map(({ id }) => id));
  return (
    <ol class="section-level">
      {level.map((section, index) => (
        <li id={`section-${section.id}`}>
          <div class="section-row">
            <a href={`${sectionsAddress}/${section.id}`}>{section.name}</a>
            <span class="quiet">/sections/{section.path}</span>
            <span class="quiet">{say('sections.articles', { count: articles.get(section.id) ?? 0 })}</span>
            {!section.in_menu && <span class="setting-mark">{say('sections.not-in-menu')}</span>}
            <span class="section-order">
              {index > 0 && <Order say={say} section={section} madeFrom={madeFrom} direction="up" />}
              {index < level.length - 1 && (
                <Order say={say} section={section} madeFrom={madeFrom} direction="down" />
              )}
            </span>
          </div>
          <Level say={say} tree={tree} articles={articles} parent={section.id} />
        </li>
      ))}
    </ol>
  );
}

type OrderProps = { say: Say; section: TreeSection; madeFrom: string; direction: 'up' | 'down' };

function Order({ say, section, madeFrom, direction }: OrderProps) {
  return (
    <form method="post" action={`${sectionsAddress}/${section.id}/order`}>
      <input type="hidden" name="madeFrom" value={madeFrom} />
      <button
        type="submit"
        name="direction"
        value={direction}
        aria-label={say(`sections.${direction}`, { name: section.name })}
      >
        {direction === 'up' ? '↑' : '↓'}
      </button>
    </form>
  );
}

type NamingProps = {
  say: Say;
  name: string;
  slug: string;
  tried: Tried | undefined;
  /** What is there now, where somebody else has changed it. */
  now?: { name?: string; slug?: string };
};

export function NameAndSlug({ say, name, slug, tried, now }: NamingProps) {
  const wrong = (field: 'name' | 'slug') =>
    tried?.field === field ? say(`sections.look.${field}`) : undefined;
  return (
    <>
      <SettingField
        say={say}
        name="name"
        label={say('sections.name')}
        value={name}
        maxLength={30}
        required
        problem={wrong('name')}
        now={now?.name}
      />
      <SettingField
        say={say}
        name="slug"
        label={say('sections.slug')}
        value={slug}
        maxLength={60}
        required
        hint={say('sections.hint.slug')}
        problem={wrong('slug')}
        now={now?.slug}
      />
    </>
  );
}

type ParentProps = { say: Say; tree: TreeSection[]; chosen: number | null; but?: number };

/** Those that another can stand below, and the top. */
export function ParentSelect({ say, tree, chosen, but }: ParentProps) {
  return (
    <select id="parent" name="parent">
      <option value="">{say('sections.top')}</option>
      {tree
        .filter(({ id, parent_id }) => parent_id === null && id !== but)
        .map(({ id, name }) => (
          <option value={id} selected={id === chosen}>
            {name}
          </option>
        ))}
    </select>
  );
}
