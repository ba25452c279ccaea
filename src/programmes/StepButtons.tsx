import type { Say } from '../desk/wording.ts';

type Props = {
  say: Say;
  /** Which one it is, from 1, of how many. */
  number: number;
  count: number;
  /** Before the number in what the buttons send: the block within which they move something. */
  within?: string;
  /** Whether the order is the editor's. */
  isOrdered?: boolean;
  /** What they move, for those who do not see it. */
  of?: string;
  /** The button that the keyboard goes on with. */
  next?: string | undefined;
};

/** Moves something up and down and takes it off, by buttons. */
export function StepButtons({ say, number, count, within, isOrdered = true, of = '', next }: Props) {
  const place = within ? `${within} ${number}` : String(number);
  const steps = isOrdered ? (['up', 'down', 'off'] as const) : (['off'] as const);
  const isOff = { up: number === 1, down: number === count, off: false };
  return (
    <div class="place-acts">
      {steps.map((step) => (
        // What is required is no condition for moving it.
        <button
          type="submit"
          formNoValidate
          name="step"
          value={`${step} ${place}`}
          disabled={isOff[step]}
          autofocus={next === step}
        >
          {say(`arrange.${step}`)}
          <span class="unseen">
            {' '}
            {number} {of}
          </span>
        </button>
      ))}
    </div>
  );
}
