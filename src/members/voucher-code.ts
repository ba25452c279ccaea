import { createHash, randomInt } from 'node:crypto';

/** Without those that are taken for another: 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const letters = '34679ACDEFGHJKMNPQRTWXY';
/** 23 letters, 16 times: 72 bits, so that a plain hash is safe and a guess is hopeless. */
const groups = 4;
const groupLength = 4;

/** A code as it is printed: `AC3D-9FGH-…`. */
export function makeCode(): string {
  const group = () => Array.from({ length: groupLength }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** What is stored of a code, however it was typed; null where no code is like that. */
export function hashOfCode(typed: string): Buffer | null {
  // People type full-width letters under a Korean keyboard, and blanks for dashes.
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]+/gu, '');
  const isCode =
    bare.length === groups * groupLength && [...bare].every((letter) => letters.includes(letter));
  return isCode ? createHash('sha256').update(bare).digest() : null;
}
