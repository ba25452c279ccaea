import type { Morpheme } from './morpheme.ts';

/** A morpheme as lindera gives it with the dictionary ko-dic. `expression` is `인천/NNP/지명+공항/NNG/장소`, or `*`. */
export type KoDicToken = {
  surface: string;
  partOfSpeechTag: string;
  type: string;
  expression?: string;
};

/** What ko-dic found in a word, with what it is known to get wrong put right. */
export function readKoDic(tokens: KoDicToken[]): Morpheme[] {
  return tokens.map((token, index) => {
    const { surface: text, partOfSpeechTag, type, expression = '*' } = token;
    const pieces = expression === '*' ? [] : expression.split('+').map((piece) => piece.split('/')[0] ?? '');
    return {
      text,
      tag: rightTag(token, tokens[index - 1], index === tokens.length - 1) ?? partOfSpeechTag,
      ...(type === 'Compound' && { parts: pieces }),
      ...(type === 'Inflect' && { base: pieces[0] }),
    };
  });
}

/** The dictionary lacks the particle 이, and takes any 러 for the copula (중러관계). */
function rightTag({ surface, partOfSpeechTag }: KoDicToken, before: KoDicToken | undefined, isLast: boolean) {
  if (surface === '이' && partOfSpeechTag === 'UNK' && before && isLast) return 'JKS';
  if (partOfSpeechTag.startsWith('VCP') && !/^[이였입인임일]/.test(surface)) return 'NNG';
  return null;
}
