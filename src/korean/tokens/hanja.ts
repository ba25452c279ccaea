import type { Unit } from './nouns.ts';

// Countries, parties and offices as headlines write them by one character; 한글 readings as they are said.
const SHORT = new Map(
  '美미 中중 日일 韓한 北북 南남 英영 佛불 獨독 露러 俄러 印인 濠호 臺대 台대 伊이 與여 野야 靑청 檢검 警경 軍군 前전 現현 故고 新신 舊구 反반 親친 對대 非비 脫탈 企기 證증 株주 女여 男남 外외 內내 車차 油유 核핵 銀은 金금'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** A word of Hanja, and what it is read as where each of its characters is one that headlines use: 美中 is 미중. Names are never read. */
export function readHanja(text: string): Unit {
  const readings = [...text].map((character) => SHORT.get(character));
  return readings.every((reading) => reading !== undefined) ? [text, readings.join('')] : [text];
}
