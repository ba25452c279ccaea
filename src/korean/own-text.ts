import { parseByline } from './byline.ts';
import { parseBylineLine, takeTrailingByline } from './byline-line.ts';

/** An address with the bracket or the blank that holds it: `(hong@example.com)`. Parts are as long as RFC 5321 lets them be. */
const address = /\s?[(<[]?[\w.%+-]{1,64}[@＠][\w-]{1,63}(?:\.[\w-]{1,63}){1,4}[)>\]]?/g;

/** `▲ 회담장 앞. [사진=새벽통신DB]`, `(사진=기상청 제공)`: a caption that stands among the paragraphs ends in its credit. */
const credited = /[[(<【](?:사진|자료|그래픽|영상|이미지|출처)\s*(?:제공\s*)?[=:][^\])>】]{1,60}[\])>】]\.?$/;

/**
 * What a paragraph says of its own: no byline before or behind it, no address. Empty where nothing else is in it, and
 * for a caption.
 */
export function ownText(paragraph: string): string {
  const text = (parseByline(paragraph)?.rest ?? paragraph).replace(address, '').trim();
  if (credited.test(text) || parseBylineLine(text)) return '';
  return takeTrailingByline(text)?.text ?? text;
}
