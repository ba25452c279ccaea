/** Where a text speaks of somebody: offsets in UTF-16 units within a paragraph. */
export type Mention = { paragraph: number; start: number; end: number; text: string };

/** Somebody whom an article speaks of, under the fullest name that it gives. */
export type FoundPerson = {
  name: string;
  /** As a gloss writes them beside the name: 시진핑(習近平, Xi Jinping). */
  hanja: string | null;
  latin: string | null;
  /** As the article writes them, in order: 국가주석, 주석. */
  titles: string[];
  /** All of them, short forms too: 시 주석, 시진핑. */
  mentions: Mention[];
};

/** What somebody said, by the article. */
export type FoundQuotation = {
  /** The words within the outer marks; of indirect speech the clause that is reported. */
  text: string;
  isDirect: boolean;
  /** Place in the list of people; null where nobody with a name says it, or it is not sure who. */
  speaker: number | null;
  /** How the sentence names who speaks: 시 주석, 업계 관계자; null where it does not. */
  speakerText: string | null;
  /** The words themselves, and the sentence that is the evidence. */
  words: Mention;
  sentence: Mention;
  /** What is quoted within the words. */
  nested: string[];
};

/** What a program finds in an article; an editor has confirmed none of it. */
export type FoundInText = { people: FoundPerson[]; quotations: FoundQuotation[] };
