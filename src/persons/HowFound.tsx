import { Address } from '../site/Address.tsx';

/** What it means that a program has found something, and how to have it corrected or taken away. */
export function HowFound({ email, feed }: { email: string; feed?: string }) {
  return (
    <section class="how-found" id="how-found">
      <h2>이 페이지를 읽는 법</h2>
      <p>
        이름과 직함, 발언은 공개된 기사에서 프로그램이 찾아 모은 것입니다. ‘프로그램이 찾음’이라고 적힌 말은
        누가 한 말인지 편집자가 아직 확인하지 않아 틀릴 수 있습니다. 표시가 없는 말은 편집자가 확인했습니다.
        원문은 함께 적은 기사에서 볼 수 있습니다.
      </p>
      <p>
        잘못된 내용을 바로잡거나 이 페이지를 닫아 달라고 요청할 수 있습니다.{' '}
        {email && (
          <>
            요청은 <Address email={email} /> 앞으로 보내 주세요.{' '}
          </>
        )}
        <a href="/corrections">정정·반론·추후보도 보기</a>
      </p>
      {feed && (
        <p>
          <a href={feed}>새 기사 피드</a>
        </p>
      )}
    </section>
  );
}
