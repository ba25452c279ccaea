// Sino-Korean readings of characters that news copy glosses often; a pair is a character and its readings, the
// second one by the rule of initials (두음법칙). Incomplete by design: it only decides between two plausible cuts.
const READINGS = `
反반 對대 親친 新신 舊구 前전 故고 現현 元원 超초 高고 低저 脫탈 無무 非비 不불부 未미 産산 發발 行행 者자 家가 性성 化화 的적 黨당 軍군 長장
人인 社사 側측 金금김 線선 戰전 美미 中중 日일 韓한 北북 南남 英영 佛불 獨독 露로노 印인 州주 省성 城성 市시 縣현 區구 會회 車차 船선 機기
力력역 權권 稅세 費비 株주 債채 銀은 鐵철 油유 核핵 民민 國국 王왕 女녀여 男남 老로노 少소 氏씨 某모 大대 小소 上상 下하 左좌 右우 內내
外외 東동 西서 海해 洋양 山산 江강 川천 河하 島도 道도 路로노 門문 場장 所소 院원 部부 署서 廳청 局국 課과 處처 室실 館관 堂당 店점
學학 校교 敎교 生생 師사 士사 醫의 藥약 病병 法법 律률율 刑형 罪죄 檢검 警경 判판 訴소 政정 治치 經경 濟제 會회 議의 員원 選선 擧거
主주 席석 總총 理리이 統통 領령영 首수 相상 官관 吏리이 公공 共공 産산 和화 平평 安안 全전 保보 防방 衛위 武무 器기 兵병 將장 帥수
人인 工공 知지 能능 電전 氣기 水수 火화 木목 土토 石석 光광 熱열 原원 子자 分분 半반 導도 體체 通통 信신 報보 道도 放방 送송 記기 事사
文문 化화 藝예 術술 音음 樂악 畵화 書서 詩시 小소 說설 言언 語어 論론논 評평 史사 歷력역 世세 界계 紀기 年년연 月월 時시 間간 春춘 夏하
秋추 冬동 朝조 夕석 夜야 天천 地지 宇우 宙주 自자 然연 環환 境경 氣기 候후 雨우 雪설 風풍 雲운 農농 業업 漁어 林림임 商상 貿무 易역이 輸수
出출 入입 關관 品품 物물 價가 格격 貨화 幣폐 錢전 財재 貧빈 富부 投투 資자 融융 保보 險험 證증 券권 借차 貸대 利리이 益익 損손 害해 增증
減감 加가 減감 乘승 除제 數수 量량양 率률율 一일 二이 三삼 四사 五오 六륙육 七칠 八팔 九구 十십 百백 千천 萬만 億억 兆조 第제 次차
帶대 路로노 革혁 命명 運운 動동 勞로노 使사 組조 合합 同동 盟맹 條조 約약 交교 涉섭 協협 定정 宣선 言언 聯련연 邦방 帝제 皇황 后후
太태 陽양 陰음 星성 月월 孝효 忠충 義의 禮례예 智지 仁인 德덕 善선 惡악 眞진 美미 愛애 情정 心심 身신 體체 手수 足족 頭두 目목 口구 耳이
死사 活활 食식 衣의 住주 飮음 酒주 茶차다 米미 魚어 肉육 牛우 馬마 犬견 虎호 龍룡용 鳥조 花화 草초 竹죽 梅매 蘭란난 菊국 松송
李리이 朴박 崔최 鄭정 姜강 趙조 尹윤 張장 林림임 吳오 徐서 申신 權권 黃황 宋송 柳류유 洪홍 全전 高고 文문 孫손 梁량양 裵배 白백 許허 南남
沈심 盧노로 河하 郭곽 成성 車차 朱주 禹우 具구 羅라나 閔민 陳진 嚴엄 元원 千천 方방 孔공 玄현 咸함 卞변 廉염 呂여 秋추 都도 石석 薛설
京경 都도 府부 郡군 邑읍 面면 里리이 洞동 港항 灣만 峽협 陸륙육 空공 航항 宇우 輪륜윤 特특 別별 行행 令령영 開개 閉폐 改개 正정 憲헌
黑흑 白백 紅홍 靑청 綠록녹 黃황 色색 重중 輕경 強강 弱약 長장 短단 深심 遠원 近근 古고 今금 本본 末말 始시 終종 進진 退퇴 勝승 敗패 攻공 守수
臺대 台대 灣만 湖호 江강 廣광 東동 福복 建건 四사 川천 雲운 貴귀 陝섬 甘감 靑청 蒙몽 疆강 藏장 香향 澳오 沖충 繩승 毛모 澤택 周주 恩은 來래내
鄧등 平평 胡호 錦금 濤도 溫온 寶보 習습 近근 克극 強강 毅의 岐기 山산 波파 茂무 岸기안 雄웅 安안 倍배 晋진 三삼 菅관 義의 偉위`;

const TABLE = new Map(READINGS.match(/\S+/g)?.map((entry) => [entry.charAt(0), entry.slice(1)]));

/**
 * Whether the syllables can be the Sino-Korean reading of the characters, of which at least one must be in the
 * table. Characters outside the table are taken to fit.
 */
export function canReadAs(hanja: string[], syllables: string): boolean {
  let known = 0;
  for (const [index, character] of hanja.entries()) {
    const readings = TABLE.get(character);
    if (readings === undefined) continue;
    if (!readings.includes(syllables.charAt(index))) return false;
    known += 1;
  }
  return known > 0;
}
