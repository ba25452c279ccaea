import type { Card } from '../articles/queries.ts';
import { headlineText } from '../site/Headline.tsx';
import { Time } from '../site/Time.tsx';
import { FoundByProgram } from './names.tsx';
import type { Quoted } from './queries.ts';

/** What somebody said, article by article, each with the sentence that says so. */
export function Said({ cards, quotations }: { cards: Card[]; quotations: Quoted[] }) {
  return (
    <ol class="said">
      {cards.map((card) => (
        <li>
          <ul>
            {quotations
              .filter(({ article_id }) => article_id === card.id)
              .map((quotation) => (
                <Quotation quotation={quotation} />
              ))}
          </ul>
          <p class="card-meta">
            <a href={`/news/${card.id}`}>{headlineText(card)}</a>
            {card.first_published_at && <Time at={card.first_published_at} />}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Quotation({ quotation }: { quotation: Quoted }) {
  const { words, sentence, is_direct, is_confirmed } = quotation;
  return (
    <li>
      {is_direct ? <blockquote>“{words}”</blockquote> : <p class="said-indirect">{words}</p>}
      <p class="said-evidence">
        {!is_direct && <span class="label">간접 인용</span>} {!is_confirmed && <FoundByProgram />} {sentence}
      </p>
    </li>
  );
}
