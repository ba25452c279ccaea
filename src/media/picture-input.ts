import { z } from 'zod';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import type { Wording } from '../desk/wording.ts';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import { isDay } from '../korean/seoul-time.ts';
import type { Description } from './describe-picture.ts';
import { longestText, mostKeywords } from './facts.ts';
import { type PictureQuery, rightsFilters } from './picture-search.ts';

/** The fields of the form that are texts, in its order. */
export const textFields = ['title', 'caption', 'credit', 'creator', 'place', 'rights_note', 'alt'] as const;

export const fieldWordings: Record<(typeof textFields)[number], Wording> = {
  title: 'picture.title',
  caption: 'picture.caption',
  credit: 'picture.credit',
  creator: 'picture.creator',
  place: 'picture.place',
  rights_note: 'picture.rights.note',
  alt: 'picture.alt',
};

const text = z.string().max(longestText.other).default('');
const percent = z
  .string()
  .default('')
  .refine((given) => given === '' || (/^\d{1,3}(\.\d+)?$/.test(given) && Number(given) <= 100))
  .transform((given) => (given === '' ? null : Number(given) / 100));

const clock = /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?$/;

/** What `<input type="datetime-local">` sends, in Seoul's time. */
const seoulTime = z
  .string()
  .default('')
  .refine((given) => given === '' || (isDay(given.slice(0, 10)) && clock.test(given.slice(10))))
  .transform((given) => (given === '' ? null : new Date(`${given}+09:00`)));

const description = z
  .object({
    title: text,
    caption: z.string().max(longestText.caption).default(''),
    credit: text,
    creator: text,
    place: text,
    rights_note: text,
    alt: text,
    keywords: z
      .string()
      .default('')
      .transform((given) => [...new Set(given.split(/[,;\n]/).map((word) => word.trim()))].filter(Boolean))
      .pipe(z.array(z.string().max(60)).max(mostKeywords)),
    taken_at: seoulTime,
    focal_x: percent,
    focal_y: percent,
    base: z.coerce.number().int().positive(),
  })
  .refine(({ focal_x, focal_y }) => (focal_x === null) === (focal_y === null), { path: ['focal_x'] });

/** @throws WordedRefusal naming the field that cannot be taken */
export function readDescription(form: unknown): { description: Description; base: number } {
  const { base, ...read } = orSayWhich(() => readInput(description, form));
  return { description: read as Description, base };
}

/** @throws WordedRefusal where it is no time */
export function readRightsEnd(form: unknown): Date | null {
  return orSayWhich(() => readInput(z.object({ end: seoulTime }), form)).end;
}

function orSayWhich<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) throw problemOf(error.field ?? '');
    throw error;
  }
}

function problemOf(field: string): WordedRefusal {
  if (field.startsWith('focal')) return new WordedRefusal(422, 'picture.problem.focal', {}, field);
  if (field === 'end' || field === 'taken_at')
    return new WordedRefusal(422, 'picture.problem.time', {}, field);
  return new WordedRefusal(422, 'picture.problem.long', {}, field);
}

/** What somebody looks for; what cannot be read is not looked for. */
export function readPictureQuery(query: Record<string, string>): PictureQuery {
  const day = (given = '') => (isDay(given) ? given : null);
  return {
    search: (query.q ?? '').normalize('NFC').trim().slice(0, 200),
    from: day(query.from),
    to: day(query.to),
    rights: rightsFilters.find((each) => each === query.rights) ?? null,
    before: /^[1-9]\d{0,8}$/.test(query.before ?? '') ? Number(query.before) : null,
  };
}
