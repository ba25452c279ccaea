import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { packageRoot } from '../../src/kernel/package-root.ts';

/** The shell has no windows to keep: a test takes four fifths of the time that it takes in a whole browser. */
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Root may not use Chromium's sandbox, and its own calls home would end up in the counts of bytes. */
const launchArguments = ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage'];

/** Starts a browser that nobody sees. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: launchArguments });
}

/**
 * Path of a Chromium that runs: the one that CHROMIUM_PATH names, an installed one, Playwright's own, or one that is
 * installed now in the platform's way.
 * @throws Error saying what to install where none is to be had
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  const found = named ? firstRunning([named]) : (installed() ?? installAnew());
  if (found) return found;
  throw new Error(
    named
      ? `CHROMIUM_PATH is ${named}, which does not run as a browser.`
      : 'No Chromium was found, and none could be installed: install one, or set CHROMIUM_PATH to its path.',
  );
}

function installed(): string | undefined {
  return firstRunning([...onPath(), ...macApplications, chromium.executablePath()]);
}

function firstRunning(paths: string[]): string | undefined {
  return paths.find((path) => existsSync(path) && runs(path));
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(':').filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** Ubuntu's chromium-browser is there before its snap is, and only says so. */
function runs(path: string): boolean {
  return spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** Debian as root takes its own package; every other platform takes Playwright's build. */
function installAnew(): string | undefined {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isRootOnDebian && attempt('apt-get', ['update'])) {
    attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
    const packaged = installed();
    if (packaged) return packaged;
  }
  const needs = isRootOnDebian ? ['--with-deps'] : [];
  attempt('npx', ['playwright-core', 'install', ...needs, 'chromium']);
  return installed();
}

function attempt(command: string, arguments_: string[]): boolean {
  try {
    execFileSync(command, arguments_, {
      stdio: 'inherit',
      cwd: packageRoot,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return true;
  } catch {
    return false;
  }
}
