import type { Say } from '../desk/wording.ts';
import { seoulDay } from '../korean/seoul-time.ts';
import { timeLeft } from './deadlines.ts';

type Props = { say: Say; due: Date; now: Date };

const dayMilliseconds = 86_400_000;

/** How much of a period is left, in words; the last day and what is over are marked. */
export function Clock({ say, due, now }: Props) {
  const urgency = due <= now ? 'late' : due.getTime() - now.getTime() < dayMilliseconds ? 'waiting' : '';
  return <span class={`clock ${urgency}`}>{leftInWords(say, due, now)}</span>;
}

function leftInWords(say: Say, due: Date, now: Date): string {
  const { isOver, days, hours, minutes } = timeLeft(due, now);
  const way = isOver ? 'over' : 'left';
  if (days > 0) return say(`claim.${way}.days`, { days, hours });
  return hours > 0 ? say(`claim.${way}.hours`, { hours }) : say(`claim.${way}.minutes`, { minutes });
}

/** The last day of a period that ends with it, as in `2026.11.26`. */
export function lastDayOf(due: Date): string {
  return seoulDay(new Date(due.getTime() - 1)).replaceAll('-', '.');
}
