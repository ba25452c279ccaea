import { Time } from '../site/Time.tsx';
import { correctionKinds, type correctionsOf } from './queries.ts';

type Notice = Awaited<ReturnType<typeof correctionsOf>>[number];

/** Stands at the article's head, as 언론중재법 asks for. */
export function CorrectionNotices({ notices }: { notices: Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <section class="corrections" aria-label="정정·반론·추후보도 안내">
      {notices.map(({ id, kind, notice, issued_at }) => (
        <div id={`correction-${id}`}>
          <h2>{correctionKinds[kind]}</h2> <Time at={issued_at} />
          <p>{notice}</p>
        </div>
      ))}
      <p>
        <a href="/corrections">정정·반론·추후보도 모음</a>
      </p>
    </section>
  );
}
