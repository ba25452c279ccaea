import { z } from 'zod';

const nullable = z
  .string()
  .nullish()
  .transform((text) => text || null);

/** What is said of a reporter; an address is one word that says nothing of the mail address. */
export const reporterFields = {
  slug: z.string().min(1),
  name: z.string().min(1),
  title: nullable,
  email: nullable,
  agency: nullable,
  place: nullable,
  beats: z.array(z.string().min(1)).default([]),
  bio: nullable,
  active: z.boolean().default(true),
};
