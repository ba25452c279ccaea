import sharp from 'sharp';
import { expect, it } from 'vitest';
import { chief, describeNewsroom } from '../../test/newsroom.ts';
import { addPicture } from '../media/add-picture.ts';
import { limitPicture } from '../media/limit-picture.ts';

describeNewsroom('links, footnotes and galleries on an article', (newsroom) => {
  const pageOf = async (id: string) => (await newsroom.get(`/news/${id}`)).text;
  const href = 'https://example.com/report';

  it('load the style sheet that they need, and no other article does', async () => {
    const plain = await newsroom.publish('rate-cut', { paragraphs: ['글이다.'] });
    const linked = await newsroom.publish('rate-cut', {
      paragraphs: [{ type: 'paragraph', text: '자료가 있다.', links: [{ text: '자료', href }] }],
    });
    expect(await pageOf(plain)).not.toContain('.footnotes');
    expect(await pageOf(linked)).toContain('.footnotes');
    expect(await pageOf(linked)).toContain(`<a href="${href}" rel="noopener">자료</a>가 있다.`);
  });

  it('are refused where a link would run a script', async () => {
    const links = [{ text: '자료', href: 'javascript:alert(1)' }];
    const paragraphs = [{ type: 'paragraph' as const, text: '자료', links }];
    await expect(newsroom.publish('rate-cut', { paragraphs })).rejects.toThrow(/http/);
  });

  it('a picture whose right has ended leaves its gallery', async () => {
    const add = async (r: number) => {
      const background = { r, g: 9, b: 9 };
      const blank = sharp({ create: { width: 400, height: 300, channels: 3, background } });
      return addPicture(newsroom.kernel, await blank.png().toBuffer());
    };
    const ids = [await add(1), await add(2)] as const;
    const pictures = ids.map((picture) => ({
      ...{ picture, caption: `사진 ${picture}`, credit: '제공', gallery: '회담장' },
    }));
    const id = await newsroom.publish('rate-cut', { pictures });
    expect(await pageOf(id)).toContain('<section class="gallery" aria-label="회담장">');
    const past = new Date(Date.now() - 3_600_000);
    await limitPicture(newsroom.kernel, ids[0], past, chief.name);
    expect(await pageOf(id)).not.toContain(`/pictures/${ids[0]}/`);
    expect(await pageOf(id)).toContain(`/pictures/${ids[1]}/`);
    await limitPicture(newsroom.kernel, ids[1], past, chief.name);
    expect(await pageOf(id)).not.toContain('회담장');
  });
});
