/** Keeps what is typed: within a second in this browser, within a few on the server, whatever happens to either. */

type Content = Record<string, string>;
/** `isSent`: the form went off with it, and nothing was heard of that yet. */
type Kept = { content: Content; base: number; isSent: boolean };
type Answer = {
  status: number;
  revision?: number;
  content?: Content;
  error?: string;
  isOwn?: boolean;
  name?: string;
};

const saveAfterMilliseconds = 1_500;
const againAfterMilliseconds = 4_000;
const breathMilliseconds = 10_000;

const form = document.getElementById('draft') as HTMLFormElement;
const saved = document.getElementById('saved') as HTMLElement;
const fields = form.querySelector('fieldset') as HTMLFieldSetElement;
const baseField = form.elements.namedItem('base') as HTMLInputElement;
const words: Record<string, string> = JSON.parse(form.dataset.words ?? '{}');
const address = `/desk/drafts/${form.dataset.draft}`;
const key = `draft.${form.dataset.draft}`;

let timer: ReturnType<typeof setTimeout> | undefined;
let isSaving = false;
let isDirty = false;
/** Somebody else has the draft, or saved another text: nothing is sent until the writer has decided. */
let isStopped = false;

const inputs = () =>
  [...fields.querySelectorAll<HTMLInputElement>('input, textarea, select')].filter(
    ({ name }) => name !== 'note',
  );
const contentNow = (): Content => Object.fromEntries(inputs().map(({ name, value }) => [name, value]));

function put(content: Content): void {
  for (const input of inputs()) input.value = content[input.name] ?? input.value;
}

function say(word: string, name = ''): void {
  saved.textContent = (words[word] ?? '').replace('{name}', name);
}

function button(word: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words[word] ?? '';
  made.onclick = act;
  return made;
}

/** The browser's own store may be full or switched off: the server is there all the same. */
function keep(isSent = false): void {
  try {
    const kept: Kept = { content: contentNow(), base: Number(baseField.value), isSent };
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {}
}

function forget(): void {
  try {
    localStorage.removeItem(key);
  } catch {}
}

function kept(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

async function send(method: string, path: string, body: object): Promise<Answer> {
  const answer = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { ...(await answer.json()), status: answer.status };
}

async function save(): Promise<void> {
  if (isSaving || isStopped || !isDirty) return;
  isSaving = true;
  isDirty = false;
  say('saving');
  try {
    const answer = await send('PUT', address, { content: contentNow(), base: Number(baseField.value) });
    if (answer.status === 200) {
      baseField.value = String(answer.revision);
      if (!isDirty) forget();
      say('saved');
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
  theirs.ariaLabel = words.theirs ?? '';
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
  panel.append(words.conflict ?? '', theirs, button('keep-mine', go(false)), button('take-theirs', go(true)));
  form.prepend(panel);
}

/** One writes at a time. Whoever takes over is told to the other with its next breath. */
async function breathe(takeOver = false): Promise<void> {
  const { isOwn, name, status } = await send('POST', `${address}/lock`, { takeOver }).catch(
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

function changed(): void {
  isDirty = true;
  keep();
  later(saveAfterMilliseconds);
}

function restore(): void {
  const before = kept();
  const hasArrived = before?.isSent && Number(form.dataset.revision) > before.base;
  if (!before || hasArrived || JSON.stringify(before.content) === JSON.stringify(contentNow())) {
    forget();
    return;
  }
  put(before.content);
  baseField.value = String(before.base);
  say('restored');
  isDirty = true;
  void save();
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
  form.addEventListener('submit', () => keep(true));
  document.addEventListener('keydown', onKey);
  restore();
  void breathe();
  setInterval(breathe, breathMilliseconds);
}
