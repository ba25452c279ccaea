import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';

/** Draws the pictures of the demo's products into demo/products: `node demo/draw-products.ts`. */
const folder = new URL('products/', import.meta.url);

/** What stands on the table, in a field of 480 × 480 with its floor at 372. */
const things: Record<string, { wall: string; table: string; shape: string }> = {
  'rice-bowl': {
    wall: '#e9e2d4',
    table: '#b98f5f',
    shape: `<ellipse cx="240" cy="226" rx="126" ry="30" fill="#f6f1e6"/><path d="M128 220q22-74 112-74t112 74q-52 24-112 24t-112-24z" fill="#fffdf7"/>
      <path d="M114 226q8 120 74 140h104q66-20 74-140q-126 42-252 0z" fill="#3f5f73"/><path d="M120 262q120 34 240 0" stroke="#dfe8ea" stroke-width="7" fill="none"/><rect x="186" y="362" width="108" height="16" rx="6" fill="#2f4858"/>`,
  },
  'brass-spoon': {
    wall: '#dfe4df',
    table: '#6f7d6a',
    shape: `<g transform="rotate(-24 240 250)"><ellipse cx="196" cy="134" rx="42" ry="58" fill="#d6a73c"/><ellipse cx="190" cy="128" rx="26" ry="40" fill="#e8c467"/><rect x="188" y="186" width="16" height="200" rx="8" fill="#c8982f"/>
      <rect x="262" y="82" width="11" height="306" rx="5" fill="#d6a73c"/><rect x="290" y="82" width="11" height="306" rx="5" fill="#c8982f"/></g>`,
  },
  'hemp-apron': {
    wall: '#ece7dd',
    table: '#9a8567',
    shape: `<path d="M192 96q48 30 96 0l14 62q46 8 58 24l-10 188H130l-10-188q12-16 58-24z" fill="#a8b39a"/><path d="M192 96q48 30 96 0M120 182h240" stroke="#7d8a70" stroke-width="6" fill="none"/>
      <rect x="186" y="236" width="108" height="82" rx="8" fill="#95a287"/><path d="M192 96q48-66 96 0" stroke="#7d8a70" stroke-width="10" fill="none"/>`,
  },
  'desk-lamp': {
    wall: '#d9dde6',
    table: '#4d5568',
    shape: `<path d="M150 96l116 40-34 92-128-58z" fill="#c94f3d"/><path d="M104 170l128 58-8 20-126-58z" fill="#ffe9a8"/><path d="M262 138l74 96-84 128" stroke="#394152" stroke-width="12" fill="none" stroke-linejoin="round"/>
      <ellipse cx="250" cy="366" rx="84" ry="20" fill="#394152"/><circle cx="336" cy="234" r="13" fill="#c94f3d"/>`,
  },
  'tea-canister': {
    wall: '#e4ddd6',
    table: '#7b5a43',
    shape: `<rect x="160" y="150" width="160" height="224" rx="14" fill="#54705c"/><rect x="152" y="112" width="176" height="58" rx="12" fill="#3f5646"/><rect x="192" y="210" width="96" height="116" fill="#f3ecdd"/>
      <path d="M240 232q34 30 0 70q-34-40 0-70z" fill="#54705c"/><rect x="224" y="94" width="32" height="20" rx="8" fill="#2e4033"/>`,
  },
  'rain-umbrella': {
    wall: '#d5e0e6',
    table: '#5c6f78',
    shape: `<path d="M84 232q20-132 156-136q136 4 156 136q-26-26-52 0q-26-26-52 0q-26-26-52 0q-26-26-52 0q-26-26-52 0q-26-26-52 0z" fill="#e0a63a"/><path d="M240 96q-54 44-52 136M240 96q54 44 52 136" stroke="#b98222" stroke-width="5" fill="none"/>
      <path d="M240 84v262q0 34 34 30" stroke="#4a3a2a" stroke-width="11" fill="none" stroke-linecap="round"/>`,
  },
};

for (const [name, { wall, table, shape }] of Object.entries(things)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="480"><rect width="480" height="480" fill="${wall}"/>
    <rect y="330" width="480" height="150" fill="${table}"/><ellipse cx="240" cy="380" rx="150" ry="20" fill="#000" opacity=".18"/>${shape}</svg>`;
  const picture = await sharp(Buffer.from(svg)).webp({ quality: 80 }).toBuffer();
  await writeFile(new URL(`${name}.webp`, folder), picture);
  console.log(`${name} ${picture.length} bytes`);
}
