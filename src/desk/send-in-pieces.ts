/** Sends files to the desk in pieces, so that a cut connection or a closed page costs no more than the last one. */

const pieceBytes = 1024 * 1024;
const dayMilliseconds = 86_400_000;
const longestWait = 15_000;
const prefix = 'upload ';

/** What the server says of an upload: how far it has come, and at the end what it has become. */
type State = { id: string; size: number; offset: number; error?: string };

type Watch = {
  /** Called whenever more has arrived, and while the connection is gone. */
  progress: (sent: number, isWaiting: boolean) => void;
  signal: AbortSignal;
};

/**
 * Sends a file, or the rest of it where a part arrived before. Goes on by itself when the connection is back.
 * @throws Error with the server's words where it does not take the file
 */
export async function sendInPieces<T extends State>(address: string, file: File, watch: Watch): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await sendRest<T>(address, file, watch, () => {
        failures = 0;
      });
    } catch (error) {
      if (error instanceof Declined || watch.signal.aborted) {
        forget(file);
        throw error;
      }
      watch.progress(-1, true);
      await connectionOrTime(Math.min(500 * 2 ** failures, longestWait));
    }
  }
}

/** Names of files that were begun from this browser and have not arrived. */
export function unfinishedFiles(): string[] {
  const names: string[] = [];
  for (const key of Object.keys(localStorage).filter((each) => each.startsWith(prefix))) {
    const { at } = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (Date.now() - at > dayMilliseconds) localStorage.removeItem(key);
    else names.push(key.slice(prefix.length).split('\n')[0] ?? '');
  }
  return names;
}

class Declined extends Error {}

async function sendRest<T extends State>(
  address: string,
  file: File,
  { progress, signal }: Watch,
  arrived: () => void,
): Promise<T> {
  let state = await goOn<T>(address, file, signal);
  progress(state.offset, false);
  while (state.offset < file.size) {
    const body = await pieceOf(file, state.offset);
    const to = `${address}/${state.id}?offset=${state.offset}`;
    state = await ask<T>(to, { method: 'POST', body, signal });
    progress(state.offset, false);
    arrived();
  }
  forget(file);
  return state;
}

/** A file that was moved away or changed since it was chosen cannot be read any more. */
function pieceOf(file: File, offset: number): Promise<ArrayBuffer> {
  const piece = file.slice(offset, offset + pieceBytes);
  return piece.arrayBuffer().catch(({ message }) => {
    throw new Declined(message);
  });
}

/** Where it was, or at the beginning. */
async function goOn<T extends State>(address: string, file: File, signal: AbortSignal): Promise<T> {
  const { id } = JSON.parse(localStorage.getItem(keyOf(file)) ?? '{}');
  if (id) {
    const answer = await fetch(`${address}/${id}`, { signal });
    if (answer.ok) return answer.json();
    if (answer.status !== 404) throw await problemOf(answer);
  }
  const body = JSON.stringify({ name: file.name, size: file.size });
  const state = await ask<T>(address, { method: 'POST', body, signal });
  localStorage.setItem(keyOf(file), JSON.stringify({ id: state.id, at: Date.now() }));
  return state;
}

async function ask<T>(address: string, request: RequestInit): Promise<T> {
  const answer = await fetch(address, request);
  if (!answer.ok) throw await problemOf(answer);
  return answer.json();
}

/** What the server does not take it will not take again; where it could not answer, it may the next time. */
async function problemOf(answer: Response): Promise<Error> {
  const { error = answer.statusText } = await answer.json().catch(() => ({}));
  return answer.status < 500 ? new Declined(error) : new Error(error);
}

const keyOf = ({ name, size, lastModified }: File) => `${prefix}${name}\n${size}\n${lastModified}`;
const forget = (file: File) => localStorage.removeItem(keyOf(file));

function connectionOrTime(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    addEventListener(
      'online',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
