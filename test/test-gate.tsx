import type { Slice } from '../src/site/site.ts';

/**
 * A small honest gate. A cookie says what its reader has, in plain words; a parameter gives one article away; and one
 * address is a library's.
 */
export const testGate: Slice = {
  gate: {
    kinds: async () => [
      { key: 'registered', name: '회원(가입)' },
      { key: 'gam', name: 'GAM' },
    ],
    admits: async (_, { headers, url, address }, { id, access }) => {
      const [, has = ''] = /(?:^|; )has=([^;]*)/.exec(headers.get('cookie') ?? '') ?? [];
      return has.split('+').includes(access) || url.searchParams.get('gift') === id || address === library;
    },
    wall: async (_, read, { access }) => {
      read('test-gate');
      return <section aria-label="회원 안내">{access} 회원이 되면 모두 읽습니다.</section>;
    },
    sheet: 'articles/difference',
  },
};

export const library = '203.0.113.9';

/** What the browser of a reader sends who has some of it: `reader('gam')`. */
export const reader = (...has: string[]) => ({ headers: { cookie: `has=${has.join('+')}` } });
