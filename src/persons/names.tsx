import type { PersonRow } from './queries.ts';

type Named = Pick<PersonRow, 'name' | 'distinction'>;

export function personAddress(slug: string): string {
  return `/people/${encodeURIComponent(slug)}`;
}

/** `홍길동(배우)` where there are several of the name. */
export function calledName({ name, distinction }: Named): string {
  return distinction ? `${name}(${distinction})` : name;
}

/** What readers are told of an attribution that nobody has confirmed. */
export function FoundByProgram() {
  return <span class="found-by-program">프로그램이 찾음</span>;
}
