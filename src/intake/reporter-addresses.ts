import type { Reporter } from '../korean/reporters.ts';

/**
 * Gives each reporter his own address where it can be told: one reporter and one address, or as many addresses as
 * reporters, in order. A photographer's address from a caption counts only when there is no other.
 */
export function reportersWithAddresses(
  reporters: Reporter[],
  emails: string[],
  captionEmails: Set<string>,
): Reporter[] {
  const taken = new Set(reporters.map((one) => one.email).filter((email) => email !== null));
  const written = emails.filter((email) => !captionEmails.has(email));
  const free = (written.length > 0 ? written : emails).filter((email) => !taken.has(email));
  const waiting = reporters.filter((one) => one.email === null);
  if (waiting.length === 0 || free.length !== waiting.length) return reporters;
  return reporters.map((one) => (one.email === null ? { ...one, email: free.shift() ?? null } : one));
}
