/** Reads are added up in slots of ten minutes, and ranked anew at the end of each. */
export const slotMilliseconds = 10 * 60_000;

/** The beginning of the slot that a time lies in, which is the end of the one before. */
export function slotOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / slotMilliseconds) * slotMilliseconds);
}

/** The windows in which reads are counted, as addresses and as readers call them. */
export const windowNames = { '1h': '1시간', '24h': '24시간', '7d': '7일' } as const;
export type Window = keyof typeof windowNames;
export const windows = Object.keys(windowNames) as Window[];

const hour = 3_600_000;
export const windowMilliseconds: Record<Window, number> = {
  '1h': hour,
  '24h': 24 * hour,
  '7d': 7 * 24 * hour,
};

export function isWindow(text: string): text is Window {
  return Object.hasOwn(windowNames, text);
}

/** The most read of a window in one of the lists of published articles: `latest` for all, `section:3`. */
export type Ranking = { window: Window; list: string };

/** `24h:section:3`: as the store has it. */
export function rankingName({ window, list }: Ranking): string {
  return `${window}:${list}`;
}

/** Tag of what shows a ranking of this name. */
export function rankingTag(name: string): string {
  return `best:${name}`;
}
