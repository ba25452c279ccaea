import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';
import { followParts, housing, openProgramme } from '../../test/programming.ts';

const hostile = `]]> </feed> & "따옴표" \u0007 \ufffe \ud83d\ude00 <script>alert(1)</script>`;
const atom = 'http://www.w3.org/2005/Atom';

/** Names of the elements of a document, and its text; an error where it is not well-formed. */
function parsed(text: string) {
  const parser = new SaxesParser({ xmlns: true });
  const names: string[] = [];
  let words = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri }) => {
    expect(uri).toBe(atom);
    names.push(local);
  });
  parser.on('text', (piece) => {
    words += piece;
  });
  parser.write(text).close();
  return { names, words };
}

describeNewsroom('what a programme keeps', (newsroom) => {
  it('is gone through page by page, from the newest to the first', async () => {
    const facts = { slug: 'long', shortAddress: '' };
    const many = { ...housing, label: '긴 연재' };
    await openProgramme(newsroom, { facts, series: many });
    const ids: string[] = [];
    for (let number = 0; number < 21; number++)
      ids.push(await newsroom.publish('rate-cut', { series: many.label }));
    await followParts(newsroom);
    const first = (await newsroom.get('/programmes/long')).text;
    const [, next = ''] = /<a rel="next" href="([^"]+)"/.exec(first) ?? [];
    const second = (await newsroom.get(next.replaceAll('&amp;', '&'))).text;
    expect(second).toContain(`/news/${ids[0]}"`);
    expect(first).toContain('1회부터 모두 보기');
    expect(second).not.toContain('1회부터 모두 보기');
  });

  it('is a feed that is read by any parser of XML, whatever its texts are, and tells the lead alone', async () => {
    await openProgramme(newsroom, { facts: { purpose: hostile, name: '이름 & <b>' } });
    const paragraphs = [hostile, '길다 '.repeat(300), '본문은 여기 없다'];
    const change = { headline: `제목 ${hostile}`, series: housing.label, paragraphs };
    const article = await newsroom.publish('rate-cut', change);
    const killed = await newsroom.publish('rate-cut', { ...change, headline: '취소될 기사' });
    await followParts(newsroom);
    expect((await newsroom.get('/programmes/youth/feed')).text).toContain(killed);
    await newsroom.kill(killed, '오보');
    const { text, headers } = await newsroom.get('/programmes/youth/feed');
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(text).not.toContain(killed);
    const { names, words } = parsed(text);
    expect(names.filter((name) => name === 'entry')).toHaveLength(1);
    for (const name of ['id', 'title', 'updated', 'author', 'summary', 'published'])
      expect(names).toContain(name);
    expect(words).toContain(`https://saebyeok.example/news/${article}`);
    expect(words).toContain('<script>alert(1)</script>');
    expect(words).not.toContain('본문은 여기 없다');
    expect((await newsroom.get('/programmes/made-up/feed')).status).toBe(404);
  });
});
