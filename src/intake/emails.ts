/** An address in a text, with its offsets. */
export type FoundEmail = { address: string; start: number; end: number };

const LOCAL = /[A-Za-z0-9._%+-]/;
const DOMAIN = /[A-Za-z0-9.-]/;

/** Finds e-mail addresses in order, full-width @ and `hong [at] example.com` included, the latter written out. */
export function findEmails(text: string): FoundEmail[] {
  const found: FoundEmail[] = [];
  if (!/[@＠]|at[\])]/i.test(text)) return found;
  for (const mark of text.matchAll(/[@＠]|\s?[[(]at[\])]\s?/gi)) {
    const email = around(text, mark.index, mark.index + mark[0].length);
    if (email && email.start >= (found.at(-1)?.end ?? 0)) found.push(email);
  }
  return found;
}

/** Takes the addresses off the end of a text, with the marks and brackets that hold them. */
export function takeTrailingEmails(text: string): { text: string; emails: string[] } {
  const emails: string[] = [];
  let rest = text.trimEnd();
  for (const email of findEmails(rest).reverse()) {
    const tail = rest.slice(email.end);
    if (!/^[\s)>\]】|/,;.]{0,4}$/.test(tail)) break;
    const opening = /[\s(<[【|/,;]*(?:이메일|메일|e-?mail)?\s*:?[\s(<[【|/,;:]*$/i.exec(
      rest.slice(Math.max(0, email.start - 24), email.start),
    );
    emails.push(email.address);
    rest = rest.slice(0, email.start - (opening?.[0].length ?? 0));
  }
  return { text: rest, emails: emails.reverse() };
}

function around(text: string, from: number, to: number): FoundEmail | null {
  let start = from;
  while (start > 0 && from - start < 64 && LOCAL.test(text.charAt(start - 1))) start -= 1;
  let end = to;
  while (end < text.length && end - to < 120 && DOMAIN.test(text.charAt(end))) end += 1;
  const local = text.slice(start, from).replace(/^[.%+-]+/, '');
  const domain = /^[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.[A-Za-z]{2,10}/.exec(
    text.slice(to, end),
  )?.[0];
  if (local === '' || domain === undefined) return null;
  return { address: `${local}@${domain}`, start: from - local.length, end: to + domain.length };
}
