import { expect, it } from 'vitest';
import { signedIn } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';

describeNewsroom('속보 from the desk', (newsroom) => {
  const accept = { accept: 'application/json' };

  it('is on readers’ pages with the next request, and gone when it is undone', async () => {
    const editor = await signedIn(newsroom, 'desk');
    const raised = await editor.post('/desk/bulletins', { text: '동해 <지진>', level: '긴급' }, accept);
    const { id } = JSON.parse(raised.text);
    expect((await newsroom.get('/')).text).toContain('동해 &lt;지진>');
    expect((await editor.get('/desk/bulletins')).text).toContain('동해 &lt;지진>');
    await editor.post(`/desk/bulletins/${id}/withdrawal`, {}, accept);
    expect((await newsroom.get('/')).text).not.toContain('동해 &lt;지진>');
  });

  it('works as a form, and says what is wrong in its own words', async () => {
    const editor = await signedIn(newsroom, 'chief');
    expect((await editor.post('/desk/bulletins', { text: '한 줄' })).headers.location).toBe(
      '/desk/bulletins',
    );
    const empty = await editor.post('/desk/bulletins', { text: '  ' });
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('속보의 글이 비어 있습니다.')]);
    const wrong = await editor.post('/desk/bulletins', { text: '속보', article: '20240410999999' }, accept);
    expect(JSON.parse(wrong.text)).toEqual({ error: '출고된 기사의 번호가 아닙니다.' });
  });
});
