import type { CapturedPage } from '../../intake/captured-page.ts';
import { looksLikeCapturedPage } from '../../korean/captured-page.ts';
import { button, type Content, fields, form, put, send, word } from './draft-form.ts';
import { writtenText } from './written/written-content.ts';

/** In the browser: the whole page of an article, pasted anywhere into the form, can fill all its fields. */
export function offerCapturedPage(filled: () => void): void {
  form.addEventListener(
    'paste',
    (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (fields.disabled || !looksLikeCapturedPage(text)) return;
      // Before the field, or the editor over it, takes the page for a text.
      event.preventDefault();
      event.stopImmediatePropagation();
      offer(text, filled);
    },
    { capture: true },
  );
}

function offer(text: string, filled: () => void): void {
  document.querySelector('.captured')?.remove();
  const panel = document.createElement('section');
  panel.className = 'conflict captured';
  panel.role = 'alert';
  const close = (content: Promise<Content>) =>
    void content.then((read) => {
      put(read);
      panel.remove();
      filled();
    });
  const fill = button('captured.fill', () => close(contentOfPage(text)));
  panel.append(
    word('captured'),
    ' ',
    fill,
    ' ',
    button('captured.paste', () => close(asItIs(text))),
  );
  form.prepend(panel);
  fill.focus();
}

async function contentOfPage(text: string): Promise<Content> {
  const page = (await send('/desk/captured-page', { text })) as unknown as CapturedPage;
  const { byline } = page;
  return {
    headline: page.headline ?? '',
    subheads: page.subheads.join('\n'),
    prefixes: page.prefixes.join(', '),
    series: page.series ?? '',
    stage: page.stage ?? '',
    section: sectionNamed(page.section, page.subsection),
    places: byline.places.join('·'),
    reporters: byline.reporters.map(({ name, title }) => [name, title].filter(Boolean).join(' ')).join(', '),
    agency: byline.agency === form.dataset.agency ? '' : (byline.agency ?? ''),
    source: byline.source ?? '',
    text: writtenText(page.paragraphs, page.pictures.map(placeOf)),
  };
}

async function asItIs(text: string): Promise<Content> {
  const field = form.elements.namedItem('text') as HTMLTextAreaElement;
  return { text: [field.value, text].filter(Boolean).join('\n\n') };
}

/** A page says what stood under its pictures; the pictures themselves are to be chosen. */
function placeOf({ caption, credit }: CapturedPage['pictures'][number]) {
  return { picture: null, width: null, height: null, caption, credit, alt: null, after: 0 };
}

/** The path of a section that goes by these names here; none where the newsroom has no such section. */
function sectionNamed(section: string | null, subsection: string | null): string {
  const { options } = form.elements.namedItem('section') as HTMLSelectElement;
  const named = (name: string) => [...options].find(({ text }) => text.trim() === name)?.value;
  return named(`${section} › ${subsection}`) ?? named(section ?? '') ?? '';
}
