import { z } from 'zod';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { cleanText, readInput } from '../kernel/read-input.ts';
import type { When } from '../korean/when.ts';
import { type Category, isCategory } from './categories.ts';
import { readWhen } from './read-when.ts';

export type DdayInput = {
  title: string;
  detail: string;
  place: string;
  category: Category;
  when: When;
  /** Articles by number or address. */
  articles: string[];
  people: string[];
  programmes: string[];
  instruments: string[];
  /** The draft that its date was found in. */
  draft: number | null;
};

const texts = z.record(z.string(), z.string().max(20_000));
const mostTies = 50;

/**
 * What is to stand in the calendar, from a form or a line of a file: texts by field.
 * @throws WordedRefusal naming the field
 */
export function readDdayInput(form: unknown): DdayInput {
  const fields = readInput(texts, form);
  const { title = '', detail = '', place = '', category = '' } = fields;
  if (!title || title.length > 200) throw new WordedRefusal(422, 'dday.problem.title', {}, 'title');
  if (detail.length > 2_000) throw new WordedRefusal(422, 'dday.problem.long', {}, 'detail');
  if (place.length > 200) throw new WordedRefusal(422, 'dday.problem.long', {}, 'place');
  if (!isCategory(category)) throw new WordedRefusal(422, 'dday.problem.category', {}, 'category');
  return {
    title: title.replaceAll(/\s+/g, ' '),
    detail,
    place,
    category,
    when: readWhen(fields),
    articles: split(fields, 'articles', /[\s]+/),
    people: split(fields, 'people', /[,\n]+/),
    programmes: split(fields, 'programmes', /[,\n]+/),
    instruments: split(fields, 'instruments', /[,\n]+/),
    draft: /^[1-9]\d{0,8}$/.test(fields.draft ?? '') ? Number(fields.draft) : null,
  };
}

function split(fields: Record<string, string>, field: string, by: RegExp): string[] {
  const values = (fields[field] ?? '').split(by).map(cleanText);
  const found = [...new Set(values.filter(Boolean))];
  if (found.length > mostTies || found.some((value) => value.length > 300))
    throw new WordedRefusal(422, 'dday.problem.long', {}, field);
  return found;
}
