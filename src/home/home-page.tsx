import type { Read } from '../kernel/tag-cache.ts';
import { menuTag } from '../sections/queries.ts';
import { agencyParticulars, agencyTag } from '../site/agency.ts';
import type { PageView } from '../site/document.tsx';
import type { Site } from '../site/site.ts';
import { Front } from './Front.tsx';
import { arrangeFront } from './queries.ts';

/** The front: the newest articles, then each section's. */
export async function homePage(site: Site, read: Read): Promise<PageView> {
  const { db } = site.kernel.store;
  read('latest');
  read(menuTag);
  read(agencyTag);
  const agency = await agencyParticulars(db);
  const { arrangement, considered } = await arrangeFront(db);
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
