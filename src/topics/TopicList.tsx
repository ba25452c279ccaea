import type { Say } from '../desk/wording.ts';
import { topicsDesk } from './addresses.ts';
import type { Subject, Topic } from './queries.ts';

type Props = { say: Say; topics: Topic[]; subjects: Subject[] };

/** Topics that there are, and subjects that one could be made of. */
export function TopicList({ say, topics, subjects }: Props) {
  return (
    <>
      <h1>{say('topics')}</h1>
      <p class="quiet">{say('topics.hint')}</p>
      <p>
        <a class="topic-add" href={`${topicsDesk}/new`}>
          {say('topics.add')}
        </a>
      </p>
      {topics.length === 0 && <p class="quiet">{say('topics.none')}</p>}
      <ul class="topic-rows">
        {topics.map(({ id, name, tags }) => (
          <li>
            <div>
              <a href={`${topicsDesk}/${id}`}>{name}</a>
              <p class="quiet">{tags.map((tag) => `#${tag}`).join(' ')}</p>
            </div>
          </li>
        ))}
      </ul>
      {subjects.length > 0 && (
        <section class="topic-part" aria-labelledby="subjects">
          <h2 id="subjects">{say('topics.subjects')}</h2>
          <p class="quiet">{say('topics.hint.subjects')}</p>
          <ul class="topic-subjects">
            {subjects.map(({ tag, articles }) => (
              <li>
                <a href={`${topicsDesk}/new?${new URLSearchParams({ tag })}`}>{tag}</a>{' '}
                <span class="quiet">{articles}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
