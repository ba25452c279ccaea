import { formatByline } from '../korean/byline.ts';
import type { CapturedPage } from './captured-page.ts';
import { characters, columns } from './widths.ts';

/** Prints a page the way this agency's pages are captured, so that what is read can be compared with what was printed. */
export function printPage(page: CapturedPage): string {
  const head = [
    '전체기사 최신뉴스 GAM 라씨로',
    'KYD 디데이',
    [page.section, page.subsection].filter(Boolean).join(' '),
  ];
  const times = [`기사입력 : ${printTime(page.publishedAt)}`, `최종수정 : ${printTime(page.modifiedAt)}`];
  const [first = '', ...rest] = page.paragraphs;
  const pictures = page.pictures.map(({ caption, credit }) => (credit ? `${caption} [${credit}]` : caption));
  const blocks = [
    head.join('\n'),
    '속보',
    '더보기',
    page.headline ?? '',
    ...times,
    `${formatByline(page.byline)} ${first}`,
    ...rest,
    ...pictures,
    page.emails.join('\n'),
    '안다쇼핑\nTop으로 이동',
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** Breaks lines at words so that none is wider than `width`, Hangul and Hanja counting double if `double`. */
export function wrapAtWords(text: string, width: number, double: boolean): string {
  const size = double ? columns : characters;
  const wrapped = text.split('\n').map((line) => {
    const lines: string[] = [];
    for (const word of line.split(' ')) {
      const last = lines.at(-1);
      if (last !== undefined && size(last) + 1 + size(word) <= width)
        lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines.join('\n');
  });
  return wrapped.join('\n');
}

/** Cuts lines after every `width` characters, wherever that falls, blanks kept. */
export function wrapAnywhere(text: string, width: number): string {
  return text.replace(new RegExp(`(.{${width}})(?=.)`, 'g'), '$1\n');
}

/** Puts a page on one line. */
export function flatten(text: string, separator = ' '): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(separator);
}

/** Takes the empty lines out. */
export function compact(text: string): string {
  return text.replace(/\n{2,}/g, '\n');
}

function printTime(iso: string | null): string {
  return iso === null
    ? ''
    : `${iso.slice(0, 4)}년${iso.slice(5, 7)}월${iso.slice(8, 10)}일 ${iso.slice(11, 16)}`;
}
