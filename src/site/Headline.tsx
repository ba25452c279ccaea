import { joined } from '../body/joined.tsx';

type Props = {
  prefixes: string[];
  series: string | null;
  stage: string | null;
  headline: string;
  /** A live blog whose coverage goes on. */
  is_live?: boolean;
  /** What it takes to read it whole. */
  access?: string | null;
};

/** Labels that claim attention; the others only say what kind of piece it is. */
const loud = new Set(['단독', '긴급', '속보']);

/** The headline with its labels, which are data: `[단독]` is printed, never stored in the text. */
export function Headline({ prefixes, series, stage, headline, is_live, access }: Props) {
  return (
    <>
      {is_live && (
        <>
          <span class="label loud">실시간</span>{' '}
        </>
      )}
      {series && <span class="series">{series}</span>}
      {series && ' '}
      {prefixes.map((prefix) => (
        <>
          <span class={loud.has(prefix) ? 'label loud' : 'label'}>{prefix}</span>{' '}
        </>
      ))}
      {access && (
        <>
          <span class="label">
            회원<span class="unseen"> 전용</span>
          </span>{' '}
        </>
      )}
      {joined(headline)}
      {stage && (
        <>
          {/* Not alone in the last line. */}
          {'\u00a0'}
          <span class="label">{stage}</span>
        </>
      )}
    </>
  );
}

/** `[단독] 표제(종합)`: the form of titles, feeds and previews. */
export function headlineText({ prefixes, series, stage, headline }: Props): string {
  const labels = [...(series ? [series] : []), ...prefixes].map((label) => `[${label}]`).join('');
  return `${labels}${labels && ' '}${headline}${stage ? `(${stage})` : ''}`;
}
