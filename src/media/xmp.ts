import { onFirstUse } from '../kernel/on-first-use.ts';

const linkedom = onFirstUse<typeof import('linkedom')>('linkedom');

/** Values of XMP's properties by their names with the usual prefix, as `dc:subject`; one has as many as its list. */
export type Xmp = (name: string) => string[];

/** No description of one picture is longer. What is, is not read. */
const longestXmp = 256 * 1024;

/** The element's name, whichever of XMP's two ways a property is written in: an element, or an attribute of one. */
export function readXmp(text: string): Xmp {
  if (text.length > longestXmp) return () => [];
  const document = parse(text);
  const descriptions = [...document.getElementsByTagName('rdf:Description')];
  return (name) => {
    const elements = [...document.getElementsByTagName(name)].flatMap(valuesIn);
    const attributes = descriptions.flatMap((each) => each.getAttribute(name) ?? []);
    return elements.length > 0 ? elements : attributes.map(unescaped);
  };
}

const parse = (text: string) => new (linkedom().DOMParser)().parseFromString(text, 'text/xml');

/** The items of a list; of several languages all, the default one first, as XMP has it. */
function valuesIn(element: Element): string[] {
  const items = [...element.getElementsByTagName('rdf:li')];
  return (items.length > 0 ? items : [element]).map((item) => item.textContent ?? '');
}

/** linkedom leaves the escapes of an attribute as they are. */
function unescaped(value: string): string {
  if (!value.includes('&')) return value;
  return parse(`<value>${value.replaceAll('<', '&lt;')}</value>`).documentElement?.textContent ?? value;
}
