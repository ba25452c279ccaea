/**
 * Decodes CP949, which Korean Windows wrote for decades: EUC-KR with the 8,822 syllables that it lacks. Node's own
 * `euc-kr` knows only the 2,350 of EUC-KR and makes control characters of the others.
 * @throws TypeError where it is no CP949
 */
export function decodeCp949(bytes: Uint8Array): string {
  let text = '';
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const added = addedSyllables().get(codeAt(bytes, at));
    if (added) {
      text += eucKr.decode(bytes.subarray(from, at)) + added;
      from = at + 2;
    }
    // Node takes a byte that is none of EUC-KR for a control character.
    else if ((bytes[at] ?? 0) < 0xa1 || (bytes[at + 1] ?? 0) < 0xa1) throw new TypeError('not CP949');
    at++;
  }
  return text + eucKr.decode(bytes.subarray(from));
}

const eucKr = new TextDecoder('euc-kr', { fatal: true });
const codeAt = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

let added: Map<number, string> | undefined;

/** The syllables that EUC-KR lacks stand in the order of Unicode in the places that it leaves free. */
function addedSyllables(): Map<number, string> {
  if (added) return added;
  const known = new Set<string>();
  for (let lead = 0xb0; lead <= 0xc8; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) known.add(eucKr.decode(Uint8Array.of(lead, trail)));
  const missing = Array.from({ length: 11_172 }, (_, index) => String.fromCodePoint(0xac00 + index));
  const codes = freeCodes();
  added = new Map(missing.filter((one) => !known.has(one)).map((one, index) => [codes[index] ?? 0, one]));
  return added;
}

function freeCodes(): number[] {
  const trails = [...range(0x41, 0x5a), ...range(0x61, 0x7a), ...range(0x81, 0xfe)];
  return range(0x81, 0xc6).flatMap((lead) =>
    trails.filter((trail) => lead < 0xa1 || trail < 0xa1).map((trail) => (lead << 8) | trail),
  );
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
