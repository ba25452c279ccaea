import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { openLog } from './log.ts';

/** What is written to the log, without colours. */
function logged(SOKBO_LOG_FORMAT: 'json' | 'pretty') {
  let text = '';
  const to = new Writable({
    write: (chunk, _, done) => {
      text += chunk;
      done();
    },
  });
  return { log: openLog({ SOKBO_LOG: 'info', SOKBO_LOG_FORMAT }, to), text: () => text };
}

const request = { method: 'GET', url: '/sections/경제', status: 200, ms: 1.5 };

test('a request is one line of JSON for programs', () => {
  const { log, text } = logged('json');
  log.info(request);
  expect(text().trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(text())).toMatchObject({
    ...request,
    level: 30,
    time: expect.stringMatching(/^\d{4}-.*Z$/),
  });
});

test('a request is one line to read for people, and an error comes with its trace', async () => {
  const { log, text } = logged('pretty');
  log.info(request);
  log.error({ err: new Error('the store is gone'), url: '/latest' }, 'a request failed');
  await expect.poll(text).toContain('log.test.ts');
  const [first = '', second = '', ...trace] = text().split('\n');
  expect(first).toMatch(/^\[\d\d:\d\d:\d\d\] .*INFO.*: .*GET \/sections\/경제 200 1\.5 ms/);
  expect(second).toMatch(/ERROR.*: .*a request failed \/latest/);
  expect(trace.join('\n')).toContain('the store is gone');
});
