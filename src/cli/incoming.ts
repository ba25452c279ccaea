import { createReadStream } from 'node:fs';
import type { CapturedPage } from '../intake/captured-page.ts';
import { parsePage } from '../intake/parse-page.ts';
import type { OwnWords } from '../korean/headline.ts';
import { readText } from './files.ts';
import { linesOf } from './lines.ts';
import type { Progress } from './progress.ts';

/** One article on its way in, or what is wrong with it, and the place that a person can look at. */
export type Incoming = { file: string; place: string; article: object | null; fault?: string };

/** Articles of the files in order. JSON lines are streamed: an archive need not fit into memory. */
export async function* readIncoming(
  files: string[],
  progress: Progress,
  own: OwnWords,
): AsyncGenerator<Incoming> {
  for (const file of files) {
    if (file === '-' || /\.(jsonl|ndjson)$/i.test(file)) yield* readLines(file, progress, own);
    else yield await readFileOf(file, progress, own);
  }
}

async function* readLines(file: string, progress: Progress, own: OwnWords): AsyncGenerator<Incoming> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  try {
    for await (const line of linesOf(input)) {
      number++;
      progress.read(Buffer.byteLength(line) + 1);
      const text = line.trim();
      if (text) yield { file, place: `${file}:${number}`, ...articleOfLine(text, own) };
    }
  } catch (error) {
    yield { file, place: file, article: null, fault: `cannot be read: ${(error as Error).message}` };
  }
}

/** A line is a captured page, with `text`, or an article already in its own shape. */
function articleOfLine(line: string, own: OwnWords): Pick<Incoming, 'article' | 'fault'> {
  try {
    const value = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return { article: null, fault: 'is not an object' };
    if (typeof value.text !== 'string' || 'headline' in value) return { article: value };
    return articleOfPage(
      parsePage({ id: value.id ?? undefined, url: value.url ?? undefined, text: value.text }, own),
    );
  } catch (error) {
    return { article: null, fault: `is not JSON: ${(error as Error).message}` };
  }
}

async function readFileOf(file: string, progress: Progress, own: OwnWords): Promise<Incoming> {
  try {
    const text = await readText(file);
    progress.read(Buffer.byteLength(text));
    const isArticle = /\.json$/i.test(file);
    const read = isArticle ? articleOfLine(text, own) : articleOfPage(parsePage({ text }, own));
    return { file, place: file, ...read };
  } catch (error) {
    return { file, place: file, article: null, fault: (error as Error).message };
  }
}

/** A page without headline or text is no article: a list, an error page, a page cut off before it began. */
function articleOfPage(page: CapturedPage): Pick<Incoming, 'article' | 'fault'> {
  if (!page.headline) return { article: null, fault: 'has no headline' };
  if (page.paragraphs.length === 0 && page.pictures.length === 0)
    return { article: null, fault: 'has no text' };
  return { article: page };
}
