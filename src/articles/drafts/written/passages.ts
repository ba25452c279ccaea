import { isWebAddress } from '../../../body/href.ts';
import { splitAt } from './escapes.ts';
import {
  addressAt,
  closingsOf,
  joined,
  type Raw,
  readPlain,
  readWords,
  sliceOf,
  type Words,
} from './read-words.ts';
import { wallMark } from './wall-mark.ts';

export type WrittenFigure = {
  picture: number | null;
  /** Where its mark begins. */
  start: number;
  caption: Words;
  credit: Words | null;
  alt: Words | null;
};

/** What stands between blank lines. */
export type Passage =
  | { kind: 'paragraph' | 'heading' | 'note'; words: Words }
  | { kind: 'quote'; words: Words; attribution: Words | null }
  | { kind: 'list'; items: Words[] }
  | { kind: 'ordered list'; first: number; items: Words[] }
  | { kind: 'table'; caption: Words | null; header: Words[]; rows: Words[][] }
  | { kind: 'timeline'; entries: { time: Words; words: Words }[] }
  | { kind: 'embed'; url: string; title: Words; provider: Words | null }
  | { kind: 'figures'; gallery: Words | null; figures: WrittenFigure[] }
  | { kind: 'wall' }
  | { kind: 'list end' };

/**
 * The passages of a text as a draft is written, with blank lines between:
 *
 *     ## 소제목          > 인용문              - 목록       1. 차례       [편집자 주] 글
 *                       > — 말한 사람          - 목록       2. 차례
 *
 *     [표] 제목          [연표]               [사진 12] 설명            [사진 모음] 제목
 *     | 해 | 값 |        - 09:30 | 발사       출처: 새벽통신        [사진 12] 설명
 *     |---|---|         - 10:10 | 귀환       대체 글: 보이는 것     [사진 13] 설명
 *     | 2024 | 1 |
 *
 *     [보기: 제목](https://… 유튜브)          [목록 끝] between two lists that are not one
 *
 *     [여기부터 회원] what stands before it everybody may read, where the article is not free
 *
 * Everything else is a paragraph. Whatever is written can be read, in time that grows with its length.
 */
export function passagesOf(text: string): Passage[] {
  const found: Passage[] = [];
  let lines: Raw[] = [];
  const end = () => {
    if (lines.length > 0) found.push(passageOf(lines));
    lines = [];
  };
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') end();
    else lines.push(rawOf(line, start));
    start += line.length + 1;
  }
  end();
  return found;
}

function rawOf(text: string, start: number): Raw {
  return { text, places: Array.from({ length: text.length + 1 }, (_, unit) => start + unit) };
}

function passageOf(lines: Raw[]): Passage {
  const [first, ...others] = lines as [Raw, ...Raw[]];
  const all = (mark: RegExp, some = lines) => some.length > 0 && some.every(({ text }) => mark.test(text));
  if (all(/^- /)) return { kind: 'list', items: lines.map((line) => readWords(sliceOf(line, 2))) };
  if (all(/^\d{1,9}\. /))
    return {
      kind: 'ordered list',
      first: Number.parseInt(first.text, 10),
      items: lines.map((line) => readWords(sliceOf(line, line.text.indexOf('.') + 2))),
    };
  if (all(/^\|/)) return tableOf(null, lines);
  if (/^\[표\](\s|$)/.test(first.text) && all(/^\|/, others))
    return tableOf(readPlain(sliceOf(first, '[표]'.length)), others);
  if (/^\[연표\]\s*$/.test(first.text) && all(/^- /, others)) return timelineOf(others);
  if (figureMark.test(first.text)) return { kind: 'figures', gallery: null, figures: figuresOf(lines) };
  if (/^\[사진 모음\](\s|$)/.test(first.text) && figureMark.test(others[0]?.text ?? ''))
    return {
      kind: 'figures',
      gallery: readPlain(sliceOf(first, '[사진 모음]'.length)),
      figures: figuresOf(others),
    };
  if (first.text.startsWith('> ')) return quoteOf(lines);
  return running(lines);
}

/** What runs over its lines; the mark of a quotation may stand before the further ones. */
function running(lines: Raw[]): Passage {
  const raw = joined(lines.map((line, index) => (index > 0 ? withoutMark(line) : line)));
  if (/^\[목록 끝\]\s*$/.test(raw.text)) return { kind: 'list end' };
  if (raw.text.trimEnd() === wallMark) return { kind: 'wall' };
  if (raw.text.startsWith('## ')) return { kind: 'heading', words: readWords(sliceOf(raw, 3)) };
  if (/^\[편집자 주\](\s|$)/.test(raw.text))
    return { kind: 'note', words: readWords(sliceOf(raw, '[편집자 주]'.length)) };
  return embedOf(raw) ?? { kind: 'paragraph', words: readWords(raw) };
}

