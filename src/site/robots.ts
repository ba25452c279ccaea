/** Every browser begins so, those inside other applications too; Opera Mini is the one exception that is left. */
const browser = /^(Mozilla|Opera)\//;

/**
 * Robots that take the name of a browser in and then say what they are. CUBOT makes phones; Yeti and Daumoa search
 * for Naver and Daum; `scrap` and `externalhit` make previews for KakaoTalk and Facebook.
 */
const robot =
  /(?<!cu)bot\b|crawl|spider|slurp|yeti|daumoa|scrap|externalhit|preview|lighthouse|headless|phantom/i;

/** Whether a program that is not a reader's browser says so by its name. */
export function isRobot(userAgent: string | undefined): boolean {
  return !browser.test(userAgent ?? '') || robot.test(userAgent ?? '');
}
