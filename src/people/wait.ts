import type { Say } from '../desk/wording.ts';

/** For how long no password is checked, as people say it. */
export function waitIn(say: Say, seconds: number): string {
  return seconds < 90
    ? say('sign-in.wait-seconds', { seconds })
    : say('sign-in.wait-minutes', { minutes: Math.ceil(seconds / 60) });
}
