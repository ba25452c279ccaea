import { type Card, listPage } from '../articles/queries.ts';
import type { Read } from '../kernel/tag-cache.ts';
import { menuSections, menuTag } from '../sections/queries.ts';
import { agencyParticulars, agencyTag } from '../site/agency.ts';
import type { PageView } from '../site/document.tsx';
import type { Site } from '../site/site.ts';
import { Front } from './Front.tsx';

const newest = 12;
const perSection = 10;

/** The front: the newest articles, then each section's. */
export async function homePage(site: Site, read: Read): Promise<PageView> {
  const { db } = site.kernel.store;
  read('latest');
  read(menuTag);
  read(agencyTag);
  const agency = await agencyParticulars(db);
  const { cards } = await listPage(db, 'latest', { limit: newest });
  const sections = await Promise.all(
    (await menuSections(db)).map(async (section) => ({
      ...section,
      cards: (await listPage(db, `section:${section.id}`, { limit: perSection })).cards,
    })),
  );
  for (const { id } of [...cards, ...sections.flatMap((section) => section.cards)]) read(`article:${id}`);
  return {
    title: agency.slogan ? `${agency.name} - ${agency.slogan}` : agency.name,
    description: [agency.name, agency.slogan, sections.map(({ name }) => name).join(', ')]
      .filter(Boolean)
      .join('. '),
    path: '/',
    isHome: true,
    stream: '',
    sheets: ['home/home'],
    main: <Front {...arrange(cards)} sections={sections} />,
  };
}

/** The newest with a picture leads, the next two with one stand beside it, the others are listed. */
function arrange(cards: Card[]) {
  const [lead = cards[0], ...seconds] = cards.filter((card) => card.lead_picture).slice(0, 3);
  const shown = [lead, ...seconds];
  return { lead, seconds, newest: cards.filter((card) => !shown.includes(card)) };
}
