import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, describeSettings, readConfig } from './config.ts';

describe('the settings', () => {
  it('have defaults that start an agency on this machine', () => {
    expect(readConfig({})).toMatchObject({
      PORT: 8080,
      HOST: '127.0.0.1',
      SOKBO_URL: 'http://localhost:8080',
      SOKBO_PROXIES: 0,
      SOKBO_DATA: resolve('data'),
      SOKBO_DB_CONNECTIONS: 10,
      SOKBO_DEMO: true,
      SOKBO_CACHE_MB: 256,
      SOKBO_BULLETIN_HOURS: 12,
      SOKBO_KILL_CONFIRM: true,
      SOKBO_LOG: 'info',
    });
  });

  it('are taken from the environment', () => {
    const env = {
      PORT: '0',
      HOST: '0.0.0.0',
      SOKBO_URL: 'https://saebyeok.example/',
      SOKBO_PROXIES: '2',
      SOKBO_DATA: '/srv/새벽',
      SOKBO_S3_ENDPOINT: 'https://s3.ap-northeast-2.amazonaws.com',
      SOKBO_S3_BUCKET: 'saebyeok-pictures',
      SOKBO_S3_REGION: 'ap-northeast-2',
      SOKBO_S3_ACCESS_KEY: 'key',
      SOKBO_S3_SECRET_KEY: 'secret',
      DATABASE_URL: 'postgresql://news@db.example/news',
      SOKBO_DB_CONNECTIONS: '2',
      SOKBO_DEMO: 'off',
      SOKBO_CACHE_MB: '65536',
      SOKBO_PURGE_URL: 'http://one.example/purge, http://two.example/',
      SOKBO_NODE: '편집국-1',
      SOKBO_STALE_SECONDS: '0',
      SOKBO_STREAMS: '10000',
      SOKBO_STREAMS_PER_ADDRESS: '50',
      SOKBO_BULLETIN_HOURS: '0.5',
      SOKBO_KILL_CONFIRM: 'off',
      SOKBO_FETCH_INSIDE: 'on',
      SOKBO_HOLIDAYS: '2026-12-25, 2027-01-01',
      SOKBO_QUOTES_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      SOKBO_SEARCH_SECONDS: '0.5',
      SOKBO_SMTP_URL: 'smtps://desk:secret@mail.example:465',
      SOKBO_MAIL_FROM: 'desk@saebyeok.example',
      SOKBO_LOG: 'silent',
      SOKBO_PORTONE_STORE: 'store-1',
      SOKBO_PORTONE_CHANNEL: 'channel-key-1',
      SOKBO_PORTONE_API_SECRET: 'secret',
      SOKBO_PORTONE_WEBHOOK_SECRET: 'whsec_c2VjcmV0c2VjcmV0c2VjcmV0',
      SOKBO_PORTONE_API: 'http://127.0.0.1:9',
      SOKBO_LOG_FORMAT: 'pretty',
    };
    expect(readConfig(env)).toEqual({
      ...env,
      PORT: 0,
      SOKBO_URL: 'https://saebyeok.example',
      SOKBO_PROXIES: 2,
      SOKBO_DB_CONNECTIONS: 2,
      SOKBO_DEMO: false,
      SOKBO_CACHE_MB: 65536,
      SOKBO_PURGE_URL: ['http://one.example/purge', 'http://two.example/'],
      SOKBO_STALE_SECONDS: 0,
      SOKBO_STREAMS: 10000,
      SOKBO_STREAMS_PER_ADDRESS: 50,
      SOKBO_BULLETIN_HOURS: 0.5,
      SOKBO_SEARCH_SECONDS: 0.5,
      SOKBO_KILL_CONFIRM: false,
      SOKBO_FETCH_INSIDE: true,
      SOKBO_HOLIDAYS: ['2026-12-25', '2027-01-01'],
    });
    expect(Object.keys(env).sort()).toEqual(
      describeSettings()
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('that are empty stand at their defaults, and others of the environment are no business of ours', () => {
    expect(readConfig({ PORT: '', SOKBO_URL: '', PATH: '/bin' })).toEqual(readConfig({}));
  });

  it.each([
    ['SOKBO_SMTP_URL', 'https://mail.example'],
    ['SOKBO_MAIL_FROM', 'desk'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', ' '],
    ['PORT', '0x50'],
    ['SOKBO_URL', 'saebyeok.example'],
    ['SOKBO_URL', 'localhost:8080'],
    ['SOKBO_URL', 'https://saebyeok.example/news'],
    ['SOKBO_PROXIES', '-1'],
    ['SOKBO_PROXIES', '10.0.0.1'],
    ['SOKBO_S3_ENDPOINT', 's3.example'],
    ['DATABASE_URL', 'mysql://db.example/news'],
    ['SOKBO_DB_CONNECTIONS', '1'],
    ['SOKBO_DEMO', 'yes'],
    ['SOKBO_CACHE_MB', '-1'],
    ['SOKBO_PURGE_URL', 'varnish'],
    ['SOKBO_PURGE_URL', 'varnish:6081'],
    ['SOKBO_PURGE_URL', 'http://one.example/,two'],
    ['SOKBO_STALE_SECONDS', '-1'],
    ['SOKBO_STREAMS', '0'],
    ['SOKBO_BULLETIN_HOURS', '0'],
    ['SOKBO_BULLETIN_HOURS', '721'],
    ['SOKBO_BULLETIN_HOURS', 'Infinity'],
    ['SOKBO_HOLIDAYS', '2026-12-25,설날'],
    ['SOKBO_HOLIDAYS', '2026-02-30'],
    ['SOKBO_LOG', 'loud'],
    ['SOKBO_LOG_FORMAT', 'xml'],
  ])('are refused by name: %s=%j', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: .+ \\(.+\\)$`));
  });

  it('that are wrong are all named at once', () => {
    expect(() => readConfig({ PORT: 'x', SOKBO_LOG: 'y' })).toThrow(/^PORT: .*\nSOKBO_LOG: .*$/);
  });

  it('of S3 come together: what is missing beside the others is named', () => {
    const half = { SOKBO_S3_ENDPOINT: 'https://s3.example', SOKBO_S3_ACCESS_KEY: 'key' };
    expect(() => readConfig(half)).toThrow(
      /^SOKBO_S3_BUCKET: is missing .*\nSOKBO_S3_SECRET_KEY: is missing .*$/,
    );
  });

  it('are described with their defaults', () => {
    const described = describeSettings();
    expect(described.every(({ about }) => about.length > 0)).toBe(true);
    expect(Object.fromEntries(described.map((each) => [each.name, each.default]))).toMatchObject({
      PORT: '8080',
      SOKBO_DEMO: 'on',
      SOKBO_CACHE_MB: '256',
      DATABASE_URL: '',
    });
  });

  it('mean the same when their described defaults are given', () => {
    const given = Object.fromEntries(describeSettings().map((each) => [each.name, each.default]));
    expect(readConfig(given)).toEqual(readConfig({}));
  });
});
