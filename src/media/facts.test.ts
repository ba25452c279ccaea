import sharp, { type Metadata } from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureWith, withIptc, xmp } from '../../test/picture-bytes.ts';
import { factsIn } from './facts.ts';

const jpeg = await pictureWith(1).jpeg().toBuffer();
const factsOf = async (bytes: Buffer) => factsIn(await sharp(bytes).metadata());
const inSeoul = (time: string) => new Date(`${time}+09:00`);
const utf8: [number, string, number] = [90, '\x1b%G', 1];

/** `설명` and `하린` in CP949; the last word has a letter that only CP949 has, not KS X 1001: `똠`. */
const cp949 = {
  caption: Buffer.from([0xbc, 0xb3, 0xb8, 0xed]),
  creator: Buffer.from([0xc7, 0xcf, 0xb8, 0xb0]),
  keyword: Buffer.from([0x8c, 0x63]),
};

describe('what a picture says of itself', () => {
  it('is read from IPTC, in UTF-8 or in CP949, composed', async () => {
    const fields = await factsOf(
      withIptc(jpeg, [
        utf8,
        [105, '금리 인하'],
        [120, '한국은행 총재가 <발언>한다.\r\n둘째 줄'.normalize('NFD')],
        [110, '새벽통신'],
        [80, '도하린'],
        [101, '대한민국'],
        [90, '서울'],
        [25, '금리'],
        [25, '한국은행'],
        [25, '금리'],
        [116, '(c) 새벽통신'],
        [40, '재배포 금지'],
        [55, '20260501'],
        [60, '093000+0900'],
      ]),
    );
    expect(fields).toEqual({
      title: '금리 인하',
      caption: '한국은행 총재가 <발언>한다.\n둘째 줄',
      alt: '',
      credit: '새벽통신',
      creator: '도하린',
      place: '대한민국 서울',
      keywords: ['금리', '한국은행'],
      rights_note: '(c) 새벽통신 · 재배포 금지',
      taken_at: inSeoul('2026-05-01T09:30:00'),
      proposed_end_at: null,
    });
    const old = await factsOf(
      withIptc(jpeg, [
        [120, cp949.caption],
        [80, cp949.creator],
        [25, cp949.keyword],
      ]),
    );
    expect(old).toMatchObject({ caption: '설명', creator: '하린', keywords: ['똠'] });
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('is read from the XMP of %s', async (format) => {
    const packet = xmp(
      'photoshop:Credit="AP&amp;새벽" photoshop:City="부산" plus:LicenseEndDate="2026-12-31"',
      `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">부두 &lt;b&gt; &#xAC00;</rdf:li></rdf:Alt></dc:description>
       <dc:creator><rdf:Seq><rdf:li>이새벽</rdf:li></rdf:Seq></dc:creator>
       <dc:subject><rdf:Bag><rdf:li>항만</rdf:li><rdf:li>수출</rdf:li></rdf:Bag></dc:subject>
       <Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>차분한</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>`,
    );
    expect(await factsOf(await pictureWith(1).withXmp(packet).toFormat(format).toBuffer())).toMatchObject({
      caption: '부두 <b> 가',
      credit: 'AP&새벽',
      creator: '이새벽',
      place: '부산',
      keywords: ['항만', '수출', '차분한'],
      proposed_end_at: inSeoul('2027-01-01T00:00:00'),
    });
  });

  it('is read from EXIF where nobody wrote more, but not what every picture of a camera says', async () => {
    const IFD2 = { DateTimeOriginal: '2026:05:01 08:00:00', OffsetTimeOriginal: '+08:00' };
    const exif = (IFD0: object, more: object = {}) =>
      pictureWith(1)
        .jpeg()
        .withExif({ IFD0: { ...IFD0 }, IFD2, ...more })
        .toBuffer();
    const bytes = await exif({ ImageDescription: 'Bank of Korea', Artist: 'Doharin', Copyright: 'Saebyeok' });
    expect(await factsOf(bytes)).toMatchObject({
      caption: 'Bank of Korea',
      creator: 'Doharin',
      rights_note: 'Saebyeok',
      taken_at: inSeoul('2026-05-01T09:00:00'),
    });
    const plain = await factsOf(await exif({ ImageDescription: 'OLYMPUS DIGITAL CAMERA' }));
    expect(plain.caption).toBe('');
    const agency = withIptc(bytes, [utf8, [120, '한국은행']]);
    expect(await factsOf(agency)).toMatchObject({ caption: '한국은행', creator: 'Doharin' });
  });

  it.each([
    ['a day, to its end', [[37, '20260531']], '2026-06-01T00:00:00'],
    ['a minute', [[37, '20260531'], [38, '093000+0900']], '2026-05-31T09:30:00'], // biome-ignore format: a row
    ['no day that exists', [[37, '20260231']], null],
    ['words', [[37, '무기한']], null],
  ] as [string, [number, string][], string | null][])('proposes %s as the end', async (_, fields, end) => {
    const { proposed_end_at } = await factsOf(withIptc(jpeg, [utf8, ...fields]));
    expect(proposed_end_at).toEqual(end && inSeoul(end));
  });

  it('never is where the camera stood', async () => {
    const IFD3 = { GPSLatitudeRef: 'N', GPSLatitude: '37/1 33/1 59/1' };
    const packet = xmp('exif:GPSLatitude="37,33.99N"', '');
    const bytes = await pictureWith(1).jpeg().withExif({ IFD3 }).withXmp(packet).toBuffer();
    expect(JSON.stringify(await factsOf(bytes))).not.toMatch(/37|33/);
  });

  it('is nothing where the blocks are broken, and takes no time', async () => {
    const whole = withIptc(jpeg, [utf8, [120, 'a'.repeat(500)]]);
    const at = whole.indexOf('aaaa');
    const broken = Buffer.from(whole);
    broken.writeUInt16BE(0x7fff, at - 2);
    expect((await factsOf(broken)).caption).toBe('');
    for (const xmpAsString of ['<a:b>'.repeat(20_000), '<', '<rdf:Description '.repeat(5_000)])
      expect((await factsIn({ xmpAsString, exif: Buffer.from('Exif\0\0II*\0') } as Metadata)).title).toBe('');
  });
});
