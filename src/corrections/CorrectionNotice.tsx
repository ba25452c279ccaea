import { Time } from '../site/Time.tsx';
import { type correctionsOf, noticeName, placeInRegister } from './queries.ts';

type Notice = Awaited<ReturnType<typeof correctionsOf>>[number];

/** Stands at the article's head, as 언론중재법 asks for. */
export function CorrectionNotices({ notices }: { notices: Notice[] }) {
  return (
    <section class="corrections" aria-label="정정·반론·추후보도 안내">
      {notices.map((notice) => (
        <div id={`correction-${notice.id}`}>
          <h2>{noticeName(notice)}</h2> <Time at={notice.issued_at} />{' '}
          <a href={placeInRegister(notice.id)}>모음에서 보기</a>
          <p>{notice.notice}</p>
        </div>
      ))}
      <p>
        <a href="/corrections">정정·반론·추후보도 모음</a>
      </p>
    </section>
  );
}
