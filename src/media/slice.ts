import type { Context } from 'hono';
import type { PictureFormat } from '../body/Figure.tsx';
import { answerGuarded } from '../kernel/answer-guarded.ts';
import { everyStep } from '../kernel/every-step.ts';
import { FilesFailed, filesOf } from '../kernel/files/files.ts';
import type { Rendering } from '../kernel/page-cache.ts';
import type { Read } from '../kernel/tag-cache.ts';
import { privateHeaders } from '../site/headers.ts';
import { isAdmitted } from '../site/is-admitted.ts';
import type { Site, Slice } from '../site/site.ts';
import { checkFiles } from './check-files.ts';
import { picturesAddress } from './choices.ts';
import { pictureRoutes } from './desk-routes.tsx';
import { withdrawJob, withdrawPicture } from './limit-picture.ts';
import { operations } from './operations.ts';
import { originalOf, publicPicture } from './queries.ts';
import { isOfferedWidth, makeRenditions, mediaTypeOf, rendition, renditionsJob } from './renditions.ts';
import { uploadRoutes } from './upload-routes.ts';
import { Uploads } from './uploads.ts';

/** What is left of uploads goes within an hour of its day. */
const tidyMilliseconds = 3_600_000;

export const media: Slice = {
  routes: (site, app) => {
    // No leading zero: one picture has one address for each width.
    app.get('/pictures/:id{[1-9][0-9]{0,8}}/:file{[1-9][0-9]{2,3}\\.(?:avif|webp|jpg)}', (c) =>
      answerGuarded(
        c,
        site.kernel.pages,
        [],
        (read, isWhole) => pictureAnswer(site, read, Number(c.req.param('id')), c.req.param('file'), isWhole),
        (guarded) => isAdmitted(site, c, guarded, pageAround(c)),
      ),
    );
  },
  desk: (site, app) => {
    uploadRoutes(site, app);
    pictureRoutes(site, app);
  },
  deskEntries: [{ address: picturesAddress, name: 'pictures', permission: 'read' }],
  operations,
  check: ({ kernel }) => checkFiles(kernel),
  run: ({ kernel }) => {
    // So that the log of the start says where pictures cannot be read.
    void filesOf(kernel)
      .size('media')
      .catch(() => {});
    const uploads = new Uploads(kernel.config.SOKBO_DATA);
    everyStep(kernel, { step: tidyMilliseconds, delay: 0 }, () => uploads.tidy(kernel.now()));
  },
  start: ({ kernel }) => {
    kernel.jobs.define(withdrawJob, (data) =>
      withdrawPicture(kernel, Number(data.id), new Date(String(data.end))),
    );
    kernel.jobs.define(renditionsJob, async (data) =>
      makeRenditions(kernel, await originalOf(kernel.store.db, Number(data.id))),
    );
  },
};

/** One of the offered widths, from where it is stored. It is looked up each time whether anybody may see the picture. */
async function pictureAnswer(
  site: Site,
  read: Read,
  id: number,
  file: string,
  isWhole: boolean,
): Promise<Rendering> {
  read(`picture:${id}`);
  const [width, format] = file.split('.') as [string, PictureFormat];
  const isOffered = isOfferedWidth(Number(width));
  const picture = isOffered ? await publicPicture(site.kernel.store.db, id) : null;
  if (!picture) return inWords(404, '없는 사진입니다.');
  const { guarded } = picture;
  const isGuarded = guarded.length > 0;
  // As if there were none: that a picture stands behind a wall is nobody's business.
  if (isGuarded && !isWhole) return { ...inWords(404, '없는 사진입니다.'), guarded };
  try {
    const body = await rendition(site.kernel, picture, Number(width), format);
    const fresh = isGuarded ? privateHeaders : freshness(site, `picture:${id}`);
    return { status: 200, headers: { 'content-type': mediaTypeOf[format], ...fresh }, body, guarded };
  } catch (error) {
    if (!(error instanceof FilesFailed)) throw error;
    return inWords(503, '지금은 사진을 보여 드릴 수 없습니다.', {
      'retry-after': '10',
      'cache-control': 'no-store',
    });
  }
}

/** The article's page that asks for a picture, by whose address somebody may have been let in. */
function pageAround(c: Context): URL {
  const own = new URL(c.req.url);
  const around = c.req.header('referer');
  if (!around || !URL.canParse(around)) return own;
  const page = new URL(around);
  return page.host === own.host ? page : own;
}

function inWords(status: number, body: string, headers = {}): Rendering {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body };
}

/**
 * A browser asks again after five minutes: a picture whose article is killed must not live on in it for long. A
 * shared cache may keep the picture only where it is purged.
 */
function freshness({ kernel }: Site, tag: string): Record<string, string> {
  if (!kernel.config.SOKBO_PURGE_URL) return { 'cache-control': 'private, max-age=300' };
  return { 'cache-control': 'public, max-age=300, s-maxage=86400', 'surrogate-key': tag };
}
