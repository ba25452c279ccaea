import { oneLine, plainText } from '../../korean/plain-text.ts';
import type { Block } from '../build.ts';

/**
 * Plain text as blocks: a line is a paragraph, cells between tabs are a table. Whether lines were wrapped by a program
 * cannot be told from the few that a paste mostly is, so none are joined.
 */
export function blocksOfPlain(plain: string): Block[] {
  const lines = plain.split(/\r\n?|[\n\u2028\u2029\u0085\v\f]/).filter((line) => line.trim() !== '');
  const cells = lines.map((line) => line.split('\t').map(clean));
  const columns = cells[0]?.length ?? 0;
  const isTable = cells.length > 1 && columns > 1 && cells.every(({ length }) => length === columns);
  if (isTable) return [{ type: 'table', header: [], rows: cells }];
  return lines.map(clean).filter((line) => line !== '');
}

function clean(text: string): string {
  return oneLine(plainText(text));
}
