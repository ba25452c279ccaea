import type { Say, Wording } from './wording.ts';

type Props = { say: Say; beginning: Wording };

/** The keys of a board, shown by `?`. */
export function Keys({ say, beginning }: Props) {
  const keys: [string, Wording][] = [
    ['j / k', 'keys.go'],
    ['Enter', 'keys.open'],
    ['n', beginning],
    ['/', 'keys.search'],
    ['b', 'keys.bulletin'],
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
