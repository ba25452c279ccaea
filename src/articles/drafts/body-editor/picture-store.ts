import { word } from './words-here.ts';

/** A picture of the newsroom, and what an article would take from it. */
export type Choice = {
  id: number;
  caption: string;
  credit: string | null;
  alt: string | null;
  thumb: string;
};

const address = '/desk/pictures';
const pieceBytes = 2 * 1024 * 1024;

/** Pictures whose texts have some words in them, newest first; null where they cannot be asked for. */
export async function findPictures(words: string): Promise<Choice[] | null> {
  try {
    const answer = await fetch(`${address}/choices?q=${encodeURIComponent(words)}`);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/**
 * Sends a file in pieces and gives the picture that it became.
 * @throws Error saying why it became none
 */
export async function uploadPicture(file: File, come: (share: number) => void): Promise<Choice> {
  let state = await post(`${address}/uploads`, JSON.stringify({ name: file.name, size: file.size }));
  while (!state.picture) {
    const piece = file.slice(state.offset, state.offset + pieceBytes);
    if (piece.size === 0) throw new Error(word('upload.failed'));
    state = await post(`${address}/uploads/${state.id}?offset=${state.offset}`, piece);
    come(state.offset / file.size);
  }
  return state.picture;
}

type Upload = { id: string; offset: number; picture?: Choice; error?: string };

async function post(path: string, body: BodyInit): Promise<Upload> {
  const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
  const answer = await fetch(path, { method: 'POST', headers: { 'content-type': type }, body }).catch(
    () => null,
  );
  const state: Upload | null = await answer?.json().catch(() => null);
  if (!answer?.ok || !state) throw new Error(state?.error ?? word('upload.failed'));
  return state;
}
