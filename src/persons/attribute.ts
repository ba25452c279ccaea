import type { FoundInText, FoundPerson } from '../korean/people/found.ts';

export type Verdict = 'confirmed' | 'rejected';

/** What an editor has said of a person or a quotation that was found, by its words. */
export type Ruling = {
  about: 'person' | 'quotation';
  words: string;
  sentence: string;
  verdict: Verdict;
  speaker: string;
  speaker_text: string;
  person_id: number | null;
  is_taught: boolean;
};

export type AttributedPerson = Pick<FoundPerson, 'name' | 'hanja' | 'latin' | 'titles'> & {
  /** Where the text speaks of him or her, as it does. */
  forms: string[];
  verdict: Verdict | null;
  /** Which of several people of the name, as an editor has said. */
  personId: number | null;
};

export type AttributedQuotation = {
  words: string;
  sentence: string;
  isDirect: boolean;
  nested: string[];
  /** Place in the list of people. */
  speaker: number | null;
  speakerText: string | null;
  verdict: Verdict | null;
};

export type Attributed = { people: AttributedPerson[]; quotations: AttributedQuotation[] };

/** What a program found in a text, with what editors have said of it. What they rejected stays, as such. */
export function attribute(found: FoundInText, rulings: Ruling[]): Attributed {
  const people = found.people.map((person): AttributedPerson => {
    const ruling = rulings.find(({ about, words }) => about === 'person' && words === person.name);
    const { name, hanja, latin, titles, mentions } = person;
    const forms = [...new Set(mentions.map(({ text }) => text))];
    return {
      ...{ name, hanja, latin, titles, forms },
      verdict: ruling?.verdict ?? null,
      personId: ruling?.person_id ?? null,
    };
  });
  const ofQuotations = rulings.filter(({ about }) => about === 'quotation');
  const taught = taughtForms(ofQuotations);
  const quotations = found.quotations.map((quotation): AttributedQuotation => {
    const { text, isDirect, nested, speakerText, sentence } = quotation;
    const ruling = rulingOf(ofQuotations, text, sentence.text);
    const named = ruling ? ruling.speaker : speakerText && taught.get(speakerText);
    const speaker = named === undefined || named === null ? quotation.speaker : placeOf(people, named);
    const isNobody = speaker !== null && !ruling && people[speaker]?.verdict === 'rejected';
    return {
      ...{ words: text, sentence: sentence.text, isDirect, nested, speakerText },
      speaker: isNobody ? null : speaker,
      verdict: ruling?.verdict ?? null,
    };
  });
  for (const { speaker, verdict } of quotations)
    if (speaker !== null && verdict === 'confirmed') vouchFor(people[speaker]);
  return { people, quotations };
}

/** The same words may stand in a text twice: the sentence tells them apart where it still stands, too. */
function rulingOf(rulings: Ruling[], words: string, sentence: string): Ruling | undefined {
  const same = rulings.filter((ruling) => ruling.words === words);
  return same.find((ruling) => ruling.sentence === sentence) ?? (same.length === 1 ? same[0] : undefined);
}

/** 시 주석 → 시진핑: once an editor has said it, it holds for the whole article. */
function taughtForms(rulings: Ruling[]): Map<string, string> {
  return new Map(
    rulings
      .filter(({ speaker, speaker_text }) => speaker && speaker_text && speaker !== speaker_text)
      .map(({ speaker, speaker_text }) => [speaker_text, speaker]),
  );
}

/** Somebody whom only the editor names joins the people of the text. */
function placeOf(people: AttributedPerson[], name: string): number | null {
  if (!name) return null;
  const known = people.findIndex((person) => person.name === name);
  if (known >= 0) return known;
  return people.push({ ...unknown, name, forms: [name] }) - 1;
}

const unknown = { hanja: null, latin: null, titles: [], verdict: null, personId: null };

/** Whoever confirms what somebody said says that there is such a person. */
function vouchFor(person: AttributedPerson | undefined): void {
  if (person) person.verdict = 'confirmed';
}
