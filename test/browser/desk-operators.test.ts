import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { beginByKey, saved, useDesk, write } from './at-the-desk.ts';

const { server, at } = useDesk();

test('axe finds nothing on the journal and the page of the system, light or dark, narrow or wide', async () => {
  await at('chief', async (chief, complaints) => {
    await beginByKey(chief);
    await write(chief, '한은, 기준금리 0.25%p 내려… “물가 안정 확인”', '한국은행이 기준금리를 내렸다.');
    await saved(chief);
    await chief.getByRole('button', { name: '송고', exact: true }).click();
    await chief.waitForURL('**/desk');
    await chief.getByRole('link', { name: '기록' }).click();
    await chief.getByText('초안을 송고했다').first().waitFor();
    await expectAccessible(chief, 'journal');
    await chief.locator('.journal-position').first().click();
    await chief.locator('.journal-facts').waitFor();
    await expectAccessible(chief, 'event');
    await chief.goto(`${server.origin}/desk/journal?about=%3C`);
    await chief.locator('.journal-problem').waitFor();
    await chief.getByLabel('어느 기사·초안').fill('');
    await chief.getByLabel('무엇을').selectOption('drafts');
    await chief.keyboard.press('Enter');
    await chief.waitForURL('**kind=drafts**');
    const download = chief.waitForEvent('download');
    await chief.getByRole('link', { name: '표(CSV)' }).click();
    expect((await download).suggestedFilename()).toMatch(/^journal-\d{4}-\d\d-\d\d\.csv$/);
    expect(complaints.filter((each) => !each.includes('422'))).toEqual([]);
  });
  await at('administrator', async (administrator, complaints) => {
    await administrator.getByRole('link', { name: '시스템' }).click();
    await administrator.getByText('괜찮음').first().waitFor();
    await expectAccessible(administrator, 'system');
    await administrator.locator('details summary').evaluateAll((all) => {
      for (const summary of all) (summary as HTMLElement).click();
    });
    await expectAccessible(administrator, 'system-open');
    expect(complaints).toEqual([]);
  });
}, 120_000);
