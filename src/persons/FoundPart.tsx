import type { Say } from '../desk/wording.ts';
import type { Attributed, AttributedPerson, AttributedQuotation } from './attribute.ts';
import { calledName } from './names.tsx';
import { RulingForm, State, Verdicts } from './RulingForm.tsx';
import type { Candidate } from './who-is-who.ts';

type Props = {
  say: Say;
  text: Attributed;
  known: Candidate[];
  /** Where what is said of it goes. */
  action: string;
  /** The text is being written: it is saved, and looked through again. */
  isWritten?: boolean;
  mayRule: boolean;
};

/** What was found in a text: people and quotations, each with what an editor can say of it. */
export function FoundPart({ say, text, known, action, isWritten, mayRule }: Props) {
  const open = text.quotations.filter(({ verdict }) => verdict === null).length;
  return (
    <section class="found-persons" aria-labelledby="persons">
      <h2 id="persons">{say('known-person.beside')}</h2>
      {text.people.length + text.quotations.length === 0 ? (
        <p class="quiet">{say('known-person.none-found')}</p>
      ) : (
        <p class="quiet">{say('known-person.beside.hint', { open })}</p>
      )}
      {mayRule && isWritten && (
        <button type="submit" form="draft" name="act" value="write">
          {say('known-person.again')}
        </button>
      )}
      {text.people.length > 0 && (
        <ul class="found-people">
          {text.people.map((person, place) => (
            <Person {...{ say, person, action, mayRule, place }} known={namesakes(known, person)} />
          ))}
        </ul>
      )}
      {text.quotations.length > 0 && (
        <ol class="found-quotations">
          {text.quotations.map((quotation, place) => (
            <Quotation {...{ say, quotation, action, mayRule, place }} people={text.people} />
          ))}
        </ol>
      )}
    </section>
  );
}

function namesakes(known: Candidate[], { name }: AttributedPerson): Candidate[] {
  return known.filter((each) => each.name === name || each.aliases.includes(name));
}

type PersonProps = Omit<Props, 'text' | 'isWritten'> & { person: AttributedPerson; place: number };

function Person({ say, person, known, action, mayRule, place }: PersonProps) {
  const { name, hanja, latin, titles, verdict } = person;
  const isWithdrawn = known.some((each) => each.isWithdrawn);
  const choices = known.filter((each) => !each.isWithdrawn);
  return (
    <li id={`found-p${place}`} data-verdict={verdict ?? undefined}>
      <p>
        <b>{name}</b> <span class="quiet">{[hanja, latin, ...titles].filter(Boolean).join(' · ')}</span>{' '}
        <State say={say} verdict={verdict} />
      </p>
      {isWithdrawn && <p class="quiet">{say('known-person.beside.withdrawn')}</p>}
      {mayRule && !isWithdrawn && (
        <RulingForm action={action} about="person" words={name} sentence="" at={`found-p${place}`}>
          {choices.length > 1 && (
            <select name="person" aria-label={say('known-person.which', { name })}>
              <option value="">{say('known-person.which.unsaid')}</option>
              {choices.map((each) => (
                <option value={each.id} selected={each.id === person.personId}>
                  {`${calledName(each)} ${each.titles.slice(0, 3).join(', ')}`.trim()}
                </option>
              ))}
            </select>
          )}
          <Verdicts
            say={say}
            verdict={verdict}
            what={name}
            rejected={say('known-person.no-person')}
            mayChange={choices.length > 1}
          />
        </RulingForm>
      )}
    </li>
  );
}

type QuotationProps = {
  say: Say;
  quotation: AttributedQuotation;
  people: AttributedPerson[];
  place: number;
  action: string;
  mayRule: boolean;
};

function Quotation({ say, quotation, people, place, action, mayRule }: QuotationProps) {
  const { words, sentence, isDirect, speaker, speakerText, verdict } = quotation;
  const name = speaker === null ? null : people[speaker]?.name;
  const id = `said-${place}`;
  return (
    <li id={`found-q${place}`} data-verdict={verdict ?? undefined}>
      <p class="found-words">
        {isDirect ? `“${words}”` : words} {!isDirect && <em>{say('known-person.indirect')}</em>}{' '}
        <State say={say} verdict={verdict} />
      </p>
      <p class="quiet">{sentence}</p>
      {!mayRule && <p>{name ?? say('known-person.nobody')}</p>}
      {mayRule && (
        <RulingForm
          action={action}
          about="quotation"
          words={words}
          sentence={sentence}
          at={`found-q${place}`}
        >
          <input type="hidden" name="speakerText" value={speakerText ?? ''} />
          <label for={id}>
            {say('known-person.speaker')}
            {speakerText && speakerText !== name && <span class="quiet"> {speakerText}</span>}
          </label>
          <select id={id} name="speaker">
            <option value="">{say('known-person.nobody')}</option>
            {people
              .filter((person) => person.verdict !== 'rejected' || person.name === name)
              .map((person) => (
                <option value={person.name} selected={person.name === name}>
                  {person.name}
                </option>
              ))}
          </select>
          <details>
            <summary>{say('known-person.mend')}</summary>
            <label for={`${id}-other`}>{say('known-person.other-speaker')}</label>
            <input id={`${id}-other`} name="otherSpeaker" maxLength={60} autocomplete="off" />
            {speakerText && (
              <label class="setting-check-line">
                <input type="checkbox" name="taught" />
                {say('known-person.teach', { form: speakerText })}
              </label>
            )}
          </details>
          <Verdicts
            say={say}
            verdict={verdict}
            what={words.slice(0, 30)}
            rejected={say('known-person.no-quotation')}
          />
        </RulingForm>
      )}
    </li>
  );
}
