import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { servePages } from '../../test/page-server.ts';

const { pages, node, get } = servePages();

describe('a site that cannot be sure of what it keeps', () => {
  beforeEach(async () => {
    await get('/page');
    node.isUnsure = true;
  });
  afterEach(() => {
    node.isUnsure = false;
    node.renew = async () => !node.isUnsure;
  });

  it('looks first, and says nothing of it where that goes well', async () => {
    node.renew = async () => {
      pages.drop(['latest']);
      return true;
    };
    const { status, headers } = await get('/page');
    expect([status, headers.warning, headers.age, pages.renderings]).toEqual([200, undefined, undefined, 2]);
  });

  it('gives what it keeps, marked as old, for as long as it may', async () => {
    node.secondsCutOff = 299.4;
    const questions: Record<string, string>[] = [{}, { 'accept-encoding': 'br' }, { 'if-none-match': '*' }];
    for (const headers of questions) {
      const { status, headers: told } = await get('/page', headers);
      expect([200, 304]).toContain(status);
      expect([told.warning, told.age]).toEqual(['111 - "Revalidation Failed"', '299']);
    }
    expect(pages.renderings).toBe(1);
  });

  it('and no longer', async () => {
    node.secondsCutOff = 301;
    const { status, headers, text } = await get('/page');
    expect([status, headers['cache-control']]).toEqual([503, 'no-store']);
    expect(text).toContain('지금은 새 소식을 확인할 수 없습니다.');
  });
});
