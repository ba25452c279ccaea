import { ByteReader, ByteWriter } from './bytes.ts';

/** Where a text stands in an article: the headline counts most, a caption least. In the order in which they are read. */
export const weights = ['A', 'B', 'C', 'D'] as const;
export type Weight = (typeof weights)[number];

/** A place in the order of the newest first. */
export type Place = { listedAt: Date; id: string };

/** An article as a segment knows it. */
export type Document = Place & {
  /** The segment that was written when the article was read: of several documents of an article one counts. */
  born: number;
  /** Behind which place the texts of each weight end, in the order of `weights`. */
  ends: number[];
  sections: number[];
  reporters: number[];
};

/** So many documents stand in one row, some 700 bytes: what is found lies all over a segment. */
export const documentsTogether = 32;

/** Whether one stands behind another, in the order of the newest first. */
export function isOlder(a: Place, b: Place): boolean {
  const later = b.listedAt.getTime() - a.listedAt.getTime();
  return later > 0 || (later === 0 && a.id < b.id);
}

/** Documents in their order, each by what differs from the one before it. */
export function writeDocuments(documents: Document[]): Buffer {
  const writer = new ByteWriter();
  let [time, id, born] = [0, 0, 0];
  for (const document of documents) {
    writer.signed(document.listedAt.getTime() - time);
    writer.signed(Number(document.id) - id);
    writer.signed(document.born - born);
    [time, id, born] = [document.listedAt.getTime(), Number(document.id), document.born];
    for (const [index, end] of document.ends.entries()) writer.number(end - (document.ends[index - 1] ?? 0));
    writeList(writer, document.sections);
    writeList(writer, document.reporters);
  }
  return writer.take();
}

function writeList(writer: ByteWriter, ids: number[]): void {
  writer.number(ids.length);
  for (const id of ids) writer.number(id);
}

const idLength = 14;

export function readDocuments(bytes: Buffer): Document[] {
  return readSome(bytes, () => true);
}

/** Some of the documents of a row, by their places in it. */
export function readDocumentsIn(bytes: Buffer, wanted: Set<number>): Map<number, Document> {
  const found = readSome(bytes, (index) => wanted.has(index));
  return new Map([...wanted].sort((a, b) => a - b).map((index, at) => [index, found[at] as Document]));
}

function readSome(bytes: Buffer, isWanted: (index: number) => boolean): Document[] {
  const reader = new ByteReader(bytes);
  const documents: Document[] = [];
  let [time, id, born] = [0, 0, 0];
  for (let index = 0; !reader.isAtEnd; index++) {
    time += reader.signed();
    id += reader.signed();
    born += reader.signed();
    if (isWanted(index)) documents.push({ ...key(time, id), born, ...readRest(reader) });
    else skipRest(reader);
  }
  return documents;
}

function key(time: number, id: number): Place {
  return { id: String(id).padStart(idLength, '0'), listedAt: new Date(time) };
}

function readRest(reader: ByteReader) {
  let end = 0;
  const ends = weights.map(() => {
    end += reader.number();
    return end;
  });
  return { ends, sections: readList(reader), reporters: readList(reader) };
}

function readList(reader: ByteReader): number[] {
  return Array.from({ length: reader.number() }, () => reader.number());
}

function skipRest(reader: ByteReader): void {
  for (let end = 0; end < weights.length; end++) reader.number();
  for (const _list of ['sections', 'reporters'])
    for (let left = reader.number(); left > 0; left--) reader.number();
}
