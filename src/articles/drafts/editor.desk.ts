import { offerCapturedPage } from './captured.ts';
import {
  type Answer,
  address,
  baseField,
  button,
  contentNow,
  fields,
  form,
  put,
  saved,
  say,
  seek,
  send,
  word,
  written,
} from './draft-form.ts';
import { showLooks } from './headline-looks.ts';
import { forget, keep, unsaved } from './kept-draft.ts';
import { pasteClean } from './paste.ts';

/** Keeps what is typed: within a second in this browser, within a few on the server, whatever happens to either. */

const saveAfterMilliseconds = 1_500;
const againAfterMilliseconds = 4_000;
const breathMilliseconds = 10_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let isSaving = false;
let isDirty = false;
/** Somebody else has the draft, or saved another text: nothing is sent until the writer has decided. */
let isStopped = false;

async function save(): Promise<void> {
  if (isSaving || isStopped || !isDirty) return;
  isSaving = true;
  isDirty = false;
  say('saving');
  try {
    const answer = await send(`${address}/text`, { content: contentNow(), base: Number(baseField.value) });
    if (answer.status === 200) {
      baseField.value = String(answer.revision);
      showFindings(answer.findings);
      if (!isDirty) {
        forget();
        say('saved');
      }
    } else if (answer.status === 409 && answer.content) conflict(answer);
    else {
      isDirty = true;
      saved.textContent = answer.error ?? '';
      later(againAfterMilliseconds);
    }
  } catch {
    isDirty = true;
    say('offline');
    later(againAfterMilliseconds);
  }
  isSaving = false;
  if (isDirty) later(saveAfterMilliseconds);
}

function later(milliseconds: number): void {
  clearTimeout(timer);
  timer = setTimeout(save, milliseconds);
}

/** Both texts stand side by side: the writer takes one, or copies from the other. */
function conflict({ revision, content = {} }: Answer): void {
  isStopped = true;
  say('conflict');
  const panel = document.createElement('section');
  panel.className = 'conflict';
  panel.role = 'alert';
  const theirs = document.createElement('textarea');
  theirs.readOnly = true;
  theirs.rows = 12;
  theirs.ariaLabel = word('theirs');
  theirs.value = [content.headline, content.subheads, content.text].filter(Boolean).join('\n\n');
  const go = (take: boolean) => () => {
    if (take) put(content);
    baseField.value = String(revision);
    isStopped = false;
    isDirty = !take;
    if (take) forget();
    panel.remove();
    void save();
    if (take) say('saved');
  };
  panel.append(word('conflict'), theirs, button('keep-mine', go(false)), button('take-theirs', go(true)));
  form.prepend(panel);
}

/** One writes at a time. Whoever takes over is told to the other with its next breath. */
async function breathe(takeOver = false): Promise<void> {
  const { isOwn, name, status } = await send(`${address}/lock`, { takeOver }).catch(
    () => ({ status: 0 }) as Answer,
  );
  if (status !== 200) return;
  const isOthers = isOwn === false;
  if (isOthers !== fields.disabled) {
    fields.disabled = isOthers;
    isStopped = isOthers;
    document.getElementById('take-over')?.remove();
    if (isOthers) {
      say('others', name);
      const made = button('take-over', () => location.reload());
      made.id = 'take-over';
      made.onclick = async () => {
        await breathe(true);
        location.reload();
      };
      saved.after(made);
    }
  }
}

const findings = () => document.getElementById('findings');

function showFindings(html = ''): void {
  const older = findings();
  if (older && html && older.outerHTML !== html) older.outerHTML = html;
}

type Edit = { field: string; start: number; end: number; replacement: string };

const fieldOf = (name = '') => form.elements.namedItem(name) as HTMLTextAreaElement;

/** To the place that a finding is about, or what mends it. Later places first: the earlier ones stay where they are. */
function onFinding(event: Event): void {
  const { field, start, end, fix } = (event.target as HTMLElement).closest('button')?.dataset ?? {};
  if (fix) {
    // The places are those of the text that was checked: another one is saved, and checked, first.
    if (isDirty || isSaving) return void save();
    const edits: Edit[] = JSON.parse(fix);
    for (const edit of edits.toSorted((a, b) => b.start - a.start))
      fieldOf(edit.field).setRangeText(edit.replacement, edit.start, edit.end, 'select');
    written();
    changed();
    void save();
  } else if (field) seek(fieldOf(field), Number(start), Number(end));
}

function changed(): void {
  showLooks();
  // What is typed is not saved yet, and nobody should read that it is.
  if (!isDirty && !isStopped) say('saving');
  isDirty = true;
  keep();
  later(saveAfterMilliseconds);
}

function restore(): void {
  const before = unsaved();
  if (!before) return;
  put(before.content);
  baseField.value = String(before.base);
  say('restored');
  isDirty = true;
  void save();
}

/** The form goes off when nothing else is under way, or it would meet its own text as another's. */
function onSubmit(event: SubmitEvent): void {
  keep(true);
  clearTimeout(timer);
  if (!isSaving) return;
  event.preventDefault();
  setTimeout(() => form.requestSubmit(event.submitter), 50);
}

function onKey(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey) return;
  if (event.key === 's') {
    event.preventDefault();
    isDirty = true;
    void save();
  } else if (event.key === 'Enter') form.querySelector<HTMLButtonElement>('button.main')?.click();
}

if (form.dataset.writable !== undefined) {
  form.addEventListener('input', changed);
  form.addEventListener('submit', onSubmit);
  document.addEventListener('keydown', onKey);
  document.querySelector('.editor-side')?.addEventListener('click', onFinding);
  offerCapturedPage(changed);
  pasteClean(fieldOf('text'), changed);
  restore();
  void breathe();
  setInterval(breathe, breathMilliseconds);
}
