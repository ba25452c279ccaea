import { expect, it } from 'vitest';
import { isWithin, readRange } from './address-ranges.ts';
import { hashOfCode, makeCode } from './voucher-code.ts';

it('a range of addresses is stored as its network, and what is none is refused', () => {
  expect(readRange(' 192.0.2.77/24 ')).toBe('192.0.2.0/24');
  expect(readRange('198.51.100.7')).toBe('198.51.100.7/32');
  expect(readRange('2001:DB8:0:1::7/48')).toBe('2001:db8::/48');
  expect(readRange('2001:db8::9')).toBe('2001:db8::9/128');
  for (const wrong of ['', 'library', '192.0.2.0/33', '192.0.2/24', '0.0.0.0/0', '::/0', '10.1', '0x7f.1'])
    expect([wrong, readRange(wrong)]).toEqual([wrong, null]);
});

it('an address lies in a range to its last one and not beyond, in both families', () => {
  const ranges = ['192.0.2.0/25', '2001:db8:1::/48'];
  const within = (address: string) => isWithin(address, ranges);
  expect(['192.0.2.0', '192.0.2.127', '::ffff:192.0.2.5', '2001:db8:1:ffff::1'].map(within)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  for (const outside of ['192.0.2.128', '192.0.1.255', '2001:db8:2::1', 'unknown', '', '::1'])
    expect([outside, within(outside)]).toEqual([outside, false]);
});

it('a code has no letters that are taken for others, and is known however it is typed', () => {
  const codes = Array.from({ length: 500 }, makeCode);
  expect(codes.join('')).not.toMatch(/[^34679ACDEFGHJKMNPQRTWXY-]/);
  expect(new Set(codes).size).toBe(500);
  const [code = ''] = codes;
  const hash = hashOfCode(code);
  expect(hash).not.toBeNull();
  const wide = code.replaceAll(/[^-]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  for (const typed of [code.toLowerCase(), ` ${code.replaceAll('-', ' ')} `, code.replaceAll('-', '–'), wide])
    expect(hashOfCode(typed)).toEqual(hash);
  for (const wrong of ['', code.slice(1), `${code}3`, code.replace(/.$/, 'O')])
    expect(hashOfCode(wrong)).toBeNull();
});
