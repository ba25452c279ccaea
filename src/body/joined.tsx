import type { ComponentChildren } from 'preact';

/**
 * Korean is set with `word-break: keep-all`, which still breaks a line beside every sign: before the dot of
 * 가리비·해삼, between 3.2 and ㎝, between a closing mark and its particle. These pairs are kept in one line.
 */
const pairs = /(\S·|[\d.,]+[㎀-㏿]|[’”)\]][가-힣])/;

/** A text for HTML, unchanged but for where its lines may break. */
export function joined(text: string): ComponentChildren {
  const parts = text.split(pairs);
  return parts.length === 1
    ? text
    : parts.map((part, index) => (index % 2 ? <span class="j">{part}</span> : part));
}
