import { expect, test } from 'vitest';
import { checkHeadlineHanja } from './headline-hanja.ts';
import { draftOf, selected } from './sample-draft.ts';

const found = (headline: string) => {
  const draft = draftOf({ headline });
  return checkHeadlineHanja(draft).map(({ where }) => selected(draft, where));
};

test.each([
  ['習近平 내달 방한', '習近平'],
  ['金正恩 “핵 포기 없다”', '金正恩'],
  ['새벽시 豫算 확정', '豫算'],
  ['中 全國人民代表大會 개막', '全國人民代表大會'],
  ['石破茂 총리 방한', '石破茂'],
  ['台灣 지진', '台灣'],
  ['시장 辭意', '辭意'],
  ['與野 膠着', '膠着'],
  ['중국 习近平', '习近平'],
  ['靑瓦臺 이전', '靑瓦臺'],
  ['물가 急騰', '急騰'],
  ['獨逸 총선', '獨逸'],
  ['臨時國會 개회', '臨時國會'],
  ['공장 火災', '火災'],
  ['한·일 頂上 회담', '頂上'],
])('%s', (headline, run) => {
  expect(found(headline)).toEqual([run]);
});

test.each([
  '美·中 관세 협상',
  '韓美日 정상 통화',
  '與野, 예산 합의',
  '日외무성 “재개 합의”',
  '檢, 압수수색',
  '前 장관 소환',
  '北, 미사일 발사',
  '尹·李 회동',
  '‘大倉’ 쌀 출납 기록',
  '시진핑(習近平) 방한',
  '故 한결음 영결식',
  '南北 회담',
  '軍 “이상 없다”',
  '株 오르고 銀 내려',
  '새벽시 개편안',
  '中企 지원'.replace('企', '小'),
  '',
])('says nothing of %s', (headline) => {
  expect(found(headline)).toEqual([]);
});
