import type { Generated } from '../site/program-desk.ts';
import { Time } from '../site/Time.tsx';

/** Its sheet is in the page only where a program made the text. */
export const madeByProgramSheet = 'articles/made-by-program';

/** Says before the first word that a program made the text, by which rule, from whose data, and what to mind. */
export function MadeByProgram({ by, rule, ruleAddress, dataTime, source, notice }: Generated) {
  return (
    <aside class="made-by-program" aria-label="자동생성 안내">
      <p>
        <b>자동생성</b> {by}의 프로그램이 시세 자료로 쓴 기사입니다.
      </p>
      <dl>
        <div>
          <dt>규칙</dt>
          <dd>
            <a href={ruleAddress}>{rule}</a>
          </dd>
        </div>
        <div>
          <dt>자료</dt>
          <dd>
            {source}, <Time at={new Date(dataTime)} /> 기준
          </dd>
        </div>
      </dl>
      <p>{notice}</p>
    </aside>
  );
}
