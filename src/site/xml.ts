/** An element, or a text. */
export type XmlNode = XmlElement | string;

type XmlElement = { name: string; attributes: Record<string, string>; children: XmlNode[] };

/** An element of XML; what is null is left out. */
export function element(
  name: string,
  attributes: Record<string, string> = {},
  children: (XmlNode | null)[] = [],
): XmlElement {
  return { name, attributes, children: children.filter((child) => child !== null) };
}

/** A document of XML 1.0 in UTF-8. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${written(root)}\n`;
}

function written(node: XmlNode): string {
  if (typeof node === 'string') return escaped(node);
  const { name, attributes, children } = node;
  const start = `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"`)
    .join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.map(written).join('')}</${name}>`;
}

/** XML takes no other control characters, not even as references (XML 1.0, 2.2), and no half surrogate pairs. */
const refused = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(refused, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}
