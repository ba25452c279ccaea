import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureWith } from '../../test/picture-bytes.ts';
import { inspectPicture, mostBytes } from '../desk/inspect-picture.ts';
import { fingerprintOf } from './fingerprint.ts';

const whole = {
  jpeg: await pictureWith(1).jpeg().toBuffer(),
  png: await pictureWith(1).png().toBuffer(),
  webp: await pictureWith(1).webp().toBuffer(),
  avif: await pictureWith(1).avif().toBuffer(),
  gif: await pictureWith(1).gif().toBuffer(),
};
type Format = keyof typeof whole;
const formats = Object.keys(whole) as Format[];

const wordingOf = async (bytes: Buffer) =>
  inspectPicture(bytes, fingerprintOf).then(
    () => 'taken',
    ({ wording, status, message }) =>
      status === 422 && /^picture: [^가-힣]+$/.test(message) ? wording : 'failed otherwise',
  );

/** A few bytes at a place that they are known by. */
function patched(format: Format, mark: string, behind: number, bytes: number[]): Buffer {
  const lying = Buffer.from(whole[format]);
  lying.set(bytes, lying.indexOf(Buffer.from(mark, 'latin1')) + behind);
  return lying;
}

/** 20,000 × 20,000 in one bit each: 50 kB that are 400 million pixels. */
function bomb(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(20_000, 0);
  head.writeUInt32BE(20_000, 4);
  head[8] = 1;
  const rows = deflateSync(Buffer.alloc(20_000 * 2_501), { level: 1 });
  return Buffer.concat([whole.png.subarray(0, 8), chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND')]);
}

/** A chunk of PNG. */
function chunk(name: string, data = Buffer.alloc(0)): Buffer {
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(name), data]);
  sum.writeUInt32BE(crc(named));
  return Buffer.concat([size, named, sum]);
}

function crc(data: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

async function moving(frames: number): Promise<Buffer> {
  const images = Array.from({ length: frames }, (_, index) => ({
    create: {
      width: 4,
      height: 4,
      channels: 3 as const,
      background: { r: (index % 2) * 255, g: 0, b: 0 },
    },
  }));
  const stills = await Promise.all(images.map((image) => sharp(image).png().toBuffer()));
  return sharp(stills, { join: { animated: true } })
    .gif()
    .toBuffer();
}

describe('of what comes from outside', () => {
  it.each(formats)('a whole %s is taken', async (format) => {
    expect(await wordingOf(whole[format])).toBe('taken');
  });

  it.each([
    ['a small PNG of 400 million pixels', bomb],
    ['a JPEG whose head lies about its size', () => patched('jpeg', '\xff\xc0', 5, [78, 32, 78, 32])],
    ['a WebP whose head lies', () => patched('webp', '\x9d\x01\x2a', 3, [0xff, 0x3f, 0xff, 0x3f])],
    ['an AVIF whose head lies', () => patched('avif', 'ispe', 8, [0, 0, 78, 32, 0, 0, 78, 32])],
  ])('%s is refused before it is decoded', async (_, bytes) => {
    expect(await wordingOf(bytes())).toBe('picture.refused.pixels');
  });

  it.each(formats)('a %s that was cut off is refused', async (format) => {
    for (const part of [0.3, 0.9])
      expect(await wordingOf(whole[format].subarray(0, whole[format].length * part))).toBe(
        'picture.refused.broken',
      );
  });

  it.each([
    ['nothing', '', 'picture.refused.empty'],
    ['a page', '<!doctype html><title>x</title><svg onload=alert(1)>', 'picture.refused.kind'],
    ['a script that calls itself a GIF', 'GIF89a=1;alert(document.cookie)//', 'picture.refused.broken'],
    ['a document', '%PDF-1.7\n', 'picture.refused.kind'],
    ['an archive', 'PK\x03\x04', 'picture.refused.kind'],
    ['a drawing with a script', '<svg xmlns="…"><script>alert(1)</script></svg>', 'picture.refused.svg'],
    ['a drawing behind a mark and a head', '\ufeff<?xml version="1.0"?>\n<svg/>', 'picture.refused.svg'],
    ['a drawing behind a comment', '<!-- \n --><svg/>', 'picture.refused.svg'],
    ['a telephone’s HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'picture.refused.heic'],
    ['a film', '\0\0\0\x14ftypisom\0\0\0\0mp42', 'picture.refused.kind'],
  ])('%s is refused', async (_, text, wording) => {
    expect(await wordingOf(Buffer.from(text))).toBe(wording);
  });

  it('a GIF of a thousand frames is refused, and one of two', async () => {
    expect(await wordingOf(await moving(1_000))).toBe('picture.refused.moving');
    expect(await wordingOf(await moving(2))).toBe('picture.refused.moving');
  });

  it('a file of more than 50 MB is refused, whatever it is', async () => {
    const large = Buffer.concat([whole.jpeg, Buffer.alloc(mostBytes)]);
    expect(await wordingOf(large)).toBe('picture.refused.large');
  });
});
