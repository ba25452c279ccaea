import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { claimFields } from '../claiming.ts';
import { useDesk } from './at-the-desk.ts';

const { server, open, act, at } = useDesk();

/** What such lists try: out of a text, an attribute, a title, a script's data; by handlers, addresses and half markup. */
const payloads = [
  '<script>hit(1)</script>',
  '"><img src=x onerror=hit(2)>',
  "'><svg/onload=hit(3)>",
  '</title><script>hit(4)</script>',
  '</textarea><script>hit(5)</script>',
  '</style><script>hit(6)</script>',
  '--><script>hit(7)</script><!--',
  ']]><script>hit(8)</script>',
  '<a href="javascript:hit(9)">가</a>',
  '[말](javascript:hit(10))',
  'javascript:hit(11)//',
  '<iframe srcdoc="<script>parent.hit(12)</script>">',
  '<details open ontoggle=hit(13)>',
  '<input autofocus onfocus=hit(14)>',
  '<math><mtext><style><img src=x onerror=hit(15)>',
  '&lt;script&gt;hit(16)&lt;/script&gt;',
  '\u2028<form action=javascript:hit(17)><button>나',
  '" autofocus onfocus=hit(18) x="',
  '{{constructor.constructor("hit(19)")()}}#{hit(19)}',
  '<base href=//elsewhere.example><meta http-equiv=refresh content="0;url=//elsewhere.example">',
].join(' ');

/** Sends a form of the desk as the page itself would. Returns where it led. */
function send(page: Page, path: string, fields: Record<string, string>): Promise<string> {
  return page.evaluate(
    async ([to, body]) => {
      const answer = await fetch(to, { method: 'POST', body: new URLSearchParams(body) });
      return answer.url;
    },
    [path, fields] as const,
  );
}

/** Whatever in a page could do something that ours do not. */
function armed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name)) found.push(`${element.tagName} ${name}`);
        if (/^(href|src|action|formaction)$/i.test(name) && /^\s*(javascript|data):/i.test(value))
          found.push(`${element.tagName} ${name}=${value}`);
      }
      if (element.matches('iframe[srcdoc], base, meta[http-equiv=refresh], math, object, embed'))
        found.push(element.tagName);
      if (element.matches('script:not([src], [type="application/ld+json"])')) found.push('script');
      if (element.matches('script[type="application/ld+json"]')) JSON.parse(element.textContent ?? '');
    }
    return found;
  });
}

async function expectUnarmed(page: Page, paths: string[]): Promise<void> {
  for (const path of paths) {
    const answer = await page.goto(server.origin + path);
    expect([path, (answer?.status() ?? 0) < 400]).toEqual([path, true]);
    expect(await armed(page), path).toEqual([]);
  }
}

const article = {
  headline: `제목 ${payloads}`,
  shortHeadline: `짧은 제목 ${payloads}`,
  summary: payloads,
  prefixes: [payloads],
  series: payloads,
  subheads: [payloads],
  section: '경제',
  byline: {
    places: [payloads],
    agency: payloads,
    source: payloads,
    reporters: [{ name: payloads, title: payloads, email: null }],
  },
  paragraphs: [
    payloads,
    { type: 'heading', text: payloads },
    { type: 'quote', text: payloads, attribution: payloads },
    { type: 'list', items: [payloads] },
    { type: 'table', caption: payloads, header: [payloads], rows: [[payloads]] },
    { type: 'timeline', entries: [{ time: payloads, text: payloads }] },
    { type: 'embed', url: 'https://elsewhere.example/', title: payloads, provider: payloads },
    { type: 'note', text: payloads, footnotes: [{ after: '', at: 0, text: payloads }] },
  ],
  pictures: [{ caption: payloads, credit: payloads, alt: payloads }],
  tags: [payloads],
  story: 'payloads',
  storyTitle: payloads,
  sources: [{ outlet: payloads }],
};

test('what is meant to be run comes out as text, from every field, for readers and at the desk', async () => {
  const id = await act(['publish', '-'], article);
  const killed = await act(['publish', '-'], { ...article, headline: `취소할 제목 ${payloads}` });
  await act(['bulletin', `속보 ${payloads}`.slice(0, 200)]);
  await at('chief', async (chief) => {
    const draft = new URL(await send(chief, '/desk/drafts', {})).pathname;
    const fields = [
      ...['headline', 'shortHeadline', 'subheads', 'summary', 'prefixes', 'series', 'places', 'reporters'],
      ...['agency', 'source', 'text', 'tags', 'story', 'storyTitle', 'stage', 'sources', 'address'],
    ];
    const written = Object.fromEntries(fields.map((field) => [field, payloads.slice(0, 900)]));
    await send(chief, draft, { ...written, base: '1', act: 'file', note: payloads });
    await send(chief, draft, { base: '2', act: 'return', note: payloads, field: 'text', quote: payloads });
    await send(chief, `${draft}/comments`, { comment: payloads, field: 'headline', quote: payloads });
    await send(chief, '/desk/views', {
      name: payloads.slice(0, 40),
      board: 'filed',
      q: payloads.slice(0, 200),
    });
    const claim = await send(chief, '/desk/claims', {
      ...claimFields(id),
      ...Object.fromEntries(
        ['claimant', 'contact', 'passage', 'demand', 'wanted'].map((field) => [
          field,
          payloads.slice(0, 190),
        ]),
      ),
    });
    await send(chief, `/desk/articles/${killed}/kill`, { reason: payloads.slice(0, 500) });
    await at('chief', async (other) => {
      await send(other, `/desk/articles/${id}/kill`, { reason: payloads.slice(0, 500) });
      await send(other, `/desk/articles/${killed}/kill/confirm`, {});
      await send(other, `${draft}/comments`, { comment: payloads });
      await expectUnarmed(other, ['/desk/notices', '/desk']);
    });
    const boards = ['filed', 'returned', 'published', 'killed'].map((board) => `/desk/boards/${board}`);
    await expectUnarmed(chief, [
      ...boards,
      '/desk',
      draft,
      `${draft}/versions/2`,
      `${draft}/preview`,
      `/desk/articles/${id}`,
      `/desk/articles/${killed}`,
      '/desk/claims',
      new URL(claim).pathname,
      '/desk/journal',
      `/desk/front?q=${encodeURIComponent(payloads.slice(0, 200))}`,
      `/desk/pictures?q=${encodeURIComponent(payloads.slice(0, 200))}`,
      '/desk/settings/reporters',
      '/desk/bulletins',
      '/desk/notices',
    ]);
  });
  await open('/', async (reader) => {
    await expectUnarmed(reader, [
      '/',
      '/latest',
      '/archive',
      `/news/${id}`,
      '/stories/payloads',
      '/reporters',
    ]);
    await expectUnarmed(reader, ['/best', '/bulletins', '/corrections', '/sections/economy']);
    // The same as markup would have been found.
    await reader.setContent(payloads);
    expect((await armed(reader)).length).toBeGreaterThan(5);
  });
}, 120_000);
