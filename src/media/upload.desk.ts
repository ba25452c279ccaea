import { sendInPieces, unfinishedFiles } from '../desk/send-in-pieces.ts';

/** Pictures by drop, by paste and many at once, each with its progress; the form alone sends them, too. */

type Picture = { id: number; caption: string; thumb: string };
type Received = {
  id: string;
  size: number;
  offset: number;
  picture: Picture;
  same: number[];
  isKnown?: boolean;
};

const address = '/desk/pictures';
const atOnce = 2;

const form = document.querySelector('.picture-upload') as HTMLFormElement;
const input = form.querySelector('input') as HTMLInputElement;
const list = form.querySelector('.picture-uploads') as HTMLOListElement;
const words: Record<string, string> = JSON.parse(form.dataset.words ?? '{}');
const word = (name: string) => words[name] ?? '';

const waiting: (() => Promise<void>)[] = [];
let running = 0;

function take(files: Iterable<File>): void {
  for (const file of files) waiting.push(entryFor(file));
  input.value = '';
  next();
}

function next(): void {
  while (running < atOnce) {
    const send = waiting.shift();
    if (!send) return;
    running++;
    void send().finally(() => {
      running--;
      next();
    });
  }
}

/** A line of the list, and what sends its file. */
function entryFor(file: File): () => Promise<void> {
  const stop = new AbortController();
  const line = document.createElement('li');
  const name = element('span', file.name);
  const bar = document.createElement('progress');
  bar.max = file.size || 1;
  bar.value = 0;
  bar.ariaLabel = file.name;
  const state = element('output', '');
  const button = element('button', word('stop'));
  button.type = 'button';
  button.addEventListener('click', () => {
    stop.abort();
    line.remove();
  });
  line.append(name, bar, state, button);
  list.append(line);
  const progress = (sent: number, isWaiting: boolean) => {
    if (sent >= 0) bar.value = sent;
    state.textContent = word(isWaiting ? 'waiting' : 'sending');
  };
  const end = (text: string, ...more: Node[]) => {
    bar.remove();
    button.remove();
    state.replaceChildren(text, ...more);
  };
  return async () => {
    try {
      const sent = await sendInPieces<Received>(`${address}/uploads`, file, {
        progress,
        signal: stop.signal,
      });
      end(`${word(sent.isKnown ? 'known' : 'received')} `, ...linksTo(sent));
      document.dispatchEvent(new Event('picture-added'));
    } catch (error) {
      if (stop.signal.aborted) return;
      line.classList.add('failed');
      end(`${word('failed')} ${(error as Error).message}`);
    }
  };
}

function linksTo({ picture, same, isKnown }: Received): Node[] {
  const others = isKnown || same.length === 0 ? [] : [` ${word('same')} `, ...same.map(linkTo)];
  return [linkTo(picture.id), ...others].map((part) =>
    typeof part === 'string' ? document.createTextNode(part) : part,
  );
}

function linkTo(id: number): HTMLAnchorElement {
  const link = element('a', `#${id}`);
  link.href = `${address}/${id}`;
  return link;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

const filesOf = (data: DataTransfer | null) => [...(data?.files ?? [])];

input.addEventListener('change', () => take([...(input.files ?? [])]));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  take([...(input.files ?? [])]);
});
document.addEventListener('paste', ({ clipboardData }) => take(filesOf(clipboardData)));
document.addEventListener('dragover', (event) => {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  form.classList.add('over');
});
for (const name of ['dragleave', 'drop'])
  document.addEventListener(name, () => form.classList.remove('over'));
document.addEventListener('drop', (event) => {
  if (filesOf(event.dataTransfer).length === 0) return;
  event.preventDefault();
  take(filesOf(event.dataTransfer));
});
addEventListener('beforeunload', (event) => {
  if (running > 0) event.preventDefault();
});

const unfinished = unfinishedFiles();
if (unfinished.length > 0) {
  const line = element('li', `${word('unfinished')} ${unfinished.join(', ')}`);
  line.className = 'unfinished';
  list.append(line);
}
