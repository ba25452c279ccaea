import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextPath } from './next-path.ts';

const pieces = fc.constantFrom(
  '/desk',
  '/news',
  '/',
  '//',
  '\\',
  '..',
  '%2e%2e',
  '%2f',
  '@',
  'evil.example',
  '?',
  '\t',
  '#',
  ':',
  '[',
);

it.each([
  ['the desk', '/desk', '/desk'],
  ['the site', '/', '/account'],
])('whatever is asked for, one goes on to %s', (_, within, otherwise) => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const next = nextPath(parts.join(''), within, otherwise);
      const { origin, pathname } = new URL(next, 'https://saebyeok.example/desk/sign-in');
      expect(origin).toBe('https://saebyeok.example');
      if (within === '/desk') expect(pathname === '/desk' || pathname.startsWith('/desk/')).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

it.each(['//evil.example', '/..//evil.example', '/\\evil.example', 'https://evil.example', '//', ''])(
  '%s is no page of the site',
  (path) => {
    expect(nextPath(path, '/', '/account')).toBe('/account');
  },
);

it.each(['/desk', '/desk/articles?page=2', '/desk/drafts/7'])('%s is kept', (path) => {
  expect([nextPath(path, '/desk'), nextPath(path, '/')]).toEqual([path, path]);
});
