import type { BrowserContextOptions, Page } from 'playwright-core';
import { useServer } from '../cli/own-server.ts';
import { useReader } from './visits.ts';

/** A server of its own for the tests of a file, a newsroom that works on it from the command line, and its readers. */
export function useNewsroom() {
  const reader = useReader();
  const server = useServer();
  return {
    server,
    open: <T>(
      path: string,
      stay: (page: Page, complaints: string[]) => Promise<T>,
      options: BrowserContextOptions = {},
    ) => reader.visit(server.origin + path, options, stay),
    /** Does one act and returns the id that it is acknowledged with. */
    act: async (args: string[], input?: object) => String((await server.act(args, input)).id),
  };
}

/** Says what is new beside the page, without moving it. */
export const bar = (page: Page) => page.locator('.live-bar');
