import { openMail } from '../kernel/mail.ts';
import type { Slice } from '../site/site.ts';
import { noticesBar } from './bar.tsx';
import { mailJob, noticesFollower } from './follow-journal.ts';
import { mailNotice } from './mail-notice.ts';
import { nudgeReaders } from './nudge.ts';
import { deskRoutes } from './routes.tsx';

/** Who should know of what happened at the desk: told there, on open pages at once, and by mail. */
export const notices: Slice = {
  desk: deskRoutes,
  deskBar: noticesBar,
  follow: ({ kernel }) => noticesFollower(kernel),
  run: nudgeReaders,
  start: ({ kernel }) => {
    const send = openMail(kernel.config);
    kernel.jobs.define(mailJob, (data) => mailNotice(kernel, send, Number(data.notice)));
  },
};
