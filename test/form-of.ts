/** Ends an attribute, an element and a line of script, wherever it comes out as anything but text. */
export const hostile = `"></textarea><script>alert('속보')</script>&amp;'`;

/** Text as a page has it. */
export function shown(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function plain(html = ''): string {
  return html.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/**
 * The fields of a form on a page, as a browser would send them.
 * @param action of the form, or the first of the page
 */
export function formOf(html: string, action = ''): Record<string, string> {
  const main = html.slice(html.indexOf('<main'));
  const form =
    /<form.*?<\/form>/s.exec(main.slice(Math.max(0, main.indexOf(`action="${action}"`) - 30)))?.[0] ?? '';
  const inputs = [...form.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.includes('type="checkbox"') || / checked[ >/]/.test(tag))
    .map((tag) => [nameIn(tag), plain(/ value="([^"]*)"/.exec(tag)?.[1])]);
  const texts = [...form.matchAll(/(<textarea[^>]*>)([^<]*)</g)].map(([, tag = '', text]) => [
    nameIn(tag),
    plain(text),
  ]);
  const choices = [...form.matchAll(/<select.*?<\/select>/gs)].map(([select]) => {
    const options = [...select.matchAll(/<option([^>]*)>/g)].map(([, attributes = '']) => attributes);
    const chosen = options.find((option) => option.includes('selected')) ?? options[0];
    return [nameIn(select), plain(/ value="([^"]*)"/.exec(chosen ?? '')?.[1])];
  });
  return Object.fromEntries([...inputs, ...texts, ...choices]);
}

function nameIn(tag: string): string {
  return / name="([\w-]+)"/.exec(tag)?.[1] ?? '';
}
