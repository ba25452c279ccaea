import { z } from 'zod';

const word = '[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*';

/** One part of a section's path. */
export const slug = z
  .string()
  .max(60)
  .regex(new RegExp(`^${word}$`, 'u'), 'takes letters, digits and single hyphens');

/** Where a section lies: its slug, behind that of the one above where it has one. */
export const sectionPath = z
  .string()
  .regex(new RegExp(`^${word}(?:/${word})?$`, 'u'), 'takes a section or a subsection, as in world/china');

/** What may come to stand behind a section's address for something else: its feeds, its later pages. */
const reserved = ['all', 'archive', 'atom', 'feed', 'json', 'new', 'page', 'rss', 'search'];

export function isReserved(path: string): boolean {
  return reserved.includes(slugOf(path));
}

/** The last part of a path. */
export function slugOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function pathBelow(parent: { path: string } | null, slug: string): string {
  return parent ? `${parent.path}/${slug}` : slug;
}
