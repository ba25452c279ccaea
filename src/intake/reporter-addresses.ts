import type { Reporter } from '../korean/reporters.ts';
import { isAddressOf } from '../korean/romanize.ts';

/**
 * Gives each reporter his own address where it can be told: one reporter and one address, as many addresses as
 * reporters, in order, or an address that spells one reporter's name. A photographer's address from a caption counts only when there is no other.
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
  if (waiting.length === 0) return reporters;
  if (free.length !== waiting.length) return bySpelling(reporters, free);
  return reporters.map((one) => (one.email === null ? { ...one, email: free.shift() ?? null } : one));
}

function bySpelling(reporters: Reporter[], free: string[]): Reporter[] {
  return reporters.map((one) => {
    if (one.email !== null) return one;
    const own = free.filter((email) => isAddressOf(one.name, email));
    return own.length === 1 ? { ...one, email: own[0] ?? null } : one;
  });
}
