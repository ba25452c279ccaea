import { addDays, startOfDay } from '../korean/seoul-time.ts';

/** Where a programme stands in its time. */
export type ProgrammeState = 'coming' | 'running' | 'ended';

type Period = { from_day: string; until_day: string | null };

/** @param today a day in Seoul, `2026-11-28` */
export function programmeState({ from_day, until_day }: Period, today: string): ProgrammeState {
  if (today < from_day) return 'coming';
  return until_day !== null && until_day < today ? 'ended' : 'running';
}

export const stateNames: Record<ProgrammeState, string> = {
  coming: '예정',
  running: '진행 중',
  ended: '종료',
};

const dotted = (day: string) => day.replaceAll('-', '.');

/** `2026.05.01 – 2026.12.31`, `2026.05.01부터` */
export function periodInWords({ from_day, until_day }: Period): string {
  return until_day ? `${dotted(from_day)} – ${dotted(until_day)}` : `${dotted(from_day)}부터`;
}

/** Midnights after a time at which what is said of a programme or its events turns. */
export function turnsAfter(at: Date, { from_day, until_day }: Period, eventDays: string[]): Date[] {
  const ends = [...(until_day ? [until_day] : []), ...eventDays].map((day) => addDays(day, 1));
  return [...new Set([from_day, ...ends])].map(startOfDay).filter((turn) => turn > at);
}
