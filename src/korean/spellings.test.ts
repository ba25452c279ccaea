import { expect, it } from 'vitest';
import { spellingsIn } from './spellings.ts';

it.each([
  ['시진핑(習近平) 국가주석', ['시진핑 習近平']],
  ['인공지능(AI) 투자', ['인공지능 ai']],
  ['그래픽처리 장치(GPU)를', []],
  ['다카이치 사나에(高市早苗) 총리', ['사나에 高市早苗', '다카이치 高市', '다카이치 高市早苗']],
  ['이시바 시게루(石破茂) 전 총리', ['시게루 石破茂', '이시바 石破茂']],
  ['국가주석 시진핑(習近平)', ['시진핑 習近平']],
  ['지난해(2024년) 발표', []],
])('%s', (text, pairs) => {
  expect(spellingsIn(text).map(({ form, alias }) => `${form} ${alias}`)).toEqual(pairs);
});
