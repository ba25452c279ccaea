import type { Say } from '../desk/wording.ts';
import type { JournalEvent } from '../kernel/journal.ts';
import { sentenceOf } from './sentence.ts';
import type { EventSubject } from './subjects.ts';

type Props = { say: Say; event: JournalEvent; subject: EventSubject };

/** The sentence of an event, its subject leading to where it is seen. */
export function Happened({ say, event, subject }: Props) {
  const { before, name, after } = sentenceOf(say, event, subject);
  if (after === null) return <>{before}</>;
  return (
    <>
      {before}
      {subject.address ? (
        <a class="journal-subject" href={subject.address}>
          {name}
        </a>
      ) : (
        <b>{name}</b>
      )}
      {after}
    </>
  );
}
