import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addDays, seoulDay } from '../../src/korean/seoul-time.ts';
import { expectAccessible } from './accessible.ts';
import { useDesk } from './at-the-desk.ts';
import { settled } from './visits.ts';

const { server, open, at } = useDesk();

const today = seoulDay(new Date());
const header = 'code,day,open,high,low,close,volume';
const line = (day: string, close: number, volume: number) =>
  `999990,${day},${close},${close},${close},${close},${volume}`;

/** Does what the command line does with a file. */
async function withFile(args: string[], name: string, content: string): Promise<void> {
  const file = join(server.folder, name);
  writeFileSync(file, content);
  const { code, error } = await server.run([...args, file]);
  expect([code, error.includes('Error')], error).toEqual([0, false]);
}

test('a corrected quote corrects its story on an open page, and the desk sees which rules told it', async () => {
  await withFile(
    ['import', 'instruments'],
    'instruments.csv',
    '종목코드,종목명,시장구분,통화\n999990,정정전자,KOSPI,KRW\n',
  );
  const past = Array.from({ length: 5 }, (_, before) => line(addDays(today, before - 5), 10_000, 1_000));
  await withFile(
    ['import', 'quotes', '--source', '가상거래소'],
    'quotes.csv',
    [header, ...past, line(today, 13_000, 9_000)].join('\n'),
  );
  await withFile(
    ['markets', 'rules'],
    'rules.json',
    JSON.stringify({ modes: { 'limit-up': 'publish' }, section: '경제' }),
  );
  // After the close the clock may tell the story first: either way there is one.
  await server.run(['markets', 'run', '--day', today]);
  const stories = async () => {
    const latest = await (await fetch(`${server.origin}/latest`)).text();
    return [...latest.matchAll(/\/news\/\d+(?=">[^<]*정정전자)/g)].map(([path]) => path);
  };
  await expect.poll(stories, { timeout: 10_000 }).toHaveLength(1);
  const [path = ''] = await stories();
  await open(path, async (page, complaints) => {
    await page.getByLabel('자동생성 안내').waitFor();
    await expectAccessible(page, 'market-story');
    await settled(page);
    await withFile(
      ['import', 'quotes', '--source', '가상거래소'],
      'corrected.csv',
      [header, line(today, 13_000, 8_000)].join('\n'),
    );
    await page.getByText('이 기사는 바로잡혔습니다.').waitFor();
    await page.getByRole('link', { name: '새로 보기' }).click();
    await page.getByText('거래량을 9000주에서 8000주로 바로잡습니다.').waitFor();
    await page.goto(`${server.origin}/markets/rules/limit-up`);
    await expectAccessible(page, 'market-rule');
    expect(complaints).toEqual([]);
  });
  await at('desk', async (page, complaints) => {
    await page.goto(`${server.origin}/desk/market-rules`);
    expect(await page.getByLabel('상한가 기사').inputValue()).toBe('publish');
    await expectAccessible(page, 'desk-market-rules');
    expect(complaints).toEqual([]);
  });
});
