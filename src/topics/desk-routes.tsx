import type { Context, Hono } from 'hono';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { missing } from '../desk/problems.tsx';
import { doOrShowAgain, type Tried, textsOf } from '../desk/settings-form.ts';
import { wordingIn } from '../desk/wording.ts';
import type { DeskEnv, Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { topicsDesk } from './addresses.ts';
import { chooseArticle, unchooseArticle } from './choose-article.ts';
import { mergeTopic } from './merge-topic.ts';
import { chosenOf, everyTopic, subjectsNow } from './queries.ts';
import { addTopic, changeTopic } from './save-topic.ts';
import { TopicDesk } from './TopicDesk.tsx';
import { TopicForm, type Typed } from './TopicForm.tsx';
import { TopicList } from './TopicList.tsx';

type C = Context<DeskEnv>;
const one = `${topicsDesk}/:id{[1-9][0-9]{0,8}}`;
const idIn = (c: C) => Number(c.req.param('id'));
/** Subjects that are offered to be made a topic of. */
const offered = 60;

/** Topics at the desk: which subjects belong together, and what stands at their head. */
export function deskRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const arranging = allow(site, 'arrange topics');

  app.get(topicsDesk, arranging, async (c) => deskPage(site, c, await listPage(site, personOf(c))));
  app.get(`${topicsDesk}/new`, arranging, (c) => {
    const tag = c.req.query('tag')?.normalize('NFC') ?? '';
    const slug = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(tag) ? tag : '';
    return deskPage(site, c, newPage(personOf(c), { name: tag, slug, tags: tag }));
  });
  app.post(topicsDesk, arranging, async (c) => {
    const typed = await textsOf(c);
    const run = async () => `${topicsDesk}/${(await addTopic(kernel, typed, personOf(c).name)).result}?done`;
    return doOrShowAgain(site, c, run, async (tried) => newPage(personOf(c), typed, tried));
  });

  /** An act on one topic, which is shown again afterwards. */
  const acting = (path: string, run: (c: C, typed: Typed) => Promise<unknown>) =>
    app.post(path, arranging, async (c) => {
      const typed = await textsOf(c);
      const done = async () => {
        await run(c, typed);
        return `${topicsDesk}/${idIn(c)}?done`;
      };
      return doOrShowAgain(site, c, done, (tried) => topicPage(site, c, typed, tried));
    });
  app.get(one, arranging, async (c) => deskPage(site, c, await topicPage(site, c)));
  acting(one, (c, { madeFrom = '', ...typed }) =>
    changeTopic(kernel, idIn(c), typed, personOf(c).name, madeFrom),
  );
  acting(`${one}/articles`, (c, typed) => chooseArticle(kernel, idIn(c), typed, personOf(c).name));
  acting(`${one}/articles/:article/removal`, (c) =>
    unchooseArticle(kernel, idIn(c), c.req.param('article') ?? '', personOf(c).name),
  );
  app.post(`${one}/merge`, arranging, async (c) => {
    const typed = await textsOf(c);
    const run = async () => {
      const into = Number(typed.into) || 0;
      await mergeTopic(kernel, idIn(c), into, personOf(c).name);
      return `${topicsDesk}/${into}?done`;
    };
    return doOrShowAgain(site, c, run, (tried) => topicPage(site, c, typed, tried));
  });
}

async function listPage({ kernel }: Site, person: Person): Promise<DeskView> {
  const say = wordingIn(person.language);
  const { db } = kernel.store;
  const subjects = await subjectsNow(db, offered);
  return {
    title: say('topics'),
    within: topicsDesk,
    main: <TopicList say={say} topics={await everyTopic(db)} subjects={subjects} />,
  };
}

function newPage(person: Person, typed: Typed, tried?: Tried): DeskView {
  const say = wordingIn(person.language);
  return {
    title: say('topics.add'),
    within: topicsDesk,
    main: (
      <>
        <p>
          <a href={topicsDesk}>← {say('topics')}</a>
        </p>
        <h1>{say('topics.add')}</h1>
        <TopicForm say={say} topic={null} typed={typed} tried={tried} />
      </>
    ),
  };
}

async function topicPage({ kernel }: Site, c: C, typed?: Typed, tried?: Tried): Promise<DeskView> {
  const person = personOf(c);
  const say = wordingIn(person.language);
  const all = await everyTopic(kernel.store.db);
  const topic = all.find(({ id }) => id === idIn(c));
  if (!topic) return missing(person);
  const done = c.req.query('done') !== undefined && !tried ? say('topics.done') : undefined;
  return {
    title: topic.name,
    within: topicsDesk,
    main: (
      <TopicDesk
        say={say}
        topic={topic}
        others={all.filter(({ id }) => id !== topic.id)}
        chosen={await chosenOf(kernel.store.db, topic.id)}
        typed={typed}
        tried={tried}
        done={done}
      />
    ),
  };
}
