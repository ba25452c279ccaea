import type { Say, Wording } from './wording.ts';

type Key = [string, Wording];

/** The keys of a page, shown by `?`. */
export function Keys({ say, keys }: { say: Say; keys: Key[] }) {
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

/**
 * Those of a board.
 * @param beginning what `n` begins
 */
export function boardKeys(beginning: Wording, ...more: Key[]): Key[] {
  return [
    ['j / k', 'keys.go'],
    ['Enter', 'keys.open'],
    ['n', beginning],
    ['/', 'keys.search'],
    ['b', 'keys.bulletin'],
    ['Alt+N', 'keys.notices'],
    ...more,
    ['?', 'keys.help'],
  ];
}
