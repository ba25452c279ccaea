import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { personOf } from '../desk/guard.ts';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { cleanText } from '../kernel/read-input.ts';
import type { DeskEnv } from '../site/person.ts';
import { supplyPicture } from './add-picture.ts';

/** A form is held in memory as a whole; whoever has more to send sends it in pieces, or in several forms. */
const mostFiles = 20;
const mostMegabytes = 100;

const tooMany = () =>
  new WordedRefusal(422, 'picture.problem.many', { most: mostFiles, size: mostMegabytes });

export const roomForForm = bodyLimit({
  maxSize: mostMegabytes * 1024 * 1024,
  onError: () => {
    throw tooMany();
  },
});

/** The pictures of a form that was sent without script. One that is refused does not keep the others out. */
export async function receiveForm(kernel: Kernel, c: Context<DeskEnv>) {
  const person = personOf(c);
  const { pictures = [] } = await c.req.parseBody({ all: true });
  // A form whose field was left empty sends one file without a name.
  const files = [pictures].flat().filter((file) => file instanceof File && file.name !== '') as File[];
  const problems = files.length === 0 ? [new WordedRefusal(422, 'picture.problem.nothing')] : [];
  if (files.length > mostFiles) throw tooMany();
  const ids: number[] = [];
  const said = problems.map((problem) => problem.in(person.language));
  for (const file of files) {
    const fileName = nameOfFile(file.name);
    try {
      const bytes = Buffer.from(await file.arrayBuffer());
      ids.push((await supplyPicture(kernel, bytes, { by: person, fileName })).id);
    } catch (error) {
      if (!(error instanceof WordedRefusal)) throw error;
      said.push(`${fileName}: ${error.in(person.language)}`);
    }
  }
  return { ids, problems: said };
}

/** Names are shown and searched, and nothing is ever stored under one. */
export function nameOfFile(name: string): string {
  return cleanText(name).slice(-200);
}
