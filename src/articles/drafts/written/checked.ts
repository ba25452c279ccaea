import type { Draft, DraftParagraph, Where } from '../../../korean/checks/draft.ts';
import { type Passage, passagesOf, type WrittenFigure } from './passages.ts';
import type { Words } from './read-words.ts';

type Paragraph = { kind: DraftParagraph['kind']; words: Words };

/** A text as the checks look at it, and the way back to its places. */
export class CheckedText {
  private readonly paragraphs: Paragraph[];
  private readonly figures: WrittenFigure[];

  constructor(text: string) {
    const passages = passagesOf(text);
    const own = passages.flatMap(paragraphsOf);
    this.paragraphs = [...own, ...own.flatMap(({ words }) => footnotesOf(words))];
    this.figures = passages.flatMap((passage) => (passage.kind === 'figures' ? passage.figures : []));
  }

  /** What is read in it, a line a paragraph. */
  get plain(): string {
    return this.paragraphs.map(({ words }) => words.text).join('\n');
  }

  get parts(): Pick<Draft, 'paragraphs' | 'pictures'> {
    return {
      paragraphs: this.paragraphs.map(({ kind, words }) => ({ kind, text: words.text })),
      pictures: this.figures.map(({ caption, credit, alt }) => ({
        caption: caption.text,
        credit: credit?.text ?? '',
        alt: alt?.text ?? '',
      })),
    };
  }

  /** The pictures that it names, and where. */
  get pictures(): { picture: number | null; start: number; end: number }[] {
    return this.figures.map(({ picture, start }) => ({
      picture,
      start,
      end: start + (picture === null ? '[사진]' : `[사진 ${picture}]`).length,
    }));
  }

  /** Where in the text something was found. `isWhole`: nothing but these very words is written there. */
  placeOf({ field, index, part = 'caption', start, end }: Where) {
    const figure = this.figures[index];
    const words = field === 'picture' ? figure?.[part] : this.paragraphs[index]?.words;
    if (field === 'picture' && figure && !words?.text.trim())
      return { ...(this.pictures[index] ?? { start: 0, end: 0 }), isWhole: false };
    if (!words) return { start: 0, end: 0, isWhole: false };
    const from = words.places[start] ?? 0;
    const to = end > start ? (words.places[end - 1] ?? 0) + 1 : from;
    return { start: from, end: to, isWhole: to - from === end - start };
  }
}

function paragraphsOf(passage: Passage): Paragraph[] {
  switch (passage.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [{ kind: passage.kind, words: passage.words }];
    case 'note':
      return [{ kind: 'paragraph', words: passage.words }];
    case 'list':
    case 'ordered list':
      return passage.items.map((words) => ({ kind: 'item', words }));
    case 'timeline':
      return passage.entries.map(({ words }) => ({ kind: 'item', words }));
    case 'table':
      return [passage.header, ...passage.rows]
        .filter((cells) => cells.length > 0)
        .map((cells) => ({ kind: 'row', words: rowOf(cells) }));
    default:
      return [];
  }
}

/** A row of a table, with tabs between its cells. */
function rowOf(cells: Words[]): Words {
  const row: Words = { text: '', places: [], isKept: [], links: [], footnotes: [] };
  cells.forEach((cell, index) => {
    const trimmed = trimmedCell(cell);
    if (index > 0) row.text += '\t';
    row.text += trimmed.text;
    row.places.push(
      ...(index > 0 ? [trimmed.places[0] ?? 0] : []),
      ...trimmed.places.slice(0, trimmed.text.length),
    );
    row.footnotes.push(...cell.footnotes);
  });
  return { ...row, places: [...row.places, cells.at(-1)?.places.at(-1) ?? 0] };
}

/** The blanks beside the bars are none of the cell's. */
function trimmedCell({ text, places }: Words) {
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  return { text: text.slice(start, end), places: places.slice(start, end + 1) };
}

function footnotesOf({ footnotes }: Words): Paragraph[] {
  return footnotes.map(({ words }) => ({ kind: 'item', words: { ...words, ...trimmedCell(words) } }));
}
