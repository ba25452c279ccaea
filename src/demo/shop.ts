import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kernel } from '../kernel/kernel.ts';
import { arrangeShop } from '../shop/arrange-shop.ts';
import { saveMerchant } from '../shop/save-merchant.ts';
import { addProduct } from '../shop/save-product.ts';
import { setShop } from '../shop/set-shop.ts';
import { desk, folder } from './pictures.ts';

type DemoShop = {
  settings: object;
  merchant: string;
  products: { file: string; name: string; category: string; address: string; price: string }[];
  box: string[];
};

/** One merchant that is made up, its products, and the box that shows some of them. */
export async function openShop(kernel: Kernel): Promise<void> {
  const { settings, merchant, products, box }: DemoShop = JSON.parse(
    await readFile(join(folder, 'shop.json'), 'utf8'),
  );
  await setShop(kernel, settings, desk.name);
  const seller = (await saveMerchant(kernel, null, { name: merchant }, { by: desk.name })).result;
  const ids = new Map<string, number>();
  for (const { file, ...product } of products) {
    const bytes = await readFile(join(folder, 'products', file));
    const given = { ...product, merchant: seller, inStock: true };
    ids.set(product.name, (await addProduct(kernel, given, bytes, desk.name)).result);
  }
  const pins = box.map((name) => ({ id: String(ids.get(name)), until: null }));
  await arrangeShop(kernel, pins, null, desk.name);
}
