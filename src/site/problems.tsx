import type { PageView } from './document.tsx';
import { Time } from './Time.tsx';

/** 404: nothing was ever here, or it is not to be seen. */
export function notFound(): PageView {
  return {
    status: 404,
    title: '찾을 수 없는 페이지',
    path: '/',
    main: (
      <div class="problem">
        <p class="status">404</p>
        <h1>찾으시는 페이지가 없습니다</h1>
        <p>주소가 바뀌었거나 잘못 입력되었을 수 있습니다. 주소를 다시 확인해 주세요.</p>
        <WayOn />
      </div>
    ),
  };
}

/** 410: the article was withdrawn; the notice says when and why. */
export function withdrawn({ killedAt, reason }: { killedAt: Date; reason: string }): PageView {
  return {
    status: 410,
    title: '전문 취소된 기사',
    path: '/',
    main: (
      <div class="problem">
        <p class="status">전문 취소</p>
        <h1>전문 취소된 기사입니다</h1>
        <p>
          이 기사는 <Time at={killedAt} />에 취소되었습니다.
        </p>
        <p class="reason">취소 사유: {reason}</p>
        <WayOn />
      </div>
    ),
  };
}

/** 500: our fault. It must render whatever is broken, so it reads nothing. */
export function failed(): PageView {
  return {
    status: 500,
    title: '오류',
    path: '/',
    main: (
      <div class="problem">
        <p class="status">500</p>
        <h1>페이지를 보여 드리지 못했습니다</h1>
        <p>저희 쪽 문제입니다. 잠시 뒤 다시 시도해 주세요.</p>
      </div>
    ),
  };
}

function WayOn() {
  return (
    <nav aria-label="다른 기사">
      <a href="/latest">최신뉴스 보기</a>
      <a href="/archive">전체기사에서 찾기</a>
    </nav>
  );
}
