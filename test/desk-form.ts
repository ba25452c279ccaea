import type { DeskVisitor } from './desk-visitor.ts';

/** The draft that an answer leads to. */
export const draftIn = (location = '') => /\/desk\/drafts\/(\d+)/.exec(location)?.[1] ?? '';

const names = ['headline', 'subheads', 'prefixes', 'stage', 'story', 'places', 'reporters', 'text', 'tags'];

/**
 * The editor's form of a draft as it stands, with changes, sent by a button. Where the desk asks whether its warnings
 * are meant, they are.
 */
export async function submitDraft(
  desk: DeskVisitor,
  draft: string,
  act: string,
  change: Record<string, string> = {},
) {
  const page = (await desk.get(`/desk/drafts/${draft}`)).text.replaceAll(/placeholder="[^"]*"/g, '');
  const fields = Object.fromEntries(names.map((name) => [name, valueIn(page, name)]));
  const [, section = ''] = /name="section".*?<option value="([^"]+)" selected/s.exec(page) ?? [];
  const form = { ...fields, section, base: revisionIn(page), act, ...change };
  const first = await desk.post(`/desk/drafts/${draft}`, form);
  const confirmed = /name="confirmed" value="(\d+)"/.exec(first.text)?.[1];
  if (!confirmed) return first;
  return desk.post(`/desk/drafts/${draft}`, { ...form, confirmed, base: revisionIn(first.text) });
}

const revisionIn = (page: string) => /name="base" value="(\d+)"/.exec(page)?.[1] ?? '';

function valueIn(page: string, name: string): string {
  const field = new RegExp(
    `<input[^>]*name="${name}"[^>]*value="([^"]*)"|name="${name}"[^>]*>\\n?([^<]*)</textarea>`,
  );
  const [, input, textarea] = field.exec(page) ?? [];
  return (input ?? textarea ?? '').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
