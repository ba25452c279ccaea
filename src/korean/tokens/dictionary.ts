import { remembering } from '../remember.ts';
import { type KoDicToken, readKoDic } from './ko-dic.ts';
import type { Analyse } from './morpheme.ts';

/** Words without their particles, which many words share: some 10 MB. */
const mostKnown = 15_000;

/** Opens the dictionary ko-dic: half a second and 230 MB, so in a thread of its own and only where it is needed. */
export async function openDictionary(): Promise<Analyse> {
  const { TokenizerBuilder } = await import('lindera-wasm-nodejs-cjk');
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ko-dic');
  builder.setMode('normal');
  const tokenizer = builder.build();
  return remembering(mostKnown, (word) => readKoDic(tokenizer.tokenize(word) as KoDicToken[]));
}
