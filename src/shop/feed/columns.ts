/** Fields of Google's specification that are read, and what else a column for one is called. */
const names: Record<string, string[]> = {
  id: ['상품번호', '상품코드', '상품아이디', '상품id', 'productid'],
  title: ['상품명', '제목', 'name', '이름'],
  link: ['주소', '상품주소', '링크', '상품링크', '상품url', 'url'],
  image_link: ['사진', '이미지', '사진주소', '이미지주소', '이미지링크', '상품이미지', 'image', 'imageurl'],
  price: ['가격', '판매가', '판매가격', '정가'],
  sale_price: ['할인가', '할인가격', '할인판매가'],
  sale_price_effective_date: ['할인기간'],
  availability: ['재고', '재고상태', '판매상태', 'stock'],
  expiration_date: ['만료일', '판매종료일', '판매종료'],
  product_type: ['분류', '카테고리', '상품분류', 'category', 'googleproductcategory'],
  currency: ['통화'],
};

export const requiredFields = ['id', 'title', 'link', 'price'];

const plain = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '');

const fields = new Map(
  Object.entries(names).flatMap(([field, more]) => [field, ...more].map((name) => [plain(name), field])),
);

/** The field that a column or an element is for; null where it is for none that is read. */
export function fieldNamed(name: string): string | null {
  return fields.get(plain(name)) ?? null;
}
