import { seoulClock, seoulIso, seoulMinute } from '../korean/seoul-time.ts';

type Props = {
  at: Date;
  /** Hour and minute alone, where the day stands above. */
  clock?: boolean;
};

/** A time to the minute, in Seoul, in the HTML itself. */
export function Time({ at, clock }: Props) {
  return <time dateTime={seoulIso(at)}>{clock ? seoulClock(at) : seoulMinute(at)}</time>;
}
