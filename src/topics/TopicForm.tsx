import { SettingField, SettingForm } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import type { Say, Wording } from '../desk/wording.ts';
import { differences, fingerprint } from '../kernel/made-from.ts';
import { topicsDesk } from './addresses.ts';
import type { Topic } from './queries.ts';
import { stateOf } from './save-topic.ts';

export type Typed = Record<string, string>;

const names = ['name', 'slug', 'description', 'tags'] as const;
const longest = { name: 60, slug: 60, description: 1_000, tags: 4_000 };
const rows: Partial<Record<string, number>> = { description: 3, tags: 3 };
const hints: Partial<Record<string, Wording>> = { slug: 'topics.hint.slug', tags: 'topics.hint.tags' };

type Props = { say: Say; topic: Topic | null; typed?: Typed | undefined; tried?: Tried | undefined };

/** What is said of a topic. */
export function TopicForm({ say, topic, typed, tried }: Props) {
  const stored: Typed = topic ? { ...stateOf(topic), tags: topic.tags.join(', ') } : {};
  const shown: Typed = { ...stored, ...(typed && 'name' in typed ? typed : {}) };
  const changed = topic && tried?.isStale ? differences<Typed>(shown, stored) : [];
  return (
    <>
      {!topic && tried && (
        <p class="setting-message" role="alert">
          {tried.problem}
        </p>
      )}
      <SettingForm
        action={topic ? `${topicsDesk}/${topic.id}` : topicsDesk}
        madeFrom={topic ? fingerprint(stateOf(topic)) : ''}
      >
        {names.map((name) => (
          <SettingField
            say={say}
            name={name}
            label={say(`topics.${name}`)}
            value={shown[name] ?? ''}
            required={name !== 'description'}
            maxLength={longest[name]}
            hint={hints[name] && say(hints[name])}
            problem={tried?.field === name ? say('settings.look') : undefined}
            now={changed.includes(name) ? stored[name] : undefined}
            {...(rows[name] && { rows: rows[name] })}
          />
        ))}
        <p class="setting-acts">
          <button type="submit" class="main">
            {say(topic ? 'settings.save' : 'topics.add')}
          </button>
        </p>
      </SettingForm>
    </>
  );
}
