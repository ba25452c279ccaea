import { decodeCp949 } from '../korean/cp949.ts';

/** Fields of an IPTC block by their numbers in record 2; one that is repeated has several values. */
export type Iptc = Map<number, string[]>;

const resourceMark = '8BIM';
const iptcResource = 0x0404;
const fieldMark = 0x1c;
/** "Hereafter UTF-8", in field 90 of record 1 (ISO 2022). */
const utf8Sign = '\x1b%G';

/** The texts of IPTC's fields in a picture. What is broken off is left out: it is no reason to refuse the picture. */
export function readIptc(block: Buffer): Iptc {
  const raw = fieldsIn(iptcResourceIn(block));
  const isUtf8 = raw.some(({ record, field, value }) => record === 1 && field === 90 && isSign(value));
  const texts: Iptc = new Map();
  for (const { record, field, value } of raw)
    if (record === 2) texts.set(field, [...(texts.get(field) ?? []), decode(value, isUtf8)]);
  return texts;
}

const isSign = (value: Buffer) => value.toString('latin1').startsWith(utf8Sign);

/** Photoshop's resources hold it, one of many; some programs write it bare. */
function iptcResourceIn(block: Buffer): Buffer {
  let at = block.indexOf(resourceMark);
  while (at >= 0 && at + 12 <= block.length && block.toString('latin1', at, at + 4) === resourceMark) {
    const name = (block[at + 6] ?? 0) + 1;
    const sizeAt = at + 6 + name + (name % 2);
    if (sizeAt + 4 > block.length) break;
    const size = block.readUInt32BE(sizeAt);
    const from = sizeAt + 4;
    if (block.readUInt16BE(at + 4) === iptcResource) return block.subarray(from, from + size);
    at = from + size + (size % 2);
  }
  return block[0] === fieldMark ? block : Buffer.alloc(0);
}

type RawField = { record: number; field: number; value: Buffer };

function fieldsIn(data: Buffer): RawField[] {
  const fields: RawField[] = [];
  let at = 0;
  while (at + 5 <= data.length && data[at] === fieldMark) {
    const length = data.readUInt16BE(at + 3);
    // A length of its own length, for more than 32 kB: no text of a picture is that long.
    if (length & 0x8000 || at + 5 + length > data.length) break;
    const [record = 0, field = 0] = data.subarray(at + 1, at + 3);
    fields.push({ record, field, value: data.subarray(at + 5, at + 5 + length) });
    at += 5 + length;
  }
  return fields;
}

/** Korean programs write UTF-8 or CP949, and few say which. What is Korean in CP949 is hardly ever valid UTF-8. */
function decode(value: Buffer, isUtf8: boolean): string {
  if (isUtf8) return value.toString('utf8');
  for (const attempt of [decodeUtf8, decodeCp949]) {
    try {
      return attempt(value);
    } catch {
      // The next one, or what is never wrong.
    }
  }
  return new TextDecoder('windows-1252').decode(value);
}

const decodeUtf8 = (value: Buffer) => new TextDecoder('utf-8', { fatal: true }).decode(value);
