/** 속보 from anywhere at the desk: one key opens one line, Ctrl+Enter sends it, and for ten seconds it can be undone. */

const undoMilliseconds = 10_000;
const address = '/desk/bulletins';

const dialog = document.createElement('dialog');
dialog.className = 'composer-dialog';
document.body.append(dialog);

async function open(): Promise<void> {
  const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
  const form = page.querySelector<HTMLFormElement>('form.composer');
  if (!form) return;
  dialog.replaceChildren(form);
  const own = dialog.querySelector('form') as HTMLFormElement;
  own.onsubmit = (event) => {
    event.preventDefault();
    void send(own);
  };
  own.onkeydown = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) own.requestSubmit();
  };
  dialog.showModal();
  own.querySelector('input')?.focus();
}

async function post(to: string, body?: FormData): Promise<{ id?: number; error?: string }> {
  const answer = await fetch(to, { method: 'POST', headers: { accept: 'application/json' }, body });
  return answer.json();
}

async function send(form: HTMLFormElement): Promise<void> {
  const { id, error } = await post(address, new FormData(form));
  if (error) {
    const line = form.querySelector('.problem-line') as HTMLElement;
    line.textContent = error;
    line.hidden = false;
    return;
  }
  const said = document.createElement('p');
  said.role = 'status';
  said.textContent = form.dataset.raised ?? '';
  const undo = document.createElement('button');
  undo.textContent = form.dataset.undo ?? '';
  undo.onclick = () => void post(`${address}/${id}/withdrawal`).then(() => dialog.close());
  dialog.replaceChildren(said, undo);
  undo.focus();
  setTimeout(() => undo.isConnected && dialog.close(), undoMilliseconds);
}

document.addEventListener('keydown', (event) => {
  const isTyping = (event.target as HTMLElement).closest('input, textarea, select') !== null;
  const isPlain = event.key === 'b' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isAnywhere = event.altKey && event.code === 'KeyB';
  if (dialog.open || event.isComposing || !(isPlain || isAnywhere)) return;
  event.preventDefault();
  void open();
});
