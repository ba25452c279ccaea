import { expect, it } from 'vitest';
import { isRobot } from './robots.ts';

const phone = 'Mozilla/5.0 (Linux; Android 14; SM-S921N) AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  `${phone} Chrome/131.0.0.0 Mobile Safari/537.36`,
  `${phone} Version/4.0 Chrome/131.0.0.0 Mobile Safari/537.36;KAKAOTALK 2410990`,
  `${phone} Version/4.0 Chrome/131.0.0.0 Mobile Safari/537.36 NAVER(inapp; search; 1010; 12.8.3)`,
  'Mozilla/5.0 (Linux; Android 11; CUBOT NOTE 20) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
  'Opera/9.80 (Android; Opera Mini/7.5/191.273; U; ko) Presto/2.12.423 Version/12.16',
])('a reader’s browser is none: %s', (agent) => {
  expect(isRobot(agent)).toBe(false);
});

it.each([
  undefined,
  '',
  'curl/8.5.0',
  'python-requests/2.32',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  'Mozilla/5.0 (compatible; Yeti/1.1; +https://naver.me/spd)',
  'Mozilla/5.0 (compatible; Daumoa/4.0; +http://cs.daum.net/)',
  'facebookexternalhit/1.1;kakaotalk-scrap/1.0; +https://devtalk.kakao.com/',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0.0.0 Safari/537.36',
])('a robot is one: %s', (agent) => {
  expect(isRobot(agent)).toBe(true);
});
