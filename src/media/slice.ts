import sharp from 'sharp';
import { pictureWidths } from '../body/Figure.tsx';
import { everyStep } from '../kernel/every-step.ts';
import { answer } from '../kernel/http.ts';
import type { Rendering } from '../kernel/page-cache.ts';
import type { Read } from '../kernel/tag-cache.ts';
import type { Site, Slice } from '../site/site.ts';
import { pictureFile } from './add-picture.ts';
import { picturesAddress } from './choices.ts';
import { pictureRoutes } from './desk-routes.tsx';
import { withdrawJob, withdrawPicture } from './limit-picture.ts';
import { operations } from './operations.ts';
import { publicPicture } from './queries.ts';
import { uploadRoutes } from './upload-routes.ts';
import { Uploads } from './uploads.ts';

/** What is left of uploads goes within an hour of its day. */
const tidyMilliseconds = 3_600_000;

export const media: Slice = {
  routes: (site, app) => {
    // No leading zero: one picture has one address for each width.
    app.get('/pictures/:id{[1-9][0-9]{0,8}}/:file{[1-9][0-9]{2,3}\\.webp}', (c) =>
      answer(c, site.kernel.pages, [], (read) =>
        rendition(site, read, Number(c.req.param('id')), Number.parseInt(c.req.param('file'), 10)),
      ),
    );
  },
  desk: (site, app) => {
    uploadRoutes(site, app);
    pictureRoutes(site, app);
  },
  deskEntries: [{ address: picturesAddress, name: 'pictures', permission: 'read' }],
  operations,
  run: ({ kernel }) => {
    const uploads = new Uploads(kernel.config.SOKBO_DATA);
    everyStep(kernel, { step: tidyMilliseconds, delay: 0 }, () => uploads.tidy(kernel.now()));
  },
  start: ({ kernel }) => {
    kernel.jobs.define(withdrawJob, (data) =>
      withdrawPicture(kernel, Number(data.id), new Date(String(data.end))),
    );
  },
};

/** One of the offered widths, made when first asked for and kept with the pages. */
async function rendition(site: Site, read: Read, id: number, width: number): Promise<Rendering> {
  const { store, config } = site.kernel;
  read(`picture:${id}`);
  const isOffered = pictureWidths.some((offered) => offered === width);
  const picture = isOffered ? await publicPicture(store.db, id) : null;
  if (!picture)
    return {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: '없는 사진입니다.',
    };
  const body = await sharp(pictureFile(config.SOKBO_DATA, picture.sha256))
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer();
  return {
    status: 200,
    headers: { 'content-type': 'image/webp', ...freshness(site, `picture:${id}`) },
    body,
  };
}

/**
 * A browser asks again after five minutes: a picture whose article is killed must not live on in it for long. A
 * shared cache may keep the picture only where it is purged.
 */
function freshness({ kernel }: Site, tag: string): Record<string, string> {
  if (!kernel.config.SOKBO_PURGE_URL) return { 'cache-control': 'private, max-age=300' };
  return { 'cache-control': 'public, max-age=300, s-maxage=86400', 'surrogate-key': tag };
}
