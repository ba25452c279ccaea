import { seoulClock, seoulIso, seoulMinute } from '../korean/seoul-time.ts';

type Props = {
  at: Date;
  /** Hour and minute alone, where the day stands above. */
  clock?: boolean;
  /** Without its year, where that is plain: in what happens now. */
  yearless?: boolean;
};

/** A time to the minute, in Seoul, in the HTML itself. */
export function Time({ at, clock, yearless }: Props) {
  const text = clock ? seoulClock(at) : seoulMinute(at).slice(yearless ? '2026.'.length : 0);
  return <time dateTime={seoulIso(at)}>{text}</time>;
}
