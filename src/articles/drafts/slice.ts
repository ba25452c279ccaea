import type { Slice } from '../../site/site.ts';
import { commentRoutes } from './comments/comment-routes.tsx';
import { followSections } from './follow-sections.ts';
import { deskRoutes } from './routes.tsx';
import { publishScheduled, scheduledJob } from './schedule-draft.ts';

/** What articles are before they are published: written, filed, desked. */
export const drafts: Slice = {
  start: (site) => {
    site.kernel.jobs.define(scheduledJob, (data) =>
      publishScheduled(site, Number(data.id), new Date(String(data.when))),
    );
  },
  desk: (site, app) => {
    deskRoutes(site, app);
    commentRoutes(site, app);
  },
  follow: () => ({ name: 'draft-sections', follow: followSections }),
};
