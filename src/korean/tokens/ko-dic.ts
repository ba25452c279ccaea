import type { Morpheme } from './morpheme.ts';

/** A morpheme as lindera gives it with the dictionary ko-dic. `expression` is `인천/NNP/지명+공항/NNG/장소`, or `*`. */
export type KoDicToken = {
  surface: string;
  partOfSpeechTag: string;
  type: string;
  expression?: string;
  meaning?: string;
};

/** What ko-dic found in a word, with what it is known to get wrong put right. */
export function readKoDic(tokens: KoDicToken[]): Morpheme[] {
  return withPeninsulas(tokens).map((token, index) => {
    const { surface: text, partOfSpeechTag, type, expression = '*', meaning = '*' } = token;
    const pieces = expression === '*' ? [] : expression.split('+').map((piece) => piece.split('/')[0] ?? '');
    return {
      text,
      tag: rightTag(token, tokens[index - 1], index === tokens.length - 1) ?? partOfSpeechTag,
      ...(type === 'Compound' && { parts: pieces }),
      ...(meaning !== '*' && { meaning }),
      ...(type === 'Inflect' && { base: pieces[0] }),
    };
  });
}

/** It takes 반도 behind a name that it does not know as one for 반 with a particle: 크림반도. */
function withPeninsulas(tokens: KoDicToken[]): KoDicToken[] {
  const at = tokens.findIndex(
    ({ surface }, index) => index > 0 && surface === '반' && tokens[index + 1]?.surface === '도',
  );
  return at < 0 ? tokens : tokens.toSpliced(at, 2, { surface: '반도', partOfSpeechTag: 'NNG', type: '*' });
}

/** The dictionary lacks the particle 이, and takes any 러 for the copula (중러관계). */
function rightTag({ surface, partOfSpeechTag }: KoDicToken, before: KoDicToken | undefined, isLast: boolean) {
  if (surface === '이' && partOfSpeechTag === 'UNK' && before && isLast) return 'JKS';
  if (partOfSpeechTag.startsWith('VCP') && !/^[이였입인임일]/.test(surface)) return 'NNG';
  return null;
}
