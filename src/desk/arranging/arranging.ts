import type { PageView } from '../../site/document.tsx';
import type { Frame } from '../../site/frame.ts';
import type { Person } from '../../site/person.ts';
import type { Permission } from '../policy.ts';
import type { Say, Wording } from '../wording.ts';
import type { Place, Shown, Words } from './Arranger.tsx';
import type { ArrangementName } from './revision.ts';
import type { Pin, Slot } from './slots.ts';

/** Something on the readers' pages that editors arrange. */
export type Arranging = {
  name: ArrangementName;
  address: string;
  title: Wording;
  hint: (say: Say) => string;
  /** Who may arrange it, and the entry of the menu that it is; without them, as the front page. */
  permission?: Permission;
  within?: string;
  /** Whether places begin at a time, too. */
  hasFrom?: boolean;
  /** What is said of things that are no articles. */
  words?: Words;
  /** How many places there are; null where only what is held has one. */
  places: number | null;
  /** What is held now. */
  held: () => Promise<(Pin | null)[]>;
  /** The places with these articles held. */
  placed: (slots: Slot[], say: Say) => Promise<Place[]>;
  find: (search: string) => Promise<Shown[]>;
  save: (pins: (Pin | null)[], base: number, person: Person) => Promise<unknown>;
  preview: (pins: (Pin | null)[]) => Promise<{ page: PageView; parts?: Partial<Frame['parts']> }>;
};
