import { form } from './draft-form.ts';

const valueOf = (name: string) =>
  (form.elements.namedItem(name) as HTMLInputElement | null)?.value.trim() ?? '';

/** In the browser: the headline's looks, as it is now. */
export function showLooks(): void {
  const headline = valueOf('headline');
  const looks: Record<string, string> = {
    headline,
    listed: valueOf('shortHeadline') || headline,
    summary: valueOf('summary') || valueOf('text').slice(0, 140),
  };
  for (const look of document.querySelectorAll<HTMLElement>('[data-look]')) {
    const { look: name = '', unit } = look.dataset;
    look.textContent = unit ? `${[...headline].length}${unit}` : (looks[name] ?? '');
  }
}
