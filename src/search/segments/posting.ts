import { type ByteReader, ByteWriter } from './bytes.ts';

/**
 * A posting says that a term is in a document, and where. Its head is twice the number of the document, counted from the posting before it,
 * and 1 more if the term has one place there, as three of four have: then its place follows, else the length of its places in bytes, and each
 * of them, counted from the one before it.
 */
export function writeHead(writer: ByteWriter, difference: number, isSingle: boolean): void {
  writer.number(2 * difference + Number(isSingle));
}

/** Places in ascending order; of a document that stands in a list they are none. */
export function writePlaces(writer: ByteWriter, places: number[]): void {
  const written = new ByteWriter();
  let before = 0;
  for (const place of places) {
    written.number(place - before);
    before = place;
  }
  if (places.length !== 1) writer.number(written.length);
  writer.copy(written.written(), 0, written.length);
}

export function readPlaces(reader: ByteReader, isSingle: boolean): number[] {
  if (isSingle) return [reader.number()];
  const length = reader.number();
  const end = reader.at + length;
  const places: number[] = [];
  for (let place = 0; reader.at < end; ) {
    place += reader.number();
    places.push(place);
  }
  return places;
}

/** Goes behind the places. */
export function skipPlaces(reader: ByteReader, isSingle: boolean): void {
  if (isSingle) reader.number();
  else reader.skip();
}
