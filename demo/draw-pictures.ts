import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { develop } from './drawing/develop.ts';
import { Drawing, HEIGHT, type Scene, WIDTH } from './drawing/drawing.ts';
import { scenes } from './drawing/scenes.ts';

/** Draws the demo agency's pictures into demo/pictures, all of them or those named: `node demo/draw-pictures.ts [slug …]`. */
const folder = new URL('pictures/', import.meta.url);

await mkdir(folder, { recursive: true });
const wanted = new Set(process.argv.slice(2));
for (const scene of scenes) {
  if (wanted.size === 0 || wanted.has(scene.slug)) await draw(scene);
}
await writeFile(new URL('pictures.json', import.meta.url), `${JSON.stringify(catalogue(), null, 2)}\n`);

async function draw(scene: Scene): Promise<void> {
  const drawing = new Drawing(scene.slug);
  const svg = drawing.svg(develop(drawing, scene.draw(drawing)));
  const jpeg = await compress(await sharp(Buffer.from(svg), { unlimited: true }).png().toBuffer());
  await writeFile(new URL(fileOf(scene), folder), jpeg);
  console.log(`${fileOf(scene)} ${Math.round(jpeg.length / 1000)} kB`);
}

/** JPEG at quality 76, or lower where the picture would pass 140 kB: so the 36 of them stay under 4 MB. */
async function compress(picture: Buffer): Promise<Buffer> {
  const at = (quality: number) => sharp(picture).flatten().jpeg({ quality, mozjpeg: true }).toBuffer();
  for (const quality of [76, 72]) {
    const jpeg = await at(quality);
    if (jpeg.length < 140_000) return jpeg;
  }
  return at(68);
}

function catalogue() {
  const entry = (scene: Scene) => ({
    file: fileOf(scene),
    width: WIDTH,
    height: HEIGHT,
    alt: scene.alt,
    subject: scene.subject,
  });
  return Object.fromEntries(scenes.map((scene) => [scene.slug, entry(scene)]));
}

function fileOf({ slug }: Scene): string {
  return `${slug}.jpg`;
}
