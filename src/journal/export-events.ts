import { type Say, type Wording, wordingIn } from '../desk/wording.ts';
import { lastPosition } from '../kernel/journal.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { seoulIso } from '../korean/seoul-time.ts';
import type { Language } from '../site/person.ts';
import type { JournalFilter } from './filter.ts';
import { eventBatches, type StoredEvent } from './queries.ts';
import { sentenceText } from './sentence.ts';
import { type EventSubject, subjectsOf } from './subjects.ts';

/** Some 500 kB of text: all that a journal of any length takes of the memory. */
const batch = 1_000;

export type ExportForm = 'csv' | 'jsonl';

export const mediaTypes: Record<ExportForm, string> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
};

/**
 * What is asked for, oldest first, up to what is newest now. A batch is read when whoever receives has taken the one
 * before, and none any more once he has left.
 */
export async function exportEvents(
  { store: { db } }: Kernel,
  filter: JournalFilter,
  form: ExportForm,
  language: Language,
): Promise<ReadableStream<Uint8Array>> {
  const batches = eventBatches(db, filter, await lastPosition(db), batch);
  const say = wordingIn(language);
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        if (form === 'csv') controller.enqueue(encoder.encode(csvHead(say)));
      },
      pull: async (controller) => {
        const { value: events, done } = await batches.next();
        if (done) return controller.close();
        const lines =
          form === 'csv'
            ? csvLines(say, events, await subjectsOf(db, events))
            : events.map((event) => `${JSON.stringify(plainEvent(event))}\n`);
        controller.enqueue(encoder.encode(lines.join('')));
      },
      cancel: async () => void (await batches.return(undefined)),
    },
    { highWaterMark: 1 },
  );
}

/** All that an event's hash is made of, and the hash, so that the chain can be verified elsewhere. */
function plainEvent({ position, at, kind, subject, actor, data, tags, hash }: StoredEvent) {
  return { position, at: at.toISOString(), kind, subject, actor, data, tags, hash: hash.toString('hex') };
}

const columns = ['position', 'at', 'actor', 'what', 'kind', 'subject', 'data', 'tags', 'hash'] as const;

/** Excel takes a file for UTF-8 when it begins with this. */
const byteOrderMark = '\uFEFF';

function csvHead(say: Say): string {
  return byteOrderMark + csvLine(columns.map((name) => say(`events.column.${name}` satisfies Wording)));
}

function csvLines(
  say: Say,
  events: StoredEvent[],
  subjectOf: (event: StoredEvent) => EventSubject,
): string[] {
  return events.map((event) =>
    csvLine([
      String(event.position),
      seoulIso(event.at),
      event.actor,
      sentenceText(say, event, subjectOf(event)),
      event.kind,
      event.subject,
      JSON.stringify(event.data),
      event.tags.join(' '),
      event.hash.toString('hex'),
    ]),
  );
}

/** RFC 4180: fields in quotation marks, those in them doubled, lines that end with CRLF. */
export function csvLine(fields: string[]): string {
  return `${fields.map((field) => `"${harmless(field).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** A spreadsheet would run what begins like a formula: an apostrophe before it makes it text. */
function harmless(field: string): string {
  return /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u.test(field) ? `'${field}` : field;
}
