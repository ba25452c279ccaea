import { renderToString } from 'preact-render-to-string';
import type { Read } from '../kernel/tag-cache.ts';
import { agencyParticulars, agencyTag, type Particulars, particulars } from './agency.ts';
import type { Service, Site, Slot } from './site.ts';

/** What stands around the main part of every page, as HTML. */
export type Frame = {
  agency: Particulars;
  services: Service[];
  footEntries: Service[];
  parts: Record<Slot, string>;
  sheets: string[];
};

const emptyParts: Frame['parts'] = { menu: '', ticker: '', box: '' };
/** Around a page that is made while nothing can be read. */
export const emptyFrame: Frame = {
  agency: particulars.parse({}),
  services: [],
  footEntries: [],
  parts: emptyParts,
  sheets: [],
};

/** The frame is the same for all pages: it is made once and again when something in it changes. */
export async function frameOf(site: Site, read: Read): Promise<Frame> {
  const frame = await site.frames.getOrMake('frame', async (note) => {
    note(agencyTag);
    const agency = await agencyParticulars(site.kernel.store.db);
    const sheets = site.parts.map(({ sheet }) => sheet);
    const services = (await Promise.all(site.services.map((entries) => entries(site, note)))).flat();
    const value: Frame = {
      agency,
      services,
      footEntries: site.footEntries,
      parts: { ...emptyParts },
      sheets,
    };
    for (const { slot, part } of site.parts) {
      const node = await part(site, note);
      if (node) value.parts[slot] += renderToString(node);
    }
    return { value, size: 1, keep: true };
  });
  for (const tag of frame.tags) read(tag);
  return frame.value;
}
