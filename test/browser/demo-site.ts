import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveSokbo } from '../cli/sokbo.ts';
import { findChromium } from './chromium.ts';
import { type DemoPages, findPages } from './pages.ts';

/** The demo agency as it is after its first start. */
export type DemoSite = { origin: string; pages: DemoPages };

declare module 'vitest' {
  interface ProvidedContext {
    demoSite: DemoSite;
    /** Folder of the same agency, closed: one to copy, since filling another takes longer than most tests. */
    demoStore: string;
  }
}

/** Starts the built program on an empty store, which it fills with the demo agency; `filled` is one that it has filled. */
export async function openDemoSite(filled?: string): Promise<DemoSite & { close: () => Promise<void> }> {
  const data = mkdtempSync(join(tmpdir(), 'sokbo-demo-'));
  if (filled) cpSync(filled, data, { recursive: true });
  const { origin, stop } = await serveSokbo({ SOKBO_DATA: data });
  const close = async () => {
    await stop();
    rmSync(data, { recursive: true });
  };
  return { origin, pages: await findPages(origin), close };
}

/** Once for a run of the browser tests, which would all install a missing browser at the same time. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  findChromium();
  const demoStore = await fillStore();
  const { close, ...demoSite } = await openDemoSite(demoStore);
  project.provide('demoSite', demoSite);
  project.provide('demoStore', demoStore);
  return async () => {
    await close();
    rmSync(demoStore, { recursive: true });
  };
}

async function fillStore(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sokbo-filled-'));
  const { stop } = await serveSokbo({ SOKBO_DATA: folder });
  await stop();
  return folder;
}
