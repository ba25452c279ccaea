import { renderToString } from 'preact-render-to-string';
import type { Say } from '../desk/wording.ts';
import type { Mail } from '../kernel/mail.ts';
import type { Language } from '../site/person.ts';
import type { Told } from './told.ts';

type Addressed = { name: string; email: string; language: Language };

type Facts = { say: Say; person: Addressed; agency: string; origin: string; position: number };

/**
 * A notice as a mail: a sentence, the headline, what was said with it, and the way to the desk. Nothing of the draft's
 * text leaves the house.
 */
export function noticeMail(told: Told, { say, person, agency, origin, position }: Facts): Mail {
  const link = `${origin}/desk/notices/${told.id}`;
  const why = say('mail.why', { agency });
  const subject = [told.sentence, told.headline].filter(Boolean).join(': ');
  return {
    id: `notice-${told.id}.${position}`,
    from: agency,
    to: { name: person.name, address: person.email },
    subject: `[${agency}] ${subject}`,
    text: [subject, told.note, link, `-- \n${why}\n${origin}/desk/notices`].filter(Boolean).join('\n\n'),
    html: `<!doctype html>${renderToString(
      <Letter told={told} link={link} why={why} open={say('mail.open')} language={person.language} />,
    )}`,
  };
}

type LetterProps = { told: Told; link: string; why: string; open: string; language: Language };

/** Mail programs know no style sheets of ours and load nothing from elsewhere: plain paragraphs serve everywhere. */
function Letter({ told: { sentence, headline, note }, link, why, open, language }: LetterProps) {
  return (
    <html lang={language}>
      <body>
        <p>{sentence}</p>
        {headline && (
          <p>
            <b>{headline}</b>
          </p>
        )}
        {note && (
          <blockquote>
            {note.split('\n').map((line) => (
              <div>{line}</div>
            ))}
          </blockquote>
        )}
        <p>
          <a href={link}>{open}</a>
        </p>
        <hr />
        <p>
          <small>{why}</small>
        </p>
      </body>
    </html>
  );
}
