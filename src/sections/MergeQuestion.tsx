import { SettingForm, SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import type { Say } from '../desk/wording.ts';
import { fingerprint } from '../kernel/made-from.ts';
import { nameIn } from './SectionForms.tsx';
import { sectionsAddress } from './SectionTree.tsx';
import { stateOf, type TreeSection } from './settings-queries.ts';

type Props = {
  say: Say;
  tree: TreeSection[];
  section: TreeSection;
  target: TreeSection;
  articles: number;
  tried?: Tried | undefined;
};

/** What a merger does, before it is done: it cannot be taken back. */
export function MergeQuestion({ say, tree, section, target, articles, tried }: Props) {
  const names = { from: nameIn(tree, section), to: nameIn(tree, target) };
  const address = `${sectionsAddress}/${section.id}`;
  return (
    <>
      <h1>{say('sections.merge.title', names)}</h1>
      <SettingMessage text={tried?.problem} />
      <ul class="section-consequences">
        <li>{say('sections.merge.articles', { ...names, count: articles })}</li>
        <li>{say('sections.merge.address', { from: section.path, to: target.path })}</li>
        <li>{say('sections.merge.menu', names)}</li>
        <li>{say('sections.merge.final')}</li>
      </ul>
      <SettingForm action={`${address}/merge`} madeFrom={fingerprint([stateOf(section), stateOf(target)])}>
        <input type="hidden" name="into" value={target.id} />
        <p class="setting-acts">
          <button type="submit" class="main">
            {say('sections.merge.do', { count: articles })}
          </button>
          <a href={address}>{say('sections.merge.not')}</a>
        </p>
      </SettingForm>
    </>
  );
}
