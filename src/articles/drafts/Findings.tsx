import type { Say, Wording } from '../../desk/wording.ts';
import type { Looked } from './draft-findings.ts';

type Props = { say: Say; looked: Looked };

/** What is to be looked at, beside the text: a press goes there, another mends it. */
export function Findings({ say, looked: { findings, similar } }: Props) {
  return (
    <section id="findings" class="findings" aria-labelledby="checks">
      <h2 id="checks">{say('checks')}</h2>
      {findings.length + similar.length === 0 && <p class="quiet">{say('checks.none')}</p>}
      <ol>
        {findings.map(({ severity, message, field, start, end, fix }) => (
          <li class={severity}>
            <button type="button" data-field={field} data-start={start} data-end={end}>
              <span class="unseen">{say(`checks.${severity}`)} </span>
              {say(`check.${message.key}` as Wording, message.values)}
            </button>
            {fix && (
              <button type="button" class="fix" data-fix={JSON.stringify(fix)}>
                {fix[0]?.replacement.trim() ? `→ ${fix[0].replacement}` : say('checks.mend')}
              </button>
            )}
          </li>
        ))}
      </ol>
      {similar.length > 0 && (
        <>
          <h3>{say('similar')}</h3>
          <ul class="similar">
            {similar.map(({ id, headline, similarity }) => (
              <li>
                <a href={`/desk/articles/${id}`} target="_blank" rel="noopener">
                  {headline}
                </a>{' '}
                <span class="quiet">{say('similar.share', { percent: Math.floor(similarity * 100) })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
