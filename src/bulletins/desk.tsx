import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { type Say, wordingIn } from '../desk/wording.ts';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import { BulletinText } from '../site/BulletinList.tsx';
import { newsroomOf } from '../site/newsroom.ts';
import type { DeskEnv, Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { Time } from '../site/Time.tsx';
import { currentBulletins } from './queries.ts';
import { raiseBulletin } from './raise-bulletin.ts';
import { withdrawBulletin } from './withdraw-bulletin.ts';

const address = '/desk/bulletins';
const composed = z.object({ text: z.string(), level: z.string().nullish(), article: z.string().nullish() });

/** 속보 from the desk: composed in one line, and taken back. */
export function deskRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const raising = allow(site, 'raise bulletins');

  app.get(address, raising, async (c) => deskPage(site, c, await composerPage(site, personOf(c))));

  app.post(address, raising, async (c) => {
    const person = personOf(c);
    const { text, level, article } = readInput(composed, await c.req.parseBody());
    return answered(site, c, text, async () => {
      const { result } = await raiseBulletin(kernel, { text, level, article: article || null }, person.name);
      return { id: result };
    });
  });

  app.post(`${address}/:id{[1-9][0-9]{0,8}}/withdrawal`, raising, async (c) =>
    answered(site, c, '', async () => {
      await withdrawBulletin(kernel, Number(c.req.param('id')), personOf(c).name);
      return {};
    }),
  );
}

/** A script gets what came of it, a form the page. */
async function answered(site: Site, c: Context<DeskEnv>, text: string, run: () => Promise<object>) {
  const isScript = c.req.header('accept') === 'application/json';
  try {
    const done = await run();
    return isScript ? c.json(done) : c.redirect(address, 303);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const person = personOf(c);
    const problem = wordingIn(person.language)(problemIn(error));
    if (isScript) return c.json({ error: problem }, 422);
    return deskPage(site, c, await composerPage(site, person, { text, problem }));
  }
}

function problemIn({ field }: Refused) {
  if (field === 'text') return 'bulletin.problem.text';
  return field === 'article' ? 'bulletin.problem.article' : 'bulletin.problem.gone';
}

async function composerPage(
  site: Site,
  person: Person,
  tried?: { text: string; problem: string },
): Promise<DeskView> {
  const { kernel } = site;
  const say = wordingIn(person.language);
  const current = await currentBulletins(kernel.store.db, kernel.now());
  const { bulletinLevels } = await newsroomOf(kernel.store.db);
  return {
    title: say('bulletins'),
    status: tried ? 422 : 200,
    within: address,
    main: (
      <>
        <h1>{say('bulletins')}</h1>
        <Composer say={say} levels={bulletinLevels} text={tried?.text ?? ''} problem={tried?.problem ?? ''} />
        <h2>{say('bulletin.current')}</h2>
        {current.length === 0 && <p class="quiet">{say('bulletin.none')}</p>}
        <ul class="current">
          {current.map((bulletin) => (
            <li>
              <Time at={bulletin.raised_at} yearless /> <BulletinText bulletin={bulletin} />
              <form method="post" action={`${address}/${bulletin.id}/withdrawal`}>
                <button type="submit">{say('bulletin.withdraw')}</button>
              </form>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

type ComposerProps = { say: Say; levels: string[]; text: string; problem: string };

/** The script takes this form into a dialog, wherever at the desk somebody is. */
function Composer({ say, levels, text, problem }: ComposerProps) {
  return (
    <form
      class="composer"
      method="post"
      action={address}
      data-raised={say('bulletin.raised')}
      data-undo={say('bulletin.undo')}
    >
      <p class="problem-line" role="alert" hidden={!problem}>
        {problem}
      </p>
      <label class="field">
        <span>{say('bulletin.text')}</span>
        <input name="text" value={text} required maxLength={200} autocomplete="off" />
      </label>
      <label class="field">
        <span>{say('bulletin.level')}</span>
        <select name="level">
          {levels.map((level) => (
            <option>{level}</option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{say('bulletin.article')}</span>
        <input name="article" inputMode="numeric" pattern="[0-9]{14}" autocomplete="off" />
      </label>
      <button type="submit" class="main">
        {say('bulletin.raise')}
      </button>
    </form>
  );
}
