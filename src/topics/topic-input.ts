import { z } from 'zod';

const line = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\n]*$/);

/** What is said of a topic, as the desk's form sends it. */
export const topicInput = z.object({
  name: line(60).min(1),
  slug: z
    .string()
    .max(60)
    .regex(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u, 'takes letters, digits and single hyphens'),
  description: z.string().max(1_000),
  tags: z
    .string()
    .transform((text) => [
      ...new Set(
        text
          .split(/[,\n]/)
          .map((tag) => tag.trim().replace(/^#/, ''))
          .filter(Boolean),
      ),
    ])
    .pipe(z.array(z.string().max(60)).min(1).max(50)),
});

/** An article that the desk chooses for it. */
export const choiceInput = z
  .object({
    article: z.string().min(1).max(500),
    moment: line(120).default(''),
    isPinned: z.literal('on').optional(),
  })
  .refine(({ moment, isPinned }) => moment || isPinned, { error: 'says nothing', path: ['moment'] });

export type TopicInput = z.output<typeof topicInput>;
