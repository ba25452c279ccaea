import type { Tokenizer } from 'lindera-wasm-nodejs-cjk';
import { type KoDicToken, readKoDic } from './ko-dic.ts';
import type { Analyse, Morpheme } from './morpheme.ts';

/** News repeats its words: some 40 MB hold those of years, and a word that is known costs nothing. */
const mostKnown = 200_000;

/** Opens the dictionary ko-dic: half a second and 230 MB, so in a thread of its own and only where it is needed. */
export async function openDictionary(): Promise<Analyse> {
  const { TokenizerBuilder } = await import('lindera-wasm-nodejs-cjk');
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ko-dic');
  builder.setMode('normal');
  return remembering(builder.build());
}

function remembering(tokenizer: Tokenizer): Analyse {
  const known = new Map<string, Morpheme[]>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const morphemes = readKoDic(tokenizer.tokenize(word) as KoDicToken[]);
    // The one that came first goes: words that matter come again.
    if (known.size >= mostKnown) known.delete(known.keys().next().value as string);
    known.set(word, morphemes);
    return morphemes;
  };
}
