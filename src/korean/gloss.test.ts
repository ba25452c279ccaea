import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findGlosses } from './gloss.ts';

const glosses = (text: string) => findGlosses(text).map((gloss) => `${gloss.text}=${gloss.hanja}`);

test.each([
  ['시진핑(習近平) 중국 국가주석과 왕이(王毅) 부장', ['시진핑=習近平', '왕이=王毅']],
  ['중국 국가주석 시진핑(習近平)', ['시진핑=習近平']],
  ['멍완저우(孟晩舟·46)와 런정페이(任正非, 80)', ['멍완저우=孟晩舟', '런정페이=任正非']],
  ['왕이(王毅, 71)', ['왕이=王毅']],
  ['한·미(韓·美) 통상당국', ['한·미=韓·美']],
  ['왕이·친강(秦剛)', ['친강=秦剛']],
  ['베이징(北京)과 마오쩌둥(毛澤東)', ['베이징=北京', '마오쩌둥=毛澤東']],
  ['마윈(马云)', ['마윈=马云']],
  ['중국공산당(共産黨)', ['공산당=共産黨']],
  ['한국산(産) 반(反)정부 고(故) 김씨', ['산=産', '반=反', '고=故']],
  ['전국인민대표대회(全國人民代表大會)', ['전국인민대표대회=全國人民代表大會']],
  ['중국 외교부(中國 外交部)', ['중국 외교부=中國 外交部']],
  ['일대일로(一帶一路·육상·해상 실크로드)', ['일대일로=一帶一路']],
  ['중국(中國(중화))', ['중국=中國']],
  ['‘공동부유’(共同富裕)와 "수망상조"(守望相助)', ['공동부유=共同富裕', '수망상조=守望相助']],
  ['기시다 후미오(岸田文雄)와 이시바 시게루(石破茂)', ['기시다 후미오=岸田文雄', '이시바 시게루=石破茂']],
  ['시 주석(習主席)', ['시 주석=習主席']],
  ['런정페이 (任正非)', ['런정페이=任正非']],
  ['시진핑(Xi Jinping·習近平)', ['시진핑=習近平']],
])('%s', (text, expected) => {
  expect(glosses(text)).toEqual(expected);
});

test.each([
  '가입자 유심(USIM)',
  '김 의원(前 대표)',
  '(株)가람',
  '정부 (株)가람',
  '장관(당시 中 주석)',
  '시진핑(習近平',
  '美·中 관세',
])('finds none in %s', (text) => {
  expect(findGlosses(text)).toEqual([]);
});

test('offsets cover the reading, its quotation mark and the bracket', () => {
  const text = '그는 ‘공동부유’(共同富裕)를 말했다.';
  const [gloss] = findGlosses(text);
  expect(gloss && text.slice(gloss.start, gloss.end)).toBe('공동부유’(共同富裕)');
  expect(gloss?.raw).toBe('공동부유’(共同富裕)');
});

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
const character = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code));
const pairs = fc.array(fc.tuple(syllable, character), { minLength: 2, maxLength: 8 });

test('a gloss of as many syllables as characters is read back anywhere in a text', () => {
  fc.assert(
    fc.property(pairs, fc.constantFrom('', '·46', ', 71', '·Xi Jinping'), (given, remark) => {
      const reading = given.map(([one]) => one).join('');
      const hanja = given.map(([, one]) => one).join('');
      const text = `"이날, ${reading}(${hanja}${remark})은 말했다."`;
      expect(findGlosses(text)).toEqual([
        {
          text: reading,
          hanja,
          start: 5,
          end: 5 + reading.length + hanja.length + remark.length + 2,
          raw: `${reading}(${hanja}${remark})`,
        },
      ]);
    }),
  );
});

test('never throws, and offsets are in order and do not overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'시진핑習近平(（)）·, ‘’"46A\n', '𠮷') }), (text) => {
      let end = 0;
      for (const gloss of findGlosses(text)) {
        expect(gloss.start).toBeGreaterThanOrEqual(end);
        expect(gloss.raw).toBe(text.slice(gloss.start, gloss.end));
        end = gloss.end;
      }
    }),
  );
});
