import { cleanText } from '../../kernel/read-input.ts';
import { isDay, startOfDay } from '../../korean/seoul-time.ts';
import { type Problem, type RawRow, shortened } from './feed-fault.ts';

/** A product as a feed offers it. */
export type Item = {
  key: string;
  name: string;
  category: string;
  address: string;
  pictureAddress: string | null;
  price: number;
  currency: string;
  priceUntil: Date | null;
  inStock: boolean;
  expiresAt: Date | null;
};

const longest = { id: 100, title: 200, link: 2_000, category: 60 };

class RowRefused extends Error {
  readonly fault: Problem['fault'];
  readonly value: string;

  constructor(fault: Problem['fault'], value: string) {
    super(fault);
    this.fault = fault;
    this.value = shortened(value);
  }
}

/** Reads a row; a problem where there is something wrong with it. */
export function itemOf({ line, fields, fault }: RawRow, now: Date): Item | Problem {
  if (fault) return { line, ...fault };
  try {
    return readItem((name) => textOf(fields, name), now);
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    return { line, fault: error.fault, value: error.value };
  }
}

function textOf(fields: Map<string, string>, name: string): string {
  const given = fields.get(name);
  if (!given) return '';
  const text = cleanText(given).replaceAll(/\s+/g, ' ');
  if (text.includes('\uFFFD')) throw new RowRefused('garbled', text);
  return text;
}

type Fields = (name: string) => string;

function readItem(field: Fields, now: Date): Item {
  const key = field('id');
  if (!key || key.length > longest.id) throw new RowRefused('id', key);
  const name = field('title');
  if (!name || name.length > longest.title) throw new RowRefused('title', name);
  const address = webAddress(field('link'));
  if (!address) throw new RowRefused('link', field('link'));
  return {
    key,
    name,
    category: (field('product_type').split(/[>,]/).at(-1) ?? '')
      .trim()
      .slice(0, longest.category)
      .toWellFormed(),
    address,
    pictureAddress: webAddress(field('image_link')),
    ...priceIn(field, now),
    inStock: isInStock(field('availability')),
    expiresAt: endIn(field('expiration_date')),
  };
}

/** Null for what leads nowhere on the web. */
export function webAddress(text: string): string | null {
  const url = text.length > longest.link ? null : URL.parse(text);
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : null;
}

/** The price of a sale while there is one, and until when it is one. */
function priceIn(field: Fields, now: Date): Pick<Item, 'price' | 'currency' | 'priceUntil'> {
  const usual = amountIn(field('price'), field('currency'));
  const sale = field('sale_price');
  if (!sale) return { ...usual, priceUntil: null };
  const [from, until] = periodIn(field('sale_price_effective_date'));
  if (from && now < from) return { ...usual, priceUntil: from };
  if (until && now >= until) return { ...usual, priceUntil: null };
  return { ...amountIn(sale, field('currency')), priceUntil: until };
}

/** `29,000원`, `29000 KRW`, `USD 12.50`, and `29000`, which is in won. */
export function amountIn(text: string, currency = ''): { price: number; currency: string } {
  const match = /^(?:([A-Z]{3}|₩)\s*)?(-?)([\d,]{1,15}(?:\.\d{1,4})?)\s*([A-Z]{3}|원)?$/i.exec(text);
  const unit = (match?.[4] ?? match?.[1] ?? (currency || 'KRW')).toUpperCase();
  const price = Number(match?.[3]?.replaceAll(',', ''));
  if (!match || Number.isNaN(price)) throw new RowRefused('price', text);
  if (match[2] || price <= 0) throw new RowRefused('price-low', text);
  if (price >= 1e12) throw new RowRefused('price', text);
  return { price: Math.round(price * 100) / 100, currency: unit === '원' || unit === '₩' ? 'KRW' : unit };
}

function periodIn(text: string): [Date | null, Date | null] {
  const [from = '', until = ''] = text.split('/').map((part) => part.trim());
  if (!text) return [null, null];
  return [timeIn(from, false), timeIn(until, true)];
}

function endIn(text: string): Date | null {
  return text ? timeIn(text, true) : null;
}

/** A time with its zone, or a day in Seoul, which is over at its end. */
function timeIn(text: string, isEnd: boolean): Date {
  const day = text.replaceAll('.', '-').replace(/-$/, '');
  if (isDay(day)) return new Date(startOfDay(day).getTime() + (isEnd ? 86_400_000 : 0));
  const zoned = text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2').replace(' ', 'T');
  const hasZone = /(Z|[+-]\d{2}:\d{2})$/.test(zoned);
  const at = new Date(hasZone ? zoned : `${zoned}+09:00`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(zoned) || Number.isNaN(at.getTime()))
    throw new RowRefused('date', text);
  return at;
}

const stock: Record<string, boolean> = {
  '': true,
  instock: true,
  preorder: true,
  backorder: true,
  판매중: true,
  재고있음: true,
  있음: true,
  예약판매: true,
  outofstock: false,
  soldout: false,
  품절: false,
  일시품절: false,
  재고없음: false,
  없음: false,
  판매중지: false,
};

/** Google's words, its schema's addresses, and what Korean shops write. A number says how many there are. */
function isInStock(text: string): boolean {
  const word = text
    .replace(/^https?:\/\/schema\.org\//i, '')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '');
  const known = Object.hasOwn(stock, word)
    ? stock[word]
    : /^\d{1,9}$/.test(word)
      ? Number(word) > 0
      : undefined;
  if (known === undefined) throw new RowRefused('availability', text);
  return known;
}
