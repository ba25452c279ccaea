import type { Say, Wording } from './wording.ts';

/** The keys of a page, shown by `?`. */
export function Keys({ say, keys }: { say: Say; keys: [string, Wording][] }) {
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
