import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mostBytes, tooLarge } from '../desk/inspect-picture.ts';
import { WordedRefusal } from '../desk/worded-refusal.ts';

/** What is kept of an upload beside its bytes: as soon as it is a picture, only that. */
type About = { name: string; size: number; picture?: number };

export type Upload = About & { id: string; offset: number };

/** Half-sent files of one person, at most. */
const mostUnfinished = 100;

const dayMilliseconds = 86_400_000;

/**
 * Files that arrive in pieces: each in a folder of its own, in the folder of the person whom it belongs to. How far it has
 * come is how long it is, so that it goes on after a cut connection, a closed page and a restart of the server.
 */
export class Uploads {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'uploads');
  }

  /** @throws WordedRefusal where the file is too large, or the person has begun too many */
  async begin(person: string, { name, size }: About): Promise<Upload> {
    if (size > mostBytes) throw tooLarge(size);
    if ((await this.#unfinishedOf(person)) >= mostUnfinished) throw new WordedRefusal(409, 'upload.full');
    const id = randomUUID();
    const folder = this.#folderOf(person, id);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'bytes'), '');
    await writeFile(join(folder, 'about.json'), JSON.stringify({ name, size }));
    return { id, name, size, offset: 0 };
  }

  /** @throws WordedRefusal where this person has no such upload */
  async find(person: string, id: string): Promise<Upload> {
    const folder = this.#folderOf(person, id);
    const about = await readFile(join(folder, 'about.json'), 'utf8')
      .then((text): About => JSON.parse(text))
      .catch(() => null);
    if (!about) throw new WordedRefusal(404, 'upload.unknown');
    const offset = about.picture ? about.size : (await stat(join(folder, 'bytes'))).size;
    return { ...about, id, offset };
  }

  /**
   * Adds a piece. One that is not the next one adds nothing: who sent it learns how far the file has come. Returns that.
   * @throws WordedRefusal where the file would be longer than was said
   */
  async add(person: string, upload: Upload, at: number, piece: Buffer): Promise<number> {
    if (at !== upload.offset) return upload.offset;
    if (at + piece.length > upload.size) throw new WordedRefusal(422, 'upload.piece');
    // At its own place: the same piece twice at once is the same bytes.
    const file = await open(join(this.#folderOf(person, upload.id), 'bytes'), 'r+');
    try {
      await file.write(piece, 0, piece.length, at);
      await file.sync();
    } finally {
      await file.close();
    }
    return at + piece.length;
  }

  bytes(person: string, id: string): Promise<Buffer> {
    return readFile(join(this.#folderOf(person, id), 'bytes'));
  }

  /** It is a picture now. Who did not hear of it can still ask which. */
  async finish(person: string, { id, name, size }: Upload, picture: number): Promise<void> {
    const folder = this.#folderOf(person, id);
    await writeFile(join(folder, 'about.json'), JSON.stringify({ name, size, picture }));
    await rm(join(folder, 'bytes'), { force: true });
  }

  async drop(person: string, id: string): Promise<void> {
    await rm(this.#folderOf(person, id), { recursive: true, force: true });
  }

  /** Takes away what nobody has gone on with for a day. */
  async tidy(now: Date): Promise<void> {
    for (const person of await namesIn(this.#folder))
      for (const id of await namesIn(join(this.#folder, person))) {
        const folder = this.#folderOf(person, id);
        const touched = await Promise.all([folder, join(folder, 'bytes')].map(changedAt));
        if (now.getTime() - Math.max(...touched) > dayMilliseconds) await this.drop(person, id);
      }
  }

  async #unfinishedOf(person: string): Promise<number> {
    const folder = join(this.#folder, person);
    const files = (await namesIn(folder)).map((id) => join(folder, id, 'bytes'));
    return (await Promise.all(files.map(changedAt))).filter((time) => time > 0).length;
  }

  /** Ids are ours; what could lead elsewhere is none. */
  #folderOf(person: string, id: string): string {
    if (!/^[\w-]+$/.test(person) || !/^[\w-]+$/.test(id)) throw new WordedRefusal(404, 'upload.unknown');
    return join(this.#folder, person, id);
  }
}

const namesIn = (folder: string) => readdir(folder).catch(() => []);

/** 0 for what is not there. */
const changedAt = (path: string) =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