function withoutMark(line: Raw): Raw {
  return line.text.startsWith('> ') ? sliceOf(line, 2) : line;
}

function quoteOf(lines: Raw[]): Passage {
  const last = lines.at(-1) as Raw;
  const isSigned = lines.length > 1 && last.text.startsWith('> — ');
  const own = isSigned ? lines.slice(0, -1) : lines;
  return {
    kind: 'quote',
    words: readWords(joined(own.map(withoutMark))),
    attribution: isSigned ? readPlain(sliceOf(last, '> — '.length)) : null,
  };
}

/** What stands below a table's header: nothing but bars and dashes. */
export const tableRule = /^\|(?=[^-]*-)[\s:|-]+$/;

function tableOf(caption: Words | null, lines: Raw[]): Passage {
  const hasHeader = lines.length > 1 && tableRule.test(lines[1]?.text ?? '');
  const rows = (hasHeader ? [lines[0] as Raw, ...lines.slice(2)] : lines).map(cellsOf);
  return {
    kind: 'table',
    caption,
    header: hasHeader ? (rows[0] ?? []) : [],
    rows: hasHeader ? rows.slice(1) : rows,
  };
}

function cellsOf(line: Raw): Words[] {
  const parts = splitAt(line.text, '|').slice(1);
  const [from = 0] = parts.at(-1) ?? [];
  const isClosed = parts.length > 1 && line.text.slice(from).trim() === '';
  return (isClosed ? parts.slice(0, -1) : parts).map(([from, to]) => readWords(sliceOf(line, from, to)));
}

function timelineOf(lines: Raw[]): Passage {
  const entries = lines.map((line) => {
    const entry = sliceOf(line, 2);
    const [time, rest] = splitAt(entry.text, '|', 2);
    if (!time || !rest) return { time: readPlain(sliceOf(entry, 0, 0)), words: readWords(entry) };
    return { time: readPlain(sliceOf(entry, ...time)), words: readWords(sliceOf(entry, ...rest)) };
  });
  return { kind: 'timeline', entries };
}

const figureMark = /^\[사진(?: ([1-9]\d{0,8}))?\](?=\s|$)/;
const figureParts = { credit: /^출처:/, alt: /^대체 글:/ };

/** Lines that say nothing of their own go on with what stands above them. */
function figuresOf(lines: Raw[]): WrittenFigure[] {
  const found: { picture: number | null; start: number; parts: Record<string, Raw[]> }[] = [];
  let part = 'caption';
  for (const line of lines) {
    const [mark, picture] = figureMark.exec(line.text) ?? [];
    const named = Object.entries(figureParts).find(([, label]) => label.test(line.text));
    if (mark)
      found.push({ picture: picture ? Number(picture) : null, start: line.places[0] ?? 0, parts: {} });
    part = mark ? 'caption' : (named?.[0] ?? part);
    const own = sliceOf(line, mark?.length ?? named?.[1].exec(line.text)?.[0].length ?? 0);
    const { parts } = found.at(-1) as (typeof found)[number];
    parts[part] = [...(parts[part] ?? []), own];
  }
  const read = (lines: Raw[] | undefined) => (lines ? readPlain(joined(lines)) : null);
  return found.map(({ picture, start, parts }) => ({
    picture,
    start,
    caption: readPlain(joined(parts.caption ?? [])),
    credit: read(parts.credit),
    alt: read(parts.alt),
  }));
}

const embedMark = '[보기:';

function embedOf(raw: Raw): Passage | null {
  const { text } = raw;
  const close = text.startsWith(embedMark) ? closingsOf(text).get(0) : undefined;
  if (close === undefined || text[close + 1] !== '(') return null;
  const { href, end } = addressAt(text, close + 2);
  const last = text.trimEnd().length - 1;
  const closing = splitAt(text.slice(end, last + 1), ')')[0]?.[1] ?? 0;
  if (!isWebAddress(href) || end + closing !== last) return null;
  return {
    kind: 'embed',
    url: href,
    title: readPlain(sliceOf(raw, embedMark.length, close)),
    provider: text.slice(end, last).trim() ? readPlain(sliceOf(raw, end, last)) : null,
  };
}
