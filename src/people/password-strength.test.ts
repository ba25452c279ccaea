import { expect, it } from 'vitest';
import { weaknessOf } from './password-strength.ts';

const own = ['한서윤', 'seoyun.han@saebyeok.example'];

it.each([
  ['짧은암호', 'password.short'],
  ['a'.repeat(129), 'password.long'],
  ['aaaaaaaaaaaaaaaa', 'password.simple'],
  ['abcabcabcabcabc', 'password.simple'],
  ['가나다라마가나다라마가나', 'password.simple'],
  ['abcdefghijklmn', 'password.simple'],
  ['1234567890123', 'password.simple'],
  ['qwertyuiop0987', 'password.simple'],
  ['Password1234!', 'password.common'],
  ['P@ssw0rd!2026', 'password.common'],
  ['비밀번호20261127!', 'password.common'],
  ['seoyun.han2026', 'password.personal'],
  ['한서윤seoyun.han!', 'password.personal'],
])('%s is refused: %s', (password, weakness) => {
  expect(weaknessOf(password, own)).toBe(weakness);
});

it.each([
  '푸른 등대 위의 고양이',
  'correct horse battery staple',
  'tr8-Kp!wz_Qm4',
  '바다 7번 버스와 낡은 지도',
])('%s is fit', (password) => {
  expect(weaknessOf(password, own)).toBeNull();
});
