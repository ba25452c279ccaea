import type { Say, Wording } from './wording.ts';

type Props = {
  say: Say;
  /** What `n` begins. */
  beginning: Wording;
  /** Keys that this board has beside the others. */
  more?: [string, Wording][];
};

/** The keys of a board, shown by `?`. */
export function Keys({ say, beginning, more = [] }: Props) {
  const keys: [string, Wording][] = [
    ['j / k', 'keys.go'],
    ['Enter', 'keys.open'],
    ['n', beginning],
    ['/', 'keys.search'],
    ['b', 'keys.bulletin'],
    ['Alt+N', 'keys.notices'],
    ...more,
    ['?', 'keys.help'],
  ];
  return (
    <div id="keys" popover="auto">
      {keys.map(([key, word]) => (
        <p>
          <kbd>{key}</kbd> {say(word)}
        </p>
      ))}
    </div>
  );
}
