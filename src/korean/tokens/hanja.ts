import type { HangulWord } from './hangul-word.ts';

// Countries, parties and offices as headlines write them by one character; 한글 readings as they are said.
const SHORT = new Map(
  '美미 中중 日일 韓한 北북 南남 英영 佛불 獨독 露러 俄러 印인 濠호 臺대 台대 伊이 與여 野야 靑청 檢검 警경 軍군 前전 現현 故고 新신 舊구 反반 親친 對대 非비 脫탈 企기 證증 株주 女여 男남 外외 內내 車차 油유 核핵 銀은 金금 訪방 駐주 在재 勞노 使사 黨당 政정 民민 官관 越월 泰태 加가 東동 西서 亞아 歐구 海해 空공 陸육 戰전 稅세 選선 總총 全전 半반 急급 最최 超초 無무 再재 死사'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** What one of them stands for: who asks for 미국 means 美, too. */
const WHOLE = new Map(
  '美미국 中중국 日일본 韓한국 北북한 英영국 佛프랑스 獨독일 露러시아 俄러시아 印인도 濠호주 臺대만 台대만 伊이탈리아 與여당 野야당 檢검찰 警경찰 靑청와대 軍군 越베트남 泰태국 加캐나다'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/**
 * A word of Hanja, and what it is read as where each of its characters is one that headlines use: 美中 is 미중, and a text
 * with it is about 미국 and 중국. Who asks for 美 means 미국. Names are never read.
 */
export function readHanja(text: string): HangulWord {
  const readings = [...text].map((character) => SHORT.get(character));
  if (readings.some((reading) => reading === undefined)) return { stems: [text], units: [[text]] };
  const reading = readings.join('');
  const also = [...text].map((character) => WHOLE.get(character)).filter((each) => each !== undefined);
  return text.length > 1
    ? { stems: [text, reading], units: [[text, reading]], also }
    : { stems: [text, ...also], units: [[text, reading]], also };
}
