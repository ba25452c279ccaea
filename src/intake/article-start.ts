import { parseByline } from '../korean/byline.ts';
import { isNotice, readFurniture } from './furniture.ts';
import { isSaidToReader, type Line } from './lines.ts';
import { readTimes } from './times.ts';

/**
 * The index of the first line below the header: after the times, else at the dateline, else at the first running
 * text. Times that stand below the text (`2024/04/10 08:11 송고`) do not count.
 */
export function articleStart(lines: Line[]): number {
  const titled = lines.findIndex((line) => line.role === 'headline');
  const times = lines.findIndex(
    (line, index) => readTimes(line.text.trim())?.labelled || isBareTime(line, titled >= 0 && index > titled),
  );
  const prose = lines.findIndex(isParagraph);
  const dateline = lines.findIndex(
    (line) =>
      line.role !== 'headline' && /^\s*[[(【〔［<]/.test(line.text) && parseByline(line.text) !== null,
  );
  const text = Math.min(...[prose, dateline].filter((index) => index >= 0), lines.length);
  if (times < 0 || times > text) return text;
  return afterTimes(lines, times, text);
}

// A saved page's side boxes have times of their own ahead of the headline.
function isBareTime(line: Line, underHeadline: boolean): boolean {
  return (line.role !== 'aside' || underHeadline) && (readTimes(line.text.trim())?.bare.length ?? 0) > 0;
}

/** The header goes on while the headline is still to come: some pages print the times above it. */
function afterTimes(lines: Line[], times: number, text: number): number {
  let end = times + 1;
  while (end < text && readTimes(lines[end]?.text.trim() ?? '') !== null) end += 1;
  return end;
}

function isParagraph(line: Line): boolean {
  const text = line.text.trim();
  if (line.role !== null || isNotice(text) || isSaidToReader(text)) return false;
  if (text.length >= 150 && !line.flat) return readFurniture(text) === null;
  return text.length >= 15 && /[가-힣]다\.["'”’)\]]{0,3}$/.test(text);
}
