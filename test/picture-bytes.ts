import sharp, { type Sharp } from 'sharp';

/** A picture with features, another one for each seed: a slope of grey with squares on it. */
export function pictureWith(seed: number, width = 320, height = 240): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const square = Math.floor((x * 8) / width) * 31 + Math.floor((y * 8) / height) * 17;
      const value = (Math.sin(square * (seed + 1) * 12.9898) * 43_758.5453) % 1;
      data.fill(Math.floor(Math.abs(value) * 255), (y * width + x) * 3, (y * width + x) * 3 + 3);
    }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A segment of JPEG, put where a camera or an agency puts it: at the front. */
function withSegment(jpeg: Buffer, marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

type IptcField = [field: number, value: string | Buffer, record?: number];

/** A JPEG with an IPTC block in Photoshop's resources, behind another resource. */
export function withIptc(jpeg: Buffer, fields: IptcField[]): Buffer {
  const data = Buffer.concat(
    fields.map(([field, text, record = 2]) => {
      const value = Buffer.from(text as string);
      return Buffer.concat([
        Buffer.from([0x1c, record, field, value.length >> 8, value.length & 255]),
        value,
      ]);
    }),
  );
  const other = resource(0x03ed, 'a name', Buffer.alloc(16));
  const content = Buffer.concat([Buffer.from('Photoshop 3.0\0'), other, resource(0x0404, '', data)]);
  return withSegment(jpeg, 0xed, content);
}

function resource(id: number, name: string, data: Buffer): Buffer {
  const padded = Buffer.alloc((name.length + 2) & ~1);
  padded.writeUInt8(name.length);
  padded.write(name, 1);
  const head = Buffer.alloc(2);
  head.writeUInt16BE(id);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  return Buffer.concat([Buffer.from('8BIM'), head, padded, size, data, Buffer.alloc(data.length % 2)]);
}

/** A packet of XMP with these properties, as they stand in an element. */
export const xmp = (attributes: string, elements: string) =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
  xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
  xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" ${attributes}>${elements}</rdf:Description>
  </rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
