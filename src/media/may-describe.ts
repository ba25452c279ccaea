import { may } from '../desk/policy.ts';
import type { Person } from '../site/person.ts';

/** Those who manage pictures say what is known of any, others of those that they supplied. */
export function mayDescribe(person: Person, picture: { added_by_id: string | null }): boolean {
  if (may(person.role, 'manage pictures')) return true;
  return may(person.role, 'supply pictures') && picture.added_by_id === person.id;
}
