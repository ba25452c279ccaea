import sharp from 'sharp';
/** Every text that an article can carry says whose it is: 표12제목, 표12본문. */
export const marks = /표(\d+)[가-힣]/g;

/** What stands at the end of a text, behind the wall where the article is not free: 뒤12글. */
export const secrets = /뒤(\d+)글/g;

/** An article whose every part says its number. With an access, the last part and the picture are for members. */
export function articleOf(number: number, picture: number | null, access: string | null): object {
  const mark = (part: string) => `표${number}${part}`;
  const secret = `뒤${number}글`;
  const figure = {
    after: access ? 99 : 0,
    caption: access ? secret : mark('사진'),
    credit: mark('크레디트'),
    alt: mark('대체'),
    picture,
  };
  return {
    headline: mark('제목'),
    subheads: [mark('부제')],
    series: mark('기획'),
    prefixes: [mark('머리')],
    byline: { places: [mark('곳')], agency: mark('통신'), reporters: [{ name: mark('기자') }] },
    secondarySections: [mark('분야'), `economy/${mark('세부')}`],
    // One of its own, and one that many have, which so has a page that leads somewhere.
    tags: [mark('주제'), '금리'],
    sources: [{ outlet: mark('신문') }],
    paragraphs: [
      mark('첫문단'),
      { type: 'quote', text: mark('인용'), attribution: mark('말한이') },
      { type: 'table', caption: mark('표'), header: [mark('칸')], rows: [[mark('줄')]] },
      { type: 'list', items: [mark('항목')] },
      mark('끝문단'),
      ...(access ? [{ type: 'wall' }] : []),
      { type: 'paragraph', text: secret, footnotes: [{ after: secret, text: secret }] },
    ],
    access,
    pictures: [figure],
  };
}

/** What makes it a live blog, whose posts say its number, too. */
export function liveBlogOf(number: number, picture: number | null): object {
  const mark = (part: string) => `표${number}${part}`;
  const figure = { caption: mark('중계사진'), picture };
  const post = {
    headline: mark('소식'),
    paragraphs: [mark('중계')],
    reporters: [{ name: mark('중계자') }],
    pictures: [figure],
  };
  return { posts: [{ ...post, isKey: true, isPinned: true }, post, { paragraphs: [mark('셋째')] }] };
}

/** Bytes of a picture of its own: the store knows pictures by their content. */
export function pictureOf(number: number, run: number): Promise<Buffer> {
  const background = { r: number, g: run, b: 0 };
  return sharp({ create: { width: 500, height: 300, channels: 3, background } })
    .png()
    .toBuffer();
}
