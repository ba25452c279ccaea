import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { forbidden, missing } from '../desk/problems.tsx';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import type { DeskEnv } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { choiceOf, picturesAddress } from './choices.ts';
import { describePicture } from './describe-picture.ts';
import { limitPicture } from './limit-picture.ts';
import { mayDescribe } from './may-describe.ts';
import { readDescription, readPictureQuery, readRightsEnd } from './picture-input.ts';
import { picturePage } from './picture-page.tsx';
import { pictureById, usablePictures } from './picture-search.ts';
import { picturesPage } from './pictures-page.tsx';
import { receiveForm, roomForForm } from './receive-form.ts';
import { deskWidths, openThumbnails } from './thumbnails.ts';

const onPicture = `${picturesAddress}/:id{[1-9][0-9]{0,8}}`;
const mostChoices = 40;

type C = Context<DeskEnv>;
const idOf = (c: C) => Number(c.req.param('id'));

/** The newsroom's pictures: found, described, limited. */
export function pictureRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const reading = allow(site, 'read');
  const supplying = allow(site, 'supply pictures');
  const thumbnail = openThumbnails(kernel);

  app.get(picturesAddress, reading, async (c) =>
    deskPage(site, c, await picturesPage(site, personOf(c), readPictureQuery(c.req.query()))),
  );
  app.post(picturesAddress, supplying, roomForForm, async (c) => {
    const received = await receiveForm(kernel, c);
    const { ids, problems } = received;
    if (problems.length === 0 && ids.length === 1) return c.redirect(`${picturesAddress}/${ids[0]}`, 303);
    const outcome = { count: ids.length, problems };
    return deskPage(site, c, await picturesPage(site, personOf(c), readPictureQuery({}), outcome));
  });

  app.get(`${picturesAddress}/choices`, reading, async (c) => {
    const { search } = readPictureQuery(c.req.query());
    return c.json((await usablePictures(kernel.store.db, search, mostChoices)).map(choiceOf));
  });

  app.get(onPicture, reading, async (c) => {
    const isSaved = c.req.query('done') === 'saved';
    return deskPage(site, c, await picturePage(site, personOf(c), idOf(c), { isSaved }));
  });
  app.post(onPicture, supplying, smallForm, async (c) => {
    const person = personOf(c);
    const picture = await pictureById(kernel.store.db, idOf(c));
    if (!picture) return deskPage(site, c, missing(person));
    if (!mayDescribe(person, picture)) return deskPage(site, c, forbidden(person));
    return change(site, c, async (form) => {
      const { description, base } = readDescription(form);
      await describePicture(kernel, idOf(c), description, base, person);
    });
  });
  app.post(`${onPicture}/rights`, allow(site, 'manage pictures'), smallForm, (c) =>
    change(site, c, async (form) => {
      await limitPicture(kernel, idOf(c), readRightsEnd(form), personOf(c).name);
    }),
  );

  app.get(`${onPicture}/sizes/:width{[0-9]{1,9}}`, reading, async (c) => {
    const picture = await pictureById(kernel.store.db, idOf(c));
    const width = Object.values(deskWidths).find((each) => each === Number(c.req.param('width')));
    if (!picture || !width) return deskPage(site, c, missing(personOf(c)));
    return c.body(await thumbnail(picture.sha256, width), 200, {
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
    });
  });
}

/** No field of these forms is longer than a caption. */
const smallForm = bodyLimit({ maxSize: 256 * 1024 });

/** Does it and shows the picture; what was typed stands there again where it cannot be done. */
async function change(site: Site, c: C, run: (form: Record<string, string>) => Promise<void>) {
  const form = (await c.req.parseBody()) as Record<string, string>;
  try {
    await run(form);
    return c.redirect(`${picturesAddress}/${idOf(c)}?done=saved`, 303);
  } catch (error) {
    if (!(error instanceof WordedRefusal)) throw error;
    const tried = { error, typed: form };
    return deskPage(site, c, await picturePage(site, personOf(c), idOf(c), { tried }));
  }
}
