import exifr from 'exifr';
import type { Metadata } from 'sharp';
import { cleanText } from '../kernel/read-input.ts';
import { addDays, isDay, startOfDay } from '../korean/seoul-time.ts';
import { type Iptc, readIptc } from './iptc.ts';
import { readXmp, type Xmp } from './xmp.ts';

/** What is known of a picture beside how it looks. Never where the camera stood: that is a source's secret. */
export type Facts = {
  title: string;
  caption: string;
  alt: string;
  credit: string;
  creator: string;
  place: string;
  keywords: string[];
  rights_note: string;
  taken_at: Date | null;
};

/** With the end of the right to show it, where the file names one. Somebody has to say that it holds. */
export type FactsOfFile = Facts & { proposed_end_at: Date | null };

export const mostKeywords = 50;
export const longestText = { caption: 5_000, other: 300 };

/**
 * What agencies and cameras wrote into a picture: IPTC first, which agencies fill in by hand, then XMP, then EXIF. sharp
 * hands out these blocks of every format; what cannot be read in one is left out.
 */
export async function factsIn({ iptc, xmpAsString, exif }: Metadata): Promise<FactsOfFile> {
  const fields = iptc ? readIptc(iptc) : new Map();
  const properties = readXmp(xmpAsString ?? '');
  const camera = exif ? await readExif(exif) : {};
  const of = sourcesOf(fields, properties);
  return {
    title: of(105, ['photoshop:Headline', 'dc:title']),
    caption: of(120, ['dc:description'], deviceText(camera.ImageDescription)),
    alt: of(undefined, ['Iptc4xmpCore:AltTextAccessibility']),
    credit: of(110, ['photoshop:Credit']) || of(115, ['photoshop:Source']),
    creator: of(80, ['dc:creator'], camera.Artist),
    place: placeIn(fields, properties),
    keywords: keywordsIn(fields, properties),
    rights_note: rightsIn(of, camera.Copyright),
    taken_at: takenAt(fields, properties, camera),
    proposed_end_at: endIn(fields, properties),
  };
}

type Camera = Record<string, string | undefined>;

/** The few tags that are asked for; the camera's position is not among them. */
async function readExif(exif: Buffer): Promise<Camera> {
  const tags = ['ImageDescription', 'Artist', 'Copyright', 'DateTimeOriginal', 'OffsetTimeOriginal'];
  const options = { pick: tags, reviveValues: false, gps: false };
  const read: Record<string, unknown> | undefined = await exifr
    .parse(exif.subarray('Exif\0\0'.length), options)
    .catch(() => undefined);
  const texts = Object.entries(read ?? {}).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(texts) as Camera;
}

type Of = (field: number | undefined, names: string[], otherwise?: string) => string;

function sourcesOf(fields: Iptc, properties: Xmp): Of {
  return (field, names, otherwise = '') => {
    const ofIptc = field === undefined ? [] : (fields.get(field) ?? []);
    const ofXmp = names.map((name) => properties(name)[0] ?? '');
    const longest = field === 120 ? longestText.caption : longestText.other;
    const known = [...ofIptc, ...ofXmp, otherwise].map((text) => clean(text, longest));
    return known.find((text) => text !== '') ?? '';
  };
}

/** What is no text in its encoding says nothing. */
function clean(text: string, longest: number): string {
  return text.includes('\ufffd') ? '' : cleanText(text.replaceAll('\r\n', '\n')).slice(0, longest);
}

/** Some cameras call every picture by the name of their maker. */
function deviceText(text = ''): string {
  return /^(OLYMPUS DIGITAL CAMERA|SONY DSC|SAMSUNG.*|DCIM.*|MINOLTA.*|KONICA.*|DIGITAL CAMERA)\s*$/i.test(
    text,
  )
    ? ''
    : text;
}

/** From the country to the spot, each said once. */
function placeIn(fields: Iptc, properties: Xmp): string {
  const parts: [number, string][] = [
    [101, 'photoshop:Country'],
    [95, 'photoshop:State'],
    [90, 'photoshop:City'],
    [92, 'Iptc4xmpCore:Location'],
  ];
  const of = sourcesOf(fields, properties);
  return [...new Set(parts.map(([field, name]) => of(field, [name])))].filter(Boolean).join(' ');
}

/** Who is in the picture is a keyword, too: pictures are searched by it. */
function keywordsIn(fields: Iptc, properties: Xmp): string[] {
  const words = fields.get(25) ?? properties('dc:subject');
  const all = [...words, ...properties('Iptc4xmpExt:PersonInImage')].flatMap((word) => word.split(/[;,]/));
  const cleaned = all.map((word) => clean(word, 60)).filter(Boolean);
  return [...new Set(cleaned)].slice(0, mostKeywords);
}

function rightsIn(of: Of, copyright: string | undefined): string {
  const notes = [
    of(116, ['dc:rights'], copyright),
    of(40, ['photoshop:Instructions']),
    of(undefined, ['xmpRights:UsageTerms']),
  ];
  return [...new Set(notes)].filter(Boolean).join(' · ');
}

function takenAt(fields: Iptc, properties: Xmp, camera: Camera): Date | null {
  const { DateTimeOriginal = '', OffsetTimeOriginal = '' } = camera;
  const ofCamera =
    DateTimeOriginal.replace(/^(\d{4}):(\d\d):(\d\d) /, '$1-$2-$3T') + OffsetTimeOriginal.trim();
  const ofIptc = iptcTime(fields.get(55)?.[0], fields.get(60)?.[0] ?? '000000');
  const ofXmp = properties('photoshop:DateCreated')[0] ?? properties('exif:DateTimeOriginal')[0];
  return timeOf(ofCamera) ?? ofIptc ?? timeOf(ofXmp);
}

/** Where only a day is named, the picture may be shown until that day is over. */
function endIn(fields: Iptc, properties: Xmp): Date | null {
  const [day, time] = [fields.get(37)?.[0], fields.get(38)?.[0]];
  const ofIptc = time ? iptcTime(day, time) : endOfDay(dashed(day));
  if (ofIptc) return ofIptc;
  const text = properties('plus:LicenseEndDate')[0] ?? properties('prism:expirationDate')[0] ?? '';
  return isDay(text) ? endOfDay(text) : timeOf(text);
}

const endOfDay = (day: string) => (isDay(day) ? startOfDay(addDays(day, 1)) : null);

/** `20260501` as IPTC has it. */
const dashed = (day = '') => day.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

/** `20260501` and `093000+0900`. */
function iptcTime(day: string | undefined, time: string): Date | null {
  const clock = /^(\d\d)(\d\d)(\d\d)(?:([+-]\d\d)(\d\d))?$/.exec(time);
  if (!clock) return null;
  const [, hour, minute, second, zoneHour, zoneMinute] = clock;
  const zone = zoneHour ? `${zoneHour}:${zoneMinute}` : '';
  return timeOf(`${dashed(day)}T${hour}:${minute}:${second}${zone}`);
}

/** A time without its zone is one of Seoul. Nothing before photography, and nothing that is no time. */
function timeOf(text = ''): Date | null {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?(?:\.\d+)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(
    text.trim(),
  );
  const [, day = '', clock = '00:00', zone = '+09:00'] = parts ?? [];
  if (!isDay(day) || day < '1826') return null;
  const at = new Date(`${day}T${clock}${zone}`);
  return Number.isNaN(at.getTime()) ? null : at;
}
