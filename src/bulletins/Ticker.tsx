import { type BulletinData, BulletinText } from '../site/BulletinList.tsx';
import { Time } from '../site/Time.tsx';

/** The ticker as the server knows it; it does not move, so there is nothing to pause. */
export function Ticker({ bulletins }: { bulletins: BulletinData[] }) {
  return (
    <section class="ticker" aria-labelledby="ticker">
      <h2 id="ticker">
        <a href="/bulletins">속보</a>
      </h2>
      {bulletins.length === 0 ? (
        <p class="empty">지금 들어온 속보가 없습니다.</p>
      ) : (
        <ul>
          {bulletins.map((bulletin) => (
            <li>
              <Time at={bulletin.raised_at} clock /> <BulletinLink bulletin={bulletin} />
            </li>
          ))}
        </ul>
      )}
      <a class="more" href="/bulletins" aria-label="속보 더보기">
        더보기
      </a>
    </section>
  );
}

/** Leads to the article, or else to its own place in the list: in a strip that scrolls, all must take the focus. */
function BulletinLink({ bulletin }: { bulletin: BulletinData }) {
  const { id, article_id } = bulletin;
  return (
    <a href={article_id ? `/news/${article_id}` : `/bulletins#bulletin-${id}`}>
      <BulletinText bulletin={bulletin} />
    </a>
  );
}
