import type { ComponentChildren } from 'preact';
import type { Node } from 'prosemirror-model';
import { joined } from './joined.tsx';

/** The footnotes of a body as they are met, and what leads from its text elsewhere. */
export type Notes = { idPrefix: string; texts: string[]; linked?: Linked | undefined };

/** Parts of a text that lead to pages of ours, in order and apart: `카카오[035720]`. */
export type Linked = (text: string) => { start: number; end: number; href: string }[];

/** Runs under one quotation mark become one `q`, whatever glosses and links stand inside it. */
export function inlineView(node: Node, notes: Notes): ComponentChildren[] {
  return together(node.children, isQuoted).flatMap((runs) => {
    const inside = linkedRuns(runs, notes);
    return runs.some(isQuoted) ? [<q>{inside}</q>] : inside;
  });
}

function isQuoted(run: Node): boolean {
  return run.marks.some((mark) => mark.type.name === 'quotation');
}

function linkedRuns(runs: Node[], notes: Notes): ComponentChildren[] {
  return together(runs, hrefOf).flatMap((runs) => {
    const href = runs[0] && hrefOf(runs[0]);
    // A link stands in no other.
    const around = href === undefined ? notes : { ...notes, linked: undefined };
    const inside = runs.map((run) => runView(run, around));
    return href === undefined
      ? inside
      : [
          <a href={href} rel="noopener">
            {inside}
          </a>,
        ];
  });
}

/** A footnote is a link itself, and stands in no other. */
function hrefOf(run: Node): string | undefined {
  return run.isText ? run.marks.find((mark) => mark.type.name === 'link')?.attrs.href : undefined;
}

/** Neighbours of which the same is true. */
function together(runs: readonly Node[], of: (run: Node) => unknown): Node[][] {
  const groups: Node[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (group?.[0] && of(group[0]) === of(run)) group.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** The characters are skipped when read aloud, found by a search of the page, and hidden if the reader likes. */
function runView(run: Node, notes: Notes): ComponentChildren {
  if (run.type.name === 'footnote') return referenceTo(run.attrs.text, notes);
  const gloss = run.marks.find((mark) => mark.type.name === 'gloss');
  if (!gloss) return textView(run.text ?? '', notes.linked);
  return (
    <>
      {run.text}
      <span class="gloss" aria-hidden="true">
        ({gloss.attrs.written})
      </span>
    </>
  );
}

function textView(text: string, linked: Linked | undefined): ComponentChildren {
  const links = linked?.(text) ?? [];
  if (links.length === 0) return joined(text);
  const before = links.map(({ start, end, href }, at) => (
    <>
      {joined(text.slice(links[at - 1]?.end ?? 0, start))}
      <a href={href}>{text.slice(start, end)}</a>
    </>
  ));
  return [...before, joined(text.slice(links.at(-1)?.end))];
}

function referenceTo(text: string, notes: Notes): ComponentChildren {
  const number = notes.texts.push(text);
  return (
    <sup>
      <a
        id={`${notes.idPrefix}ref-${number}`}
        href={`#${notes.idPrefix}note-${number}`}
        aria-label={`각주 ${number}`}
      >
        {number}
      </a>
    </sup>
  );
}

/** The footnotes below the body, each with the way back. */
export function Footnotes({ notes: { idPrefix, texts } }: { notes: Notes }) {
  if (texts.length === 0) return null;
  return (
    <section class="footnotes" aria-label="각주">
      <ol>
        {texts.map((text, index) => (
          <li id={`${idPrefix}note-${index + 1}`}>
            {joined(text)}{' '}
            <a href={`#${idPrefix}ref-${index + 1}`} aria-label={`각주 ${index + 1}의 본문으로`}>
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
