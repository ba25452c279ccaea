/** What somebody is at the desk. An administrator runs the system and desks nothing; an observer only reads. */
export const roles = ['reporter', 'desk', 'photo', 'chief', 'administrator', 'observer'] as const;
export type Role = (typeof roles)[number];

export const languages = ['ko', 'en'] as const;
export type Language = (typeof languages)[number];

/** Somebody who has signed in at the desk. */
export type Person = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** Sections that a desk editor desks; none are all. */
  sectionIds: number[];
  language: Language;
};

/** What a route of the desk knows of its request: who asks, as soon as it is allowed to him or her. */
export type DeskEnv = { Variables: { person: Person | null } };
