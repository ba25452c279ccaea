import { beforeAll, expect, it } from 'vitest';
import { importInstruments, importQuotes, instruments } from '../../../test/markets.ts';
import { describeNewsroom } from '../../../test/newsroom.ts';
import { readQuotes } from './read-quotes.ts';

const day = '2026-01-05';
/** A text in CP949. */
const cp949 = (text: string) =>
  Buffer.concat(
    [...text].map((sign) => {
      const known: Record<string, number[]> = {
        일: [0xc0, 0xcf],
        자: [0xc0, 0xda],
        종: [0xc1, 0xbe],
        목: [0xb8, 0xf1],
        코: [0xc4, 0xda],
        드: [0xb5, 0xe5],
        가: [0xb0, 0xa1],
      };
      return Buffer.from(known[sign] ?? [sign.charCodeAt(0)]);
    }),
  );

describeNewsroom('files of quotes', (newsroom) => {
  beforeAll(async () => void (await importInstruments(newsroom, instruments)));

  it.each([
    ['UTF-8 with its mark', '2026-01-06', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['CP949', '2026-01-07', cp949],
    ['UTF-16', '2026-01-08', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('are read in %s', async (_, on, encode) => {
    const file = encode(`일자,종목코드,종가\n${on},900010,70\n`);
    expect(await importQuotes(newsroom, file)).toMatchObject({ added: 1, bad: 0 });
  });

  it('are wrong on the lines alone that are in another encoding', async () => {
    const file = Buffer.concat([
      Buffer.from(`일자,종목코드,종가,비고\n${day},900010,71,가\n`),
      cp949(`${day},900020,72,가\n`),
      Buffer.from(`${day},NVDX,73,가\n`),
    ]);
    const { faults, added } = await importQuotes(newsroom, file);
    expect({ faults, added }).toMatchObject({
      faults: [{ line: 3, problem: expect.stringMatching(/not in UTF-8/) }],
      added: 2,
    });
  });
});

it('reads a file that never ends in bounded memory, and says so of a line that does not', async () => {
  async function* endless() {
    yield Buffer.from('일자,종목코드,시가,고가,저가,종가,거래량\n');
    for (let count = 0; count < 40_000; count++) yield Buffer.from('2026-01-05,900010,10,12,9,11,5\n');
    for (let count = 0; count < 2_000; count++) yield Buffer.alloc(65_536, 'x');
    yield Buffer.from('\n2026-01-06,900010,10,12,9,11,5\n');
  }
  let rows = 0;
  let most = 0;
  const faults: unknown[] = [];
  for await (const given of readQuotes(endless())) {
    rows += given.length;
    most = Math.max(most, given.length);
    for (const each of given) if ('problem' in each) faults.push(each);
  }
  expect({ rows, most, faults }).toMatchObject({
    rows: 40_002,
    most: 1,
    faults: [{ line: 40_002, problem: expect.stringMatching(/longer than/) }],
  });
});
