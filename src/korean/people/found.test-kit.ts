import { findInText } from './find-in-text.ts';

/** Who says what, as `who: words`; indirect speech in wavy signs; a speaker without a name as the text has him, in brackets. */
export function said(...paragraphs: string[]): string[] {
  const { people, quotations } = findInText(paragraphs);
  return quotations.map(({ speaker, speakerText, text, isDirect }) => {
    const who = speaker === null ? `(${speakerText ?? ''})` : people[speaker]?.name;
    return `${who}: ${isDirect ? text : `~${text}~`}`;
  });
}

/** People with their titles and the forms that the text has of them. */
export function people(...paragraphs: string[]): string[] {
  return findInText(paragraphs).people.map(({ name, hanja, latin, titles, mentions }) =>
    [name, hanja, latin, titles.join(','), [...new Set(mentions.map(({ text }) => text))].join('/')]
      .filter(Boolean)
      .join(' | '),
  );
}
