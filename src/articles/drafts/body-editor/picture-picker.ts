import { buttons, close, fieldOf, openDialog, show } from './dialogs.ts';
import { type Choice, findPictures, uploadPicture } from './picture-store.ts';
import { word } from './words-here.ts';

/** Waits for a pause in the typing before it searches. */
const pauseMilliseconds = 250;

/** Lets pictures of the newsroom be chosen, or brought. Where they cannot be searched, a number does. */
export async function pickPictures(title: string): Promise<Choice[]> {
  const { dialog, form, problem } = openDialog(title);
  const search = fieldOf({ name: 'q', label: word('picture.search'), type: 'search' });
  const files = fieldOf({ name: 'files', label: word('picture.upload'), type: 'file' });
  const file = files.field as HTMLInputElement;
  file.accept = 'image/*';
  file.multiple = true;
  const found = document.createElement('div');
  found.className = 'picture-choices';
  form.prepend(search.around, found, files.around);
  form.append(buttons(word('apply')));
  const chosen = new Map<number, Choice>();

  const look = async () => {
    const pictures = await findPictures(search.field.value);
    if (!pictures) problem.textContent = word('picture.by-number');
    found.replaceChildren(
      ...[...chosen.values(), ...others(pictures ?? [])].map((one) => choiceButton(one, chosen)),
    );
  };
  const others = (pictures: Choice[]) => pictures.filter(({ id }) => !chosen.has(id));
  let timer: ReturnType<typeof setTimeout>;
  search.field.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(look, pauseMilliseconds);
  };
  file.onchange = async () => {
    for (const each of await uploaded([...(file.files ?? [])], (text) => (problem.textContent = text)))
      chosen.set(each.id, each);
    file.value = '';
    await look();
  };
  await look();
  return new Promise((resolve) => {
    form.onsubmit = (event) => {
      event.preventDefault();
      const number = Number(search.field.value.trim());
      const named = chosen.size === 0 && Number.isInteger(number) && number > 0 ? [numbered(number)] : [];
      close(dialog, () => resolve([...chosen.values(), ...named]));
    };
    dialog.oncancel = () => close(dialog, () => resolve([]));
    show(dialog);
  });
}

function numbered(id: number): Choice {
  return { id, caption: '', credit: null, alt: null, thumb: '' };
}

/** Brings files one after the other, and says how far it has come and which could not be taken. */
export async function uploaded(files: File[], tell: (text: string) => void): Promise<Choice[]> {
  const come: Choice[] = [];
  const problems: string[] = [];
  for (const file of files) {
    tell(`${word('upload.under-way')} ${file.name}`);
    try {
      come.push(
        await uploadPicture(file, (share) =>
          tell(`${word('upload.under-way')} ${file.name} ${Math.round(share * 100)}%`),
        ),
      );
    } catch (error) {
      problems.push(`${file.name}: ${(error as Error).message}`);
    }
  }
  tell(problems.join(' '));
  return come;
}

function choiceButton(choice: Choice, chosen: Map<number, Choice>): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.ariaPressed = String(chosen.has(choice.id));
  const image = document.createElement('img');
  image.src = choice.thumb;
  image.alt = '';
  const text = document.createElement('span');
  text.textContent = `${choice.id} ${choice.caption}`;
  button.append(image, text);
  button.onclick = () => {
    if (!chosen.delete(choice.id)) chosen.set(choice.id, choice);
    button.ariaPressed = String(chosen.has(choice.id));
  };
  return button;
}
