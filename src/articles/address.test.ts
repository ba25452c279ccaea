import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';
import { siteApp } from '../serve.ts';
import { ownAddresses } from './address.ts';

describeNewsroom('addresses of the site’s own', (newsroom) => {
  it('are all known to those who give out others', () => {
    const parts = siteApp(newsroom.site).routes.map(({ path }) => path.split('/')[1] ?? '');
    const own = [...new Set(parts)].filter((part) => /^[a-z]/.test(part)).sort();
    expect(own.filter((part) => !ownAddresses.includes(part))).toEqual([]);
  });
});
