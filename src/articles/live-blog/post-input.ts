import { z } from 'zod';
import { readInput } from '../../kernel/read-input.ts';
import { block, list, nullable, picture, reporter, time } from '../input-parts.ts';

/** One post as it comes in. It has a headline, a text or a picture. */
const postInput = z
  .object({
    headline: nullable,
    paragraphs: list(block),
    pictures: list(picture),
    reporters: list(reporter),
    /** When it was posted; now, if nothing is said. */
    postedAt: time.nullish().transform((at) => at ?? null),
    /** One of the moments that stand above all posts. */
    isKey: z.boolean().default(false),
    /** It stands on top until another one is. */
    isPinned: z.boolean().default(false),
  })
  .refine(
    ({ headline, paragraphs, pictures }) => headline || paragraphs.length + pictures.length > 0,
    'a post says something: it has a headline, paragraphs or pictures',
  );

/** Which posts a reader meets first. */
export const postOrder = z.enum(['newest', 'oldest']);

/** Why a live blog takes no other access. */
export const freeAlways = 'must be free for a live blog, whose posts every open page is sent';

/** What makes an article a live blog, with the posts that it has from the start: those of an archive, oldest first. */
export const liveBlogInput = z.object({
  first: postOrder.default('newest'),
  endedAt: time.nullish().transform((at) => at ?? null),
  posts: list(postInput),
});

export type PostInput = z.output<typeof postInput>;
export type PostOrder = z.output<typeof postOrder>;
export type LiveBlogInput = z.output<typeof liveBlogInput>;

/**
 * Checks one post as it came in.
 * @throws Refused naming the first wrong field
 */
export function readPostInput(value: unknown): PostInput {
  return readInput(postInput, value);
}
