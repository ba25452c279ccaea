import { particle } from '../korean/particles.ts';
import { Prices } from './Prices.tsx';
import { offered, type Product } from './queries.ts';

type Props = {
  /** Null where the article asks for an account alone, or for a product that is no more. */
  product: Product | null;
  /** Of the article, to come back to. */
  path: string;
  isRegistered: boolean;
};

/** Where the teaser ends: what the rest is, what it costs, how to come in. The same bytes for everyone. */
export function Wall({ product, path, isRegistered }: Props) {
  const next = `?next=${encodeURIComponent(path)}`;
  if (isRegistered)
    return (
      <section class="wall" aria-labelledby="wall">
        <h2 id="wall">이어지는 내용은 로그인한 독자에게 보입니다</h2>
        <p>돈이 들지 않습니다. 이메일로 받은 링크를 누르면 가입과 로그인이 끝나고, 비밀번호는 없습니다.</p>
        <p class="wall-ways">
          <a class="main" href={`/account/sign-in${next}`}>
            로그인하고 이어 읽기
          </a>
        </p>
      </section>
    );
  if (!product)
    return (
      <section class="wall" aria-labelledby="wall">
        <h2 id="wall">이어지는 내용은 회원에게 보입니다</h2>
        <p>지금은 새로 가입할 수 없습니다.</p>
      </section>
    );
  const plans = offered(product);
  return (
    <section class="wall" aria-labelledby="wall">
      <h2 id="wall">이어지는 내용은 {product.name} 회원에게 보입니다</h2>
      {product.description && <p>{product.description}</p>}
      <Prices plans={plans} />
      <p class="wall-ways">
        <a class="main" href={`/account/sign-in${next}`}>
          회원이면 로그인
        </a>
        {!product.closed_at && <a href={`/account/voucher${next}`}>이용권 번호 등록</a>}
        <a href={product.address}>
          {product.name}
          {particle(product.name, '이란/란') ?? '란'}
        </a>
      </p>
      <p class="wall-fine">
        {plans.length > 0 && '한 기간씩 미리 내며, 저절로 다시 결제되지 않습니다. '}
        회사나 도서관이 가입했다면 그곳 이메일로 로그인하거나 그곳 인터넷으로 여세요.
      </p>
    </section>
  );
}
