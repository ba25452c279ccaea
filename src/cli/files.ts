import { readFile } from 'node:fs/promises';
import { Refused } from '../kernel/refused.ts';

/** The text of a file, `-` for standard input. */
export async function readText(file: string): Promise<string> {
  if (file === '-') return readStandardInput();
  return readFile(file, 'utf8').catch((error: Error) => {
    throw new Refused(404, `cannot be read: ${error.message}`, file);
  });
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** JSON of a file; the message names the file and the place of the mistake. */
export async function readJson(file: string): Promise<unknown> {
  const text = await readText(file);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Refused(422, `is not JSON: ${(error as Error).message}`, file);
  }
}
