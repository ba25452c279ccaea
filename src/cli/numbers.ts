import { InvalidArgumentError } from 'commander';

/** What is no number must not be taken for nothing: `--base` guards another editor's work. */
export function readNumber(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new InvalidArgumentError('It takes a number.');
  return Number(text);
}
