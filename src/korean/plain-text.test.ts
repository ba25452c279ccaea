import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine, plainText } from './plain-text.ts';

test('one form for line ends, blanks, and composed Hangul', () => {
  expect(plainText('가\r\n나\r다\u2028라')).toBe('가\n나\n다\n라');
  expect(plainText('가\u00a0나\u3000다\t라')).toBe('가 나 다 라');
  expect(plainText('한글'.normalize('NFD'))).toBe('한글');
});

test('what cannot be seen is gone, emoji stay whole', () => {
  expect(plainText('\ufeff억대\u200b 매\u00ad출\u0007')).toBe('억대 매출');
  expect(plainText('👩‍💻 보안')).toBe('👩‍💻 보안');
  expect(plainText('가\u200d나')).toBe('가나');
});

test('any string becomes well-formed NFC, once and for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const text = plainText(raw);
      expect(text.isWellFormed()).toBe(true);
      expect(text).toBe(text.normalize('NFC'));
      expect(plainText(text)).toBe(text);
    }),
  );
});

test('oneLine joins runs of blanks', () => {
  expect(oneLine('  가 \n  나  ')).toBe('가 나');
});
