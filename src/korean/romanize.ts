// Revised Romanization (국어의 로마자 표기법, 2000), the usual spelling of names in addresses; sounds are not joined.
const initials = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const finals = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
const first = 0xac00;
const last = 0xd7a3;

/** Hangul in Latin letters, syllable by syllable: `서윤` is `seoyun`. Other characters stay as they are. */
export function romanize(text: string): string {
  return [...text].map(syllable).join('');
}

function syllable(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < first || code > last) return character;
  const index = code - first;
  const end = index % 28;
  const parts = [initials[Math.floor(index / 588)], vowels[Math.floor(index / 28) % 21], finals[end]];
  return parts.join('');
}

/** Whether the part of an address before the `@` spells a person's given name: `seoyun.moon` is 문서윤's. */
export function isAddressOf(name: string, email: string): boolean {
  const given = romanize(name.slice(name.length > 3 ? 2 : 1)).replaceAll(/[^a-z]/g, '');
  const local =
    email
      .split('@')[0]
      ?.toLowerCase()
      .replaceAll(/[^a-z]/g, '') ?? '';
  return given.length >= 4 && local.includes(given);
}
