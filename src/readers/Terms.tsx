import { Address } from '../site/Address.tsx';
import type { Particulars } from '../site/agency.ts';

/** What a reader agrees to, and what is done with what they tell us: what this program does, no more. */
export function Terms({ agency }: { agency: Particulars }) {
  return (
    <article class="account account-terms">
      <h1>이용약관과 개인정보 처리방침</h1>
      <h2>계정</h2>
      <p>
        무료 기사를 읽는 데에는 계정이 필요하지 않습니다. 계정은 만 14세 이상이면 누구나 만들 수 있고, 언제든
        내 계정에서 지울 수 있습니다. 계정은 혼자 쓰셔야 하며, 기사를 함부로 옮겨 싣거나 서비스를 방해하면
        사용이 중지될 수 있습니다.
      </p>
      <h2>저장하는 정보와 쓰는 목적</h2>
      <ul>
        <li>메일 주소, 이름이나 별명: 로그인과 안내</li>
        <li>패스키의 공개 키: 로그인. 지문이나 얼굴 정보는 기기를 떠나지 않습니다.</li>
        <li>로그인한 시각, 네트워크 주소, 브라우저 이름: 본인이 자기 로그인을 확인하고 도용을 막는 데</li>
        <li>메일 수신 선택과 그 시각: 원하는 메일만 보내는 데</li>
      </ul>
      <p>읽은 기사를 계정에 기록하지 않으며, 저장한 정보를 팔거나 광고에 쓰지 않습니다.</p>
      <h2>보관 기간</h2>
      <p>
        계정을 지우면 바로 지웁니다. 로그인은 90일 뒤 끝나며 그 기록도 지워집니다. 로그인 링크는 15분 뒤,
        로그인 시도를 센 기록은 하루 뒤 지웁니다. 법이 보관하도록 정한 기록(결제 기록 5년 등)은 그 기간만 따로
        보관합니다.
      </p>
      <h2>쿠키</h2>
      <p>로그인하고 그 상태를 지키는 데 꼭 필요한 쿠키만 쓰며, 로그인하지 않으면 두지 않습니다.</p>
      <h2>권리</h2>
      <p>
        <a href="/account/data">내 정보</a>에서 저장된 정보를 내려받고 계정을 지울 수 있으며,{' '}
        <a href="/account">내 계정</a>
        에서 고칠 수 있습니다. 동의하지 않으셔도 무료 기사는 읽으실 수 있습니다.
      </p>
      <h2>문의</h2>
      <p>
        {agency.name}
        {agency.contactEmail && (
          <>
            {' '}
            <Address email={agency.contactEmail} />
          </>
        )}
        {agency.phone && ` ${agency.phone}`}
      </p>
    </article>
  );
}
