import type { BrowserContextOptions, Page } from 'playwright-core';
import { goodPassword } from '../desk-visitor.ts';
import { useNewsroom } from './open-newsroom.ts';

/** A newsroom with a server of its own, and people who come in by a link. */
export function useDesk() {
  const { server, open, act } = useNewsroom();
  let invited = 0;

  /** Somebody of this role who has just come in, on the first page of the desk. */
  const at = async <T>(
    role: string,
    stay: (page: Page, complaints: string[]) => Promise<T>,
    options: BrowserContextOptions = {},
  ): Promise<T> => {
    const name = `${role}${++invited}`;
    const invitation = ['user', 'invite', `${name}@saebyeok.example`, '--name', name, '--role', role];
    const { url } = await server.act(invitation);
    return open(
      new URL(url).pathname,
      async (page, complaints) => {
        await page.locator('[name=password]').fill(goodPassword);
        await page.keyboard.press('Enter');
        await page.waitForURL('**/desk/account**');
        await page.goto(`${server.origin}/desk`);
        return stay(page, complaints);
      },
      options,
    );
  };
  return { server, open, act, at };
}

export const saved = (page: Page) => page.locator('#saved').getByText('저장됨', { exact: true }).waitFor();

/** An editor hears of a caret that the browser has moved a frame later; no hand is so quick. */
export const caretMoved = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** A new draft, by its key on the boards. */
export async function beginByKey(page: Page): Promise<void> {
  await page.keyboard.press('n');
  await page.waitForURL('**/desk/drafts/*');
}

export async function write(page: Page, headline: string, text: string): Promise<void> {
  await page.locator('[name=headline]').focus();
  await page.keyboard.insertText(headline);
  await page.locator('[name=text]').focus();
  await page.keyboard.insertText(text);
}
