import { form } from './draft-form.ts';
import { beginningOf } from './written/wall-mark.ts';

const textIn = (name: string) =>
  (form.elements.namedItem(name) as HTMLInputElement | null)?.value.trim() ?? '';

/** In the browser: the headline's looks, as it is now. */
export function showLooks(): void {
  const headline = textIn('headline');
  const looks: Record<string, string> = {
    headline,
    listed: textIn('shortHeadline') || headline,
    summary: textIn('summary') || beginningOf(textIn('text')),
  };
  for (const look of document.querySelectorAll<HTMLElement>('[data-look]')) {
    const { look: name = '', unit } = look.dataset;
    look.textContent = unit ? `${[...headline].length}${unit}` : (looks[name] ?? '');
  }
}
