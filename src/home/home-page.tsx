import type { Read } from '../kernel/tag-cache.ts';
import { menuTag } from '../sections/queries.ts';
import { agencyParticulars, agencyTag } from '../site/agency.ts';
import type { PageView } from '../site/document.tsx';
import type { Site } from '../site/site.ts';
import { Front } from './Front.tsx';
import { arrangeFront, frontTag } from './queries.ts';

/**
 * The front: what editors set, the newest articles, then each section's.
 * @param pins what is set at each place, for one who looks before it is
 */
export async function homePage(site: Site, read: Read, pins?: ({ id: string } | null)[]): Promise<PageView> {
  const { db } = site.kernel.store;
  read('latest');
  read(frontTag);
  read(menuTag);
  read(agencyTag);
  const agency = await agencyParticulars(db);
  const { arrangement, considered } = await arrangeFront(db, pins);
  for (const id of considered) read(`article:${id}`);
  return {
    title: agency.slogan ? `${agency.name} - ${agency.slogan}` : agency.name,
    description: [agency.name, agency.slogan, arrangement.sections.map(({ name }) => name).join(', ')]
      .filter(Boolean)
      .join('. '),
    path: '/',
    isHome: true,
    stream: '',
    script: 'live/live-list',
    sheets: ['home/home'],
    main: <Front {...arrangement} />,
  };
}
