import type { VNode } from 'preact';
import { type CardData, CardMeta } from '../../site/ArticleList.tsx';
import { CardPicture } from '../../site/CardPicture.tsx';
import { Headline } from '../../site/Headline.tsx';
import { Pager } from '../../site/Pager.tsx';
import { Time } from '../../site/Time.tsx';
import { Prices } from '../Prices.tsx';
import { offered, type Product } from '../queries.ts';
import type { Group } from './groups.ts';

type Props = {
  product: Product;
  lead: CardData | undefined;
  seconds: CardData[];
  regions: Group[];
  topics: Group[];
  /** What other slices know of the articles: what is coming, instruments with their prices. */
  feet: VNode[];
  newest: CardData[];
  next: { listedAt: Date; id: string } | null;
  isFirst: boolean;
};

/** The page of a product, to be read every morning: what leads, then by place and by asset, what comes, and the rest. */
export function Landing(props: Props) {
  const { product, lead, seconds, feet, newest, next, isFirst } = props;
  return (
    <div class="members-page">
      <header class="members-head">
        <div>
          <h1>{product.name}</h1>
          {product.description && <p>{product.description}</p>}
        </div>
        <p>
          <a href="/account/membership">내 이용권</a>
        </p>
      </header>
      {isFirst && !lead && <p class="empty">아직 기사가 없습니다.</p>}
      {isFirst && lead && (
        <div class="members-top">
          <Lead card={lead} />
          <Rows cards={seconds} />
        </div>
      )}
      {isFirst && <Groups title="지역별" groups={props.regions} />}
      {isFirst && <Groups title="자산별" groups={props.topics} />}
      {isFirst && feet.length > 0 && <div class="members-feet">{feet}</div>}
      {newest.length > 0 && (
        <section class="members-newest" aria-labelledby="newest">
          <h2 id="newest">{isFirst ? '모든 기사' : '지난 기사'}</h2>
          <Rows cards={newest} />
        </section>
      )}
      <Pager path={product.address} isFirst={isFirst} next={next} />
      <Join product={product} />
      {product.risk_notice && (
        <aside class="members-risk" aria-labelledby="risk">
          <h2 id="risk">투자 유의</h2>
          <p>{product.risk_notice}</p>
        </aside>
      )}
    </div>
  );
}

function Lead({ card }: { card: CardData }) {
  return (
    <article class="card members-lead">
      <CardPicture picture={card.lead_picture} sizes="(min-width: 64rem) 30rem, 100vw" upTo={1440} isFirst />
      <div class="card-text">
        <h2 class="card-headline">
          <a href={`/news/${card.id}`}>
            <Headline {...card} />
          </a>
        </h2>
        <p class="card-lead">{card.lead}</p>
        <CardMeta card={card} />
      </div>
    </article>
  );
}

function Groups({ title, groups }: { title: string; groups: Group[] }) {
  if (groups.length === 0) return null;
  return (
    <section class="members-by">
      <h2>{title}</h2>
      <div class="members-groups">
        {groups.map(({ name, cards }) => (
          <section>
            <h3>{name}</h3>
            <Rows cards={cards} />
          </section>
        ))}
      </div>
    </section>
  );
}

function Rows({ cards }: { cards: CardData[] }) {
  if (cards.length === 0) return null;
  return (
    <ul class="members-rows">
      {cards.map((card) => (
        <li>
          <a href={`/news/${card.id}`}>
            <Headline {...card} />
          </a>
          {card.first_published_at && <Time at={card.first_published_at} yearless />}
        </li>
      ))}
    </ul>
  );
}

function Join({ product }: { product: Product }) {
  const plans = offered(product);
  return (
    <section class="wall" aria-labelledby="join">
      <h2 id="join">{product.name} 읽기</h2>
      {product.closed_at ? (
        <p>지금은 새로 가입할 수 없습니다. 회원은 기간이 끝날 때까지 읽으실 수 있습니다.</p>
      ) : (
        <p>제목과 첫머리는 누구나, 나머지는 회원이 읽습니다.</p>
      )}
      <Prices plans={plans} />
      <p class="wall-ways">
        <a class="main" href="/account/membership">
          가입·내 이용권
        </a>
        <a href="/account/voucher">이용권 번호 등록</a>
      </p>
    </section>
  );
}
