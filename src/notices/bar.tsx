import { wordingIn } from '../desk/wording.ts';
import type { DeskBar } from '../site/desk.ts';
import { unreadOf } from './queries.ts';

const mostCounted = 99;

/** How much is unread, on every page of the desk. The script puts what is new beside it. */
export const noticesBar: DeskBar = {
  script: 'notices/notices',
  part: async ({ kernel }, person) => {
    const say = wordingIn(person.language);
    const { count, newest } = await unreadOf(kernel.store.db, person.id);
    return (
      <div class="notices-bar" data-newest={newest} data-words={JSON.stringify(scriptWords(say))}>
        <a href="/desk/notices">
          {say('notices')}{' '}
          <b hidden={count === 0}>
            <span class="unseen">{say('notices.unread')} </span>
            <span class="count">{count > mostCounted ? `${mostCounted}+` : count}</span>
          </b>
        </a>
        <div class="notices-new" role="status" />
      </div>
    );
  },
};

function scriptWords(say: ReturnType<typeof wordingIn>): Record<string, string> {
  return {
    more: say('notices.more', { count: '{count}' }),
    close: say('notices.close'),
  };
}
