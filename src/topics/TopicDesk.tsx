import { SettingField, SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import type { Say } from '../desk/wording.ts';
import { Headline, headlineText } from '../site/Headline.tsx';
import { Time } from '../site/Time.tsx';
import { topicsDesk } from './addresses.ts';
import { type Chosen, type Topic, topicAddress } from './queries.ts';
import { TopicForm, type Typed } from './TopicForm.tsx';

type Props = {
  say: Say;
  topic: Topic;
  others: Topic[];
  chosen: Chosen[];
  typed: Typed | undefined;
  tried: Tried | undefined;
  done: string | undefined;
};

/** A topic with all that can be done with it. */
export function TopicDesk({ say, topic, others, chosen, typed, tried, done }: Props) {
  return (
    <>
      <p>
        <a href={topicsDesk}>← {say('topics')}</a>
      </p>
      <h1>{topic.name}</h1>
      <p>
        <a href={topicAddress(topic.slug)}>{say('topics.look')}</a>
      </p>
      <SettingMessage text={tried?.problem ?? done} good={!tried} />
      <TopicForm say={say} topic={topic} typed={typed} tried={tried} />
      <section class="topic-part" aria-labelledby="chosen">
        <h2 id="chosen">{say('topics.chosen')}</h2>
        <p class="quiet">{say('topics.hint.chosen')}</p>
        <ChosenList say={say} topic={topic} chosen={chosen} />
        <ChoiceForm say={say} topic={topic} typed={typed} tried={tried} />
      </section>
      {others.length > 0 && <MergeForm say={say} topic={topic} others={others} tried={tried} />}
    </>
  );
}

function ChosenList({ say, topic, chosen }: Pick<Props, 'say' | 'topic' | 'chosen'>) {
  if (chosen.length === 0) return null;
  return (
    <ul class="topic-rows">
      {chosen.map(({ card, isPinned, moment }) => (
        <li>
          <div>
            <a href={`/news/${card.id}`}>
              <Headline {...card} />
            </a>
            <p class="quiet">
              <Time at={card.first_published_at ?? card.listed_at} />
              {isPinned && ` · ${say('topics.pinned')}`}
              {moment && ` · ${moment}`}
            </p>
          </div>
          <form method="post" action={`${topicsDesk}/${topic.id}/articles/${card.id}/removal`}>
            <button type="submit">
              {say('topics.let-go')}
              <span class="unseen"> {headlineText(card)}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function ChoiceForm({ say, topic, typed, tried }: Pick<Props, 'say' | 'topic' | 'typed' | 'tried'>) {
  const wrong = (name: string) => (tried?.field === name ? say('settings.look') : undefined);
  return (
    <form method="post" action={`${topicsDesk}/${topic.id}/articles`} class="setting-form">
      <SettingField
        say={say}
        name="article"
        label={say('topics.article')}
        value={typed?.article ?? ''}
        hint={say('topics.hint.article')}
        problem={wrong('article')}
        maxLength={500}
        required
      />
      <SettingField
        say={say}
        name="moment"
        label={say('topics.moment')}
        value={typed?.moment ?? ''}
        hint={say('topics.hint.moment')}
        problem={wrong('moment')}
        maxLength={120}
      />
      <label class="topic-check">
        <input type="checkbox" name="isPinned" checked={typed?.isPinned === 'on'} /> {say('topics.pin')}
      </label>
      <p class="setting-acts">
        <button type="submit">{say('topics.choose')}</button>
      </p>
    </form>
  );
}

function MergeForm({ say, topic, others, tried }: Pick<Props, 'say' | 'topic' | 'others' | 'tried'>) {
  return (
    <details class="topic-part" open={tried?.field === 'into'}>
      <summary>{say('topics.merge')}</summary>
      <p class="quiet">{say('topics.hint.merge')}</p>
      <form method="post" action={`${topicsDesk}/${topic.id}/merge`} class="setting-form">
        <div class="setting">
          <label for="into">{say('topics.into')}</label>
          <select id="into" name="into">
            {others.map(({ id, name }) => (
              <option value={id}>{name}</option>
            ))}
          </select>
        </div>
        <p class="setting-acts">
          <button type="submit">{say('topics.merge')}</button>
        </p>
      </form>
    </details>
  );
}
