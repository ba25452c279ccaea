import { describe, expect, it } from 'vitest';
import { clientAddress, networkOf } from './client-address.ts';

describe('the address of a client', () => {
  it('is that of the connection, whatever the request says, where no proxy is trusted', () => {
    expect(clientAddress('203.0.113.7', undefined, 0)).toBe('203.0.113.7');
    expect(clientAddress('203.0.113.7', '198.51.100.1', 0)).toBe('203.0.113.7');
  });

  it('is what the outermost trusted proxy saw; what stands before it is not believed', () => {
    expect(clientAddress('10.0.0.1', '198.51.100.1', 1)).toBe('198.51.100.1');
    expect(clientAddress('10.0.0.1', 'made-up, 198.51.100.1', 1)).toBe('198.51.100.1');
    expect(clientAddress('10.0.0.1', 'made-up,198.51.100.1 , 10.0.0.2', 2)).toBe('198.51.100.1');
  });

  it('is the best that is known where fewer proxies say something than there should be', () => {
    expect(clientAddress('10.0.0.1', '198.51.100.1', 3)).toBe('198.51.100.1');
    expect(clientAddress('10.0.0.1', ' , ', 2)).toBe('10.0.0.1');
  });
});

describe('the network of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
    ['', ''],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
