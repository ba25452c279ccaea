import type { Say } from '../desk/wording.ts';

const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** `1.2 GB`, by thousands, as disks are sold. */
export function bytesIn(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const amount = bytes / 1000 ** power;
  return `${amount.toLocaleString('ko-KR', { maximumFractionDigits: amount < 10 && power > 0 ? 1 : 0 })} ${units[power]}`;
}

/** `12,345` */
export function countIn(count: number): string {
  return count.toLocaleString('ko-KR');
}

/** In the largest unit that says enough: seconds, minutes, hours, days. */
export function timeIn(say: Say, seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 120) return say('system.seconds', { count: whole });
  if (whole < 7_200) return say('age.minutes', { count: Math.round(whole / 60) });
  if (whole < 172_800) return say('age.hours', { count: Math.round(whole / 3_600) });
  return say('age.days', { count: Math.round(whole / 86_400) });
}
