import { type Token, tokensOf } from '../korean/tokens/tokens.ts';
import { withoutDictionary } from '../korean/tokens/without-dictionary.ts';

/** Cuts texts into the words that they are found by. */
export type CutWords = (texts: string[]) => Promise<Token[][]>;

/** Where no slice has a dictionary: particles go, compounds stay whole. */
export const cutPlainly: CutWords = async (texts) => texts.map((text) => tokensOf(text, withoutDictionary));
