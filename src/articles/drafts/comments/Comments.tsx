import type { Say, Wording } from '../../../desk/wording.ts';
import { Time } from '../../../site/Time.tsx';
import { longestComment } from './add-comment.ts';
import type { TriedComment } from './comments-part.tsx';
import type { TextPiece } from './mentions.ts';

/** One thing that was said, as somebody sees it. */
export type ShownNote = {
  id: number;
  act: string | null;
  at: Date;
  by: string;
  pieces: TextPiece[];
  passage: { field: string; quote: string; isThere: boolean } | null;
  settled: { at: Date; by: string } | null;
  maySettle: boolean;
};

type Props = {
  say: Say;
  draftId: number;
  notes: ShownNote[];
  /** Whom one can mention; null for one who may not comment. */
  names: string[] | null;
  tried?: TriedComment | undefined;
};

export function Comments({ say, draftId, notes, names, tried }: Props) {
  const address = `/desk/drafts/${draftId}/comments`;
  return (
    <section class="comments" aria-labelledby="notes" data-comments={address} data-offline={say('offline')}>
      <h2 id="notes">{say('notes')}</h2>
      <ol class="notes" data-gone={say('passage.changed')}>
        {notes.map((note) => (
          <NoteItem say={say} note={note} address={address} />
        ))}
      </ol>
      {names && <CommentForm say={say} address={address} names={names} tried={tried} />}
    </section>
  );
}

type ItemProps = { say: Say; note: ShownNote; address: string };

function NoteItem({ say, note, address }: ItemProps) {
  const { id, act, at, by, pieces, passage, settled, maySettle } = note;
  return (
    <li id={`note-${id}`} class={settled ? 'settled' : undefined}>
      <p class="note-head">
        <b>{by}</b> {act && <span class="note-act">{say(`act.${act}` as Wording)}</span>}{' '}
        <span class="quiet">
          <Time at={at} yearless />
        </span>
      </p>
      {passage && <Passage say={say} passage={passage} />}
      <p class="note-text">
        {pieces.map(({ text, ids }) => (ids.length > 0 ? <b class="mention">{text}</b> : text))}
      </p>
      {(settled || maySettle) && (
        <form class="note-settle" method="post" action={`${address}/${id}/settled`}>
          {settled && <span class="quiet">{say('note.settled-by', { name: settled.by })}</span>}
          {maySettle && (
            <button type="submit" name="settled" value={settled ? 'no' : 'yes'}>
              {say(settled ? 'note.reopen' : 'note.settle')}
            </button>
          )}
        </form>
      )}
    </li>
  );
}

/** The words that it is about: a press goes there, where they still stand. */
function Passage({
  say,
  passage: { field, quote, isThere },
}: Pick<Props, 'say'> & { passage: NonNullable<ShownNote['passage']> }) {
  return (
    <blockquote class="passage">
      {isThere ? (
        <button type="button" data-field={field} data-quote={quote}>
          <span class="unseen">{say('passage.show')} </span>
          {quote}
        </button>
      ) : (
        <>
          <s>{quote}</s> <span class="quiet">{say('passage.changed')}</span>
        </>
      )}
    </blockquote>
  );
}

type FormProps = { say: Say; address: string; names: string[]; tried: TriedComment | undefined };

function CommentForm({ say, address, names, tried }: FormProps) {
  return (
    <form class="comment" method="post" action={address} data-sent={say('comment.sent')}>
      <p class="problem-line" role="alert" hidden={!tried}>
        {tried?.problem}
      </p>
      <label class="field">
        <span>{say('comment')}</span>
        <textarea
          name="comment"
          rows={3}
          maxLength={longestComment}
          required
          placeholder={say('comment.hint')}
          data-names={say('comment.names')}
        >
          {tried?.text}
        </textarea>
      </label>
      <QuoteFields say={say} field={tried?.field} quote={tried?.quote} />
      <datalist id="mentionable">
        {names.map((name) => (
          <option value={name} />
        ))}
      </datalist>
      <button type="submit">{say('comment.send')}</button> <output class="quiet" />
    </form>
  );
}

type QuoteProps = { say: Say; field?: string | undefined; quote?: string | undefined };

/** The words that something is about: the script fills in what was selected last, and shows it. */
export function QuoteFields({ say, field = '', quote = '' }: QuoteProps) {
  return (
    <span class="quote-fields" data-clear={say('passage.clear')}>
      <input type="hidden" name="field" value={field} />
      <input type="hidden" name="quote" value={quote} />
    </span>
  );
}
