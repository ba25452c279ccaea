import { SettingForm, SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import type { Say } from '../desk/wording.ts';
import { fingerprint } from '../kernel/made-from.ts';
import { NameAndSlug, ParentSelect, sectionsAddress } from './SectionTree.tsx';
import { slugOf } from './section-path.ts';
import { stateOf, type TreeSection } from './settings-queries.ts';

type Props = {
  say: Say;
  section: TreeSection;
  tree: TreeSection[];
  articles: number;
  oldPaths: string[];
  typed?: Record<string, string> | undefined;
  tried?: Tried | undefined;
  done?: string | undefined;
};

/** One section, and all that can be done with it. */
export function SectionForms({ say, section, tree, articles, oldPaths, typed, tried, done }: Props) {
  const address = `${sectionsAddress}/${section.id}`;
  const madeFrom = fingerprint(stateOf(section));
  const hasBelow = tree.some(({ parent_id }) => parent_id === section.id);
  return (
    <>
      <p>
        <a href={`${sectionsAddress}#section-${section.id}`}>← {say('settings.sections')}</a>
      </p>
      <h1>{section.name}</h1>
      <SettingMessage text={tried?.problem ?? done} good={!tried} />
      <p>
        <a href={encodeURI(`/sections/${section.path}`)}>/sections/{section.path}</a>{' '}
        <span class="quiet">{say('sections.articles', { count: articles })}</span>
      </p>
      {oldPaths.length > 0 && <OldPaths say={say} paths={oldPaths} />}
      <Naming say={say} section={section} typed={typed} tried={tried} />
      <section class="setting-part" aria-labelledby="menu">
        <h2 id="menu">{say('sections.menu')}</h2>
        <SettingForm action={`${address}/menu`} madeFrom={madeFrom}>
          <p>{say(section.in_menu ? 'sections.menu.is-in' : 'sections.menu.is-out')}</p>
          <p class="setting-acts">
            <button type="submit" name="inMenu" value={section.in_menu ? '' : 'yes'}>
              {say(section.in_menu ? 'sections.menu.take-out' : 'sections.menu.put-in')}
            </button>
          </p>
        </SettingForm>
      </section>
      <section class="setting-part" aria-labelledby="under">
        <h2 id="under">{say('sections.under')}</h2>
        {hasBelow ? (
          <p class="quiet">{say('sections.problem.has-below')}</p>
        ) : (
          <SettingForm action={`${address}/parent`} madeFrom={madeFrom}>
            <div class="setting">
              <label for="parent">{say('sections.parent')}</label>
              <ParentSelect say={say} tree={tree} chosen={section.parent_id} but={section.id} />
            </div>
            <p class="setting-acts">
              <button type="submit">{say('sections.under.do')}</button>
            </p>
          </SettingForm>
        )}
      </section>
      <Merging say={say} section={section} tree={tree} hasBelow={hasBelow} />
    </>
  );
}

function OldPaths({ say, paths }: { say: Say; paths: string[] }) {
  return (
    <p class="quiet">
      {say('sections.old-paths')} {paths.map((path) => `/sections/${path}`).join(', ')}
    </p>
  );
}

function Naming({ say, section, typed, tried }: Pick<Props, 'say' | 'section' | 'typed' | 'tried'>) {
  const { name, slug } = { name: section.name, slug: slugOf(section.path) };
  const isStale = tried?.isStale && typed?.name !== undefined;
  const now = {
    ...(isStale && typed.name !== name && { name }),
    ...(isStale && typed.slug !== slug && { slug }),
  };
  return (
    <section class="setting-part" aria-labelledby="naming">
      <h2 id="naming">{say('sections.naming')}</h2>
      <SettingForm action={`${sectionsAddress}/${section.id}/name`} madeFrom={fingerprint(stateOf(section))}>
        <NameAndSlug
          say={say}
          name={typed?.name ?? name}
          slug={typed?.slug ?? slug}
          tried={tried}
          now={now}
        />
        <p class="setting-acts">
          <button type="submit" class="main">
            {say('settings.save')}
          </button>
        </p>
      </SettingForm>
    </section>
  );
}

type MergingProps = Pick<Props, 'say' | 'section' | 'tree'> & { hasBelow: boolean };

function Merging({ say, section, tree, hasBelow }: MergingProps) {
  return (
    <section class="setting-part" aria-labelledby="merging">
      <h2 id="merging">{say('sections.merge')}</h2>
      {hasBelow ? (
        <p class="quiet">{say('sections.problem.has-below')}</p>
      ) : (
        <form method="get" action={`${sectionsAddress}/${section.id}/merge`} class="setting-form">
          <div class="setting">
            <label for="into">{say('sections.merge.into')}</label>
            <select id="into" name="into">
              {tree
                .filter(({ id }) => id !== section.id)
                .map((other) => (
                  <option value={other.id}>{nameIn(tree, other)}</option>
                ))}
            </select>
          </div>
          <p class="setting-acts">
            <button type="submit">{say('sections.merge.ask')}</button>
          </p>
        </form>
      )}
    </section>
  );
}

/** `글로벌 › 중국` */
export function nameIn(tree: TreeSection[], { name, parent_id }: TreeSection): string {
  const above = tree.find(({ id }) => id === parent_id);
  return above ? `${above.name} › ${name}` : name;
}
