/**
 * Puts text of any origin into the one form the program works with: NFC, `\n` at line ends, ordinary
 * blanks, and nothing invisible (byte-order marks, zero-width blanks, soft hyphens, direction marks,
 * control characters). Joiners inside emoji stay. Runs of blanks stay as they are.
 */
export function plainText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)[\u200c\u200d]/gu, '')
    .replace(/\p{Cc}/gu, (control) => (control === '\n' ? control : ''))
    .normalize('NFC');
}

/** One line of readable text: runs of white space become one blank, none at the ends. */
export function oneLine(text: string): string {
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
