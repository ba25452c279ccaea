import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { allow, personOf } from '../desk/guard.ts';
import { refusalIn, WordedRefusal } from '../desk/worded-refusal.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import type { DeskEnv, Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { supplyPicture } from './add-picture.ts';
import { choiceOf, picturesAddress } from './choices.ts';
import { lookalikes, pictureById } from './picture-search.ts';
import { nameOfFile } from './receive-form.ts';
import { type Upload, Uploads } from './uploads.ts';

const address = `${picturesAddress}/uploads`;
const begun = z.object({ name: z.string().max(1_000).transform(nameOfFile), size: z.int().min(0) });
const place = z.object({ offset: z.coerce.number().int().min(0) });

/** A piece is held in memory until it is on the disk. */
const roomForPiece = bodyLimit({
  maxSize: 4 * 1024 * 1024,
  onError: (c) => c.json({ error: new WordedRefusal(422, 'upload.piece').in(languageOf(c)) }, 422),
});

const languageOf = (c: Context<DeskEnv>) => personOf(c).language;

/**
 * Pictures in pieces, for scripts: POST begins one; POST to it, with where it belongs, adds a piece; GET says how far it
 * has come. With the last piece comes the picture.
 */
export function uploadRoutes({ kernel, ...site }: Site, app: Hono<DeskEnv>): void {
  const supplying = allow({ kernel, ...site }, 'supply pictures');
  const uploads = new Uploads(kernel.config.SOKBO_DATA);

  app.post(address, supplying, roomForPiece, (c) =>
    answered(c, async (person) => {
      const { name, size } = readInput(begun, await c.req.json());
      const upload = await uploads.begin(person.id, { name, size });
      return size === 0 ? received(kernel, uploads, person, upload) : state(kernel, upload);
    }),
  );

  app.get(`${address}/:upload`, supplying, (c) =>
    answered(c, async ({ id }) => state(kernel, await uploads.find(id, c.req.param('upload')))),
  );

  app.post(`${address}/:upload`, supplying, roomForPiece, (c) =>
    answered(c, async (person) => {
      const upload = await uploads.find(person.id, c.req.param('upload'));
      const { offset } = readInput(place, c.req.query());
      const piece = Buffer.from(await c.req.arrayBuffer());
      const come = await uploads.add(person.id, upload, offset, piece);
      const now = { ...upload, offset: come };
      const isWhole = come === upload.size && !upload.picture;
      return isWhole ? received(kernel, uploads, person, now) : state(kernel, now);
    }),
  );
}

/** All of it is there. What is no picture is not kept. */
async function received(kernel: Kernel, uploads: Uploads, person: Person, upload: Upload) {
  try {
    const bytes = await uploads.bytes(person.id, upload.id);
    const handed = { by: person, fileName: upload.name };
    const { id, isKnown } = await supplyPicture(kernel, bytes, handed);
    await uploads.finish(person.id, upload, id);
    return { ...(await state(kernel, { ...upload, picture: id })), isKnown };
  } catch (error) {
    if (error instanceof Refused) await uploads.drop(person.id, upload.id);
    throw error;
  }
}

/** How far an upload has come; at its end with the picture, and those that look the same. */
async function state({ store }: Kernel, { id, size, offset, picture }: Upload) {
  const row = picture ? await pictureById(store.db, picture) : null;
  if (!row) return { id, size, offset };
  const same = (await lookalikes(store.db, row.id)).map((each) => each.id);
  return { id, size, offset, picture: choiceOf(row), same };
}

async function answered(c: Context<DeskEnv>, run: (person: Person) => Promise<object>): Promise<Response> {
  try {
    return c.json(await run(personOf(c)));
  } catch (error) {
    if (error instanceof SyntaxError) return c.json({ error: error.message }, 422);
    if (!(error instanceof Refused)) throw error;
    return c.json({ error: refusalIn(error, languageOf(c)) }, error.status);
  }
}
