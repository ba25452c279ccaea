/** Offers what may be meant below the field of the search (a combobox by WAI-ARIA); without it the form works as it is. */
type Suggestion = { text: string; kind: string; address?: string };

const kinds: Record<string, string> = { reporter: '기자', tag: '태그', section: '분야' };
/** Whoever types fast is asked for once. */
const pause = 120;

const field = document.querySelector<HTMLInputElement>('.search-form [name=q]');
if (field) offer(field);

function offer(field: HTMLInputElement): void {
  const list = document.createElement('ul');
  const said = document.createElement('p');
  Object.assign(list, { id: 'suggested', className: 'suggested', hidden: true });
  Object.assign(said, { className: 'unseen', role: 'status' });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '추천 검색어');
  field.parentElement?.after(list, said);
  const attributes = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  };
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);

  let chosen = -1;
  let typed = '';
  let timer = 0;
  let asking: AbortController | undefined;
  const options = () => [...list.children] as HTMLElement[];

  const choose = (index: number) => {
    chosen = index;
    for (const [at, option] of options().entries())
      option.setAttribute('aria-selected', String(at === index));
    const option = options()[index];
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
    field.value = option?.dataset.text ?? typed;
  };
  const show = (items: Suggestion[]) => {
    chosen = -1;
    list.replaceChildren(...items.map(optionOf));
    list.hidden = items.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    field.removeAttribute('aria-activedescendant');
    said.textContent = list.hidden ? '' : `추천 검색어 ${items.length}개`;
  };
  const take = (option: HTMLElement) => {
    field.value = option.dataset.text ?? '';
    show([]);
    if (option.dataset.address) location.assign(option.dataset.address);
    else field.form?.requestSubmit();
  };
  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    typed = field.value;
    const address = `/api/search/suggestions?q=${encodeURIComponent(typed.trim())}`;
    const answer = typed.trim() ? await fetch(address, { signal: asking.signal }) : null;
    show(answer?.ok ? (await answer.json()).items : []);
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => ask().catch(() => {}), pause);
  });
  field.addEventListener('keydown', (event) => {
    const { length } = list.children;
    // A syllable that is being typed takes the keys itself.
    if (event.isComposing || list.hidden) return;
    const option = options()[chosen];
    if (event.key === 'ArrowDown') choose(chosen + 1 < length ? chosen + 1 : -1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? length - 1 : chosen - 1);
    else if (event.key === 'Escape') {
      choose(-1);
      show([]);
    } else if (event.key === 'Enter' && option) take(option);
    else return;
    event.preventDefault();
  });
  field.addEventListener('blur', () => show([]));
  // Before the field loses what is typed into.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    const option = (event.target as HTMLElement).closest<HTMLElement>('li');
    if (option) take(option);
  });
}

function optionOf({ text, kind, address }: Suggestion, index: number): HTMLElement {
  const option = document.createElement('li');
  option.id = `suggested-${index}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.dataset.text = text;
  if (address) option.dataset.address = address;
  option.textContent = text;
  const name = kinds[kind];
  if (name) option.append(Object.assign(document.createElement('small'), { textContent: name }));
  return option;
}
