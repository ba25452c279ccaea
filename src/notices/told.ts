import type { Kysely } from 'kysely';
import { draftsOf, headlinesOf, notesById } from '../articles/drafts/queries.ts';
import type { Say } from '../desk/wording.ts';
import type { DB } from '../kernel/tables.gen.ts';
import type { Notice } from './queries.ts';

/** A notice in the words of the one who is told. */
export type Told = {
  id: number;
  sentence: string;
  headline: string;
  /** What was said with it. */
  note: string;
  at: Date;
  isRead: boolean;
  /** Where it leads to. */
  target: string;
};

/** Puts notices into words, with the headlines and notes as they are now. */
export async function tell(db: Kysely<DB>, notices: Notice[], say: Say): Promise<Told[]> {
  if (notices.length === 0) return [];
  const all = notices.map(({ data }) => data);
  const drafts = await draftsOf(
    db,
    all.flatMap(({ draft }) => draft ?? []),
  );
  const notes = await notesById(
    db,
    all.flatMap(({ note }) => note ?? []),
  );
  const headlines = await headlinesOf(
    db,
    all.flatMap(({ article, draft }) => (draft ? [] : (article ?? []))),
  );
  const draftHeadlines = new Map(drafts.map(({ id, headline }) => [id, headline || say('board.untitled')]));
  const texts = new Map(notes.map(({ id, text }) => [id, text]));
  return notices.map((notice) => {
    const { id, kind, data, made_at, read_at } = notice;
    const { draft, article, note } = data;
    return {
      id,
      sentence: say(`notice.${kind}`, { by: nameOf(data.by, say) }),
      headline: (draft ? draftHeadlines.get(draft) : headlines.get(article ?? '')) ?? '',
      note: texts.get(note ?? 0) ?? '',
      at: made_at,
      isRead: read_at !== null,
      target: targetOf(notice),
    };
  });
}

/** The clock acts, too. */
function nameOf(actor: string, say: Say): string {
  return actor === 'clock' ? say('notice.clock') : say('notice.person', { name: actor });
}

function targetOf({ kind, subject, data: { draft, note } }: Notice): string {
  if (draft) return `/desk/drafts/${draft}${note ? `#note-${note}` : ''}`;
  if (kind === 'claim') return `/desk/claims/${subject}`;
  return kind === 'kill-asked' ? `/desk/articles/${subject}` : `/news/${subject}`;
}
