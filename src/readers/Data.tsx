import { Check, Message } from './parts.tsx';

type Props = { email: string; problem?: string | undefined };

/** All that is stored of a reader, to take along or to be deleted. */
export function Data({ email, problem }: Props) {
  return (
    <div class="account">
      <h1>내 정보</h1>
      <Message text={problem} />
      <p>
        <b>{email}</b>
      </p>
      <section class="account-part">
        <h2>내려받기</h2>
        <p>이 계정에 저장된 모든 정보를 JSON 파일로 받습니다.</p>
        <p>
          <a href="/account/data.json" download>
            내 정보 내려받기
          </a>
        </p>
      </section>
      <section class="account-part">
        <h2>계정 삭제</h2>
        <p>
          이름, 메일 주소, 패스키, 로그인 기록, 메일 설정을 바로 지우고 모든 기기에서 로그아웃합니다. 되돌릴
          수 없습니다.
        </p>
        <p>
          법이 보관하도록 정한 기록이 있으면(예: 결제 기록은 전자상거래법에 따라 5년) 계정과 떼어 그 기간만
          보관한 뒤 지웁니다. 이용권이 남아 있으면 함께 없어집니다.
        </p>
        <form method="post" action="/account/delete" class="account-form">
          <Check name="sure">계정을 지우면 되돌릴 수 없음을 확인했습니다.</Check>
          <button type="submit" class="danger">
            계정 삭제
          </button>
        </form>
        <p>
          <a href="/account">지우지 않고 돌아가기</a>
        </p>
      </section>
    </div>
  );
}
