import type { Context, Hono } from 'hono';
import { cardsOf } from '../../articles/queries.ts';
import type { Reader } from '../../site/gate.ts';
import { Headline } from '../../site/Headline.tsx';
import { privatePage } from '../../site/private-page.ts';
import { formOf, smallForm } from '../../site/sign-in/passing.ts';
import type { Site } from '../../site/site.ts';
import { giftDays, giftsLeft, giveArticle } from '../gifts.ts';
import { knownProducts } from '../memory.ts';
import { accountSheets, asReader, membershipPath, orSayWhy } from './as-reader.ts';
import { Said } from './parts.tsx';

const path = '/account/gifts';

/** A member gives an article away. */
export function giftRoutes(site: Site, app: Hono): void {
  app.get(path, (c) =>
    asReader(site, c, (reader) => giftPage(site, c, reader, { article: c.req.query('article') ?? '' })),
  );

  app.post(path, smallForm, (c) =>
    asReader(site, c, async (reader) => {
      const article = (await formOf(c)).text('article');
      return orSayWhy(
        async () => {
          const { result } = await giveArticle(site.kernel, reader, article);
          return giftPage(site, c, reader, { article, link: site.kernel.config.SOKBO_URL + result.path });
        },
        (problem, status) => giftPage(site, c, reader, { article, problem, status }),
      );
    }),
  );
}

type Shown = { article: string; link?: string; problem?: string; status?: number };

async function giftPage(site: Site, c: Context, reader: Reader, shown: Shown): Promise<Response> {
  const { article, link, problem, status } = shown;
  const { db } = site.kernel.store;
  const isId = /^\d{14}$/.test(article);
  const [card] = isId ? await cardsOf(db, [article]) : [];
  const product = (await knownProducts(site.kernel)).find(({ key }) => key === card?.access);
  const left = product ? await giftsLeft(db, reader.id, product.key, site.kernel.now()) : 0;
  return privatePage(site, c, {
    title: '기사 선물하기',
    path,
    status: status ?? 200,
    sheets: accountSheets,
    main: (
      <div class="account">
        <h1>기사 선물하기</h1>
        <Said text={problem} />
        {card && product && (
          <p class="members-gift">
            <a href={`/news/${card.id}`}>
              <Headline {...card} />
            </a>
          </p>
        )}
        {link && <GiftLink link={link} />}
        {product && !link && (
          <form method="post" action={path}>
            <input type="hidden" name="article" value={article} />
            <button type="submit" class="primary">
              선물 링크 만들기
            </button>
          </form>
        )}
        {product ? (
          <p class="quiet">
            이번 달에 더 선물할 수 있는 {product.name} 기사: {left}건
          </p>
        ) : (
          <p>회원 기사 아래에 있는 ‘이 기사 선물하기’를 누르면 여기서 링크를 만들 수 있습니다.</p>
        )}
        <p class="quiet">
          링크를 받은 사람은 가입하지 않고도 {giftDays}일 동안 그 기사를 모두 읽습니다. 이용권이 거두어지거나
          환불되면 링크도 열리지 않습니다.
        </p>
        <p>
          <a href={membershipPath}>내 이용권</a>
        </p>
      </div>
    ),
  });
}

/** It is shown this once: only its hash is stored. */
function GiftLink({ link }: { link: string }) {
  return (
    <div class="account-message good" role="status">
      <p class="account-field">
        <label for="link">선물 링크 (지금만 보입니다. 복사해서 보내 주세요.)</label>
        <input id="link" readOnly value={link} />
      </p>
    </div>
  );
}
