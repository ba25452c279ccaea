import { BestList } from './BestList.tsx';
import type { BestCard } from './queries.ts';

/** 베스트 기사: its heading leads to the whole ranking and to how it is made. */
export function BestBox({ cards }: { cards: BestCard[] }) {
  if (cards.length === 0) return null;
  return (
    <section class="best" aria-labelledby="best">
      <h2 id="best">
        <a href="/best">베스트 기사</a>
      </h2>
      <BestList cards={cards} />
    </section>
  );
}
