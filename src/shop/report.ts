import { z } from 'zod';
import { type Problem, rowFaults, type Stop, stopFaults } from './feed/feed-fault.ts';
import type { Taken } from './take-items.ts';

/** Problems that are kept with their lines; the others are counted. */
const mostKept = 200;

const count = z.int().default(0);

const feedReport = z.object({
  at: z.string(),
  /** What was told to be the same as before was not read again. */
  isUnchanged: z.boolean().default(false),
  added: count,
  changed: count,
  same: count,
  gone: count,
  faulty: count,
  problems: z.array(z.object({ line: z.int(), fault: z.enum(rowFaults), value: z.string() })).default([]),
  stop: z
    .object({ fault: z.enum(stopFaults), value: z.string() })
    .nullable()
    .default(null),
});

/** What a reading of a feed found. */
export type FeedReport = z.output<typeof feedReport>;

export function readReport(value: unknown): FeedReport | null {
  return feedReport.safeParse(value).data ?? null;
}

export function newReport(at: Date): FeedReport {
  return feedReport.parse({ at: at.toISOString() });
}

export function addTaken(report: FeedReport, { added, changed, same }: Taken): void {
  report.added += added;
  report.changed += changed;
  report.same += same;
}

export function addProblem(report: FeedReport, problem: Problem): void {
  report.faulty++;
  if (report.problems.length < mostKept) report.problems.push(problem);
}

export function stopWith(report: FeedReport, stop: Stop): void {
  report.stop = stop;
}
