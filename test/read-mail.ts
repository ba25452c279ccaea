/** A mail as a reader's program has it. */
export function readMail(raw: string) {
  const [head = ''] = raw.split('\r\n\r\n', 1);
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      decodedWords(line.slice(line.indexOf(':') + 2)),
    ]),
  );
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1];
  const [, text = '', html = ''] = raw.split(`--${boundary}`).map(decodedPart);
  return { headers: headers as Record<string, string | undefined>, text, html };
}

function decodedPart(part: string): string {
  const [head = '', ...body] = part.trimStart().split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  if (/base64/.test(head)) return Buffer.from(text, 'base64').toString();
  return /quoted-printable/.test(head) ? decodedBytes(text.replaceAll('=\r\n', ''), '=') : text;
}

function decodedWords(text: string): string {
  return text
    .replaceAll('?= =?', '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, kind: string, word: string) =>
      /b/i.test(kind) ? Buffer.from(word, 'base64').toString() : decodedBytes(word.replaceAll('_', ' '), '='),
    );
}

function decodedBytes(text: string, sign: string): string {
  const bytes = text.replaceAll(new RegExp(`${sign}([0-9A-F]{2})`, 'g'), (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString();
}
