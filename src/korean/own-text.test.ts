import { expect, it } from 'vitest';
import { ownText } from './own-text.ts';

const said = '한국은행이 기준금리를 내렸다.';

it.each([
  said,
  `[서울=새벽통신] 윤가온 기자 = ${said}`,
  `[서울=새벽통신]윤가온 기자 = ${said}`,
  `(서울=새벽통신) 윤가온 기자 = ${said}`,
  `윤가온 기자 = ${said}`,
  `${said} gaon@saebyeok.example`,
  `${said} (gaon@saebyeok.example)`,
  `${said} 윤가온 기자 gaon@saebyeok.example`,
  `${said} /윤가온 기자`,
])('what is said is left of %s', (paragraph) => {
  expect(ownText(paragraph)).toBe(said);
});

it.each([
  '[서울=새벽통신] 윤가온 기자 =',
  '윤가온 기자 gaon@saebyeok.example',
  'gaon@saebyeok.example',
  '▲ 금융통화위원회가 열린 회의실. [사진=새벽통신DB]',
  '(사진=기상청 제공)',
])('nothing is left of %s', (paragraph) => {
  expect(ownText(paragraph)).toBe('');
});

it.each([
  '“금리를 내렸다”고 윤가온 위원이 말했다.',
  '[1보] 라는 말은 쓰지 않는다.',
  '사진=기록이라는 말이 있다. 그는 그렇게 믿었다.',
])('a text that only looks like one stays as it is: %s', (paragraph) => {
  expect(ownText(paragraph)).toBe(paragraph);
});
