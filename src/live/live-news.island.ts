import { listen, type Told } from './listen.ts';

/** A screen reader is not interrupted more often than this, however fast bulletins come. */
const quietMilliseconds = 10_000;

const main = () => document.querySelector('main') as HTMLElement;
const linksTo = (id: unknown) => main().querySelectorAll<HTMLAnchorElement>(`a[href="/news/${id}"]`);

/** The posts of a page that new ones come to. */
const livePosts = () => main().querySelector<HTMLElement>('[data-revision]');

async function pageNow(): Promise<Document> {
  return new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
}

function element<T extends HTMLElement>(name: string, text = '', act?: () => void): T {
  const made = document.createElement(name) as T;
  made.textContent = text;
  if (act) made.onclick = act;
  return made;
}

/** Keeps the open page as new as the newsroom, without moving what is being read. */
class LiveNews extends HTMLElement {
  #title = document.title;
  #fresh = new Set<string>();
  #isPaused = false;
  #ticker: string | undefined;
  #newest: number | undefined;
  #revision: number | undefined;
  #said = 0;
  #sound: AudioContext | undefined;
  #bar = element<HTMLElement>('p');
  #voice = element<HTMLElement>('p');

  connectedCallback(): void {
    this.#bar.className = 'live-bar';
    this.#bar.role = this.#voice.role = 'status';
    this.#voice.className = 'unseen';
    const pause = element<HTMLButtonElement>('button', '❚❚', () => {
      this.#isPaused = !this.#isPaused;
      pause.textContent = this.#isPaused ? '▶' : '❚❚';
      pause.ariaLabel = this.#isPaused ? '속보 계속 받기' : '속보 멈추기';
      this.#showTicker();
    });
    pause.ariaLabel = '속보 멈추기';
    this.append(pause, this.#voice, this.#bar);
    this.parentElement?.addEventListener('focusout', () => setTimeout(() => this.#showTicker()));
    if (location.pathname === '/bulletins') main().querySelector('h1')?.after(this.#soundButton());
    listen(`/live${main().dataset.stream ?? '/bulletins'}`, (event, told) => this.#hear(event, told));
  }

  #soundButton(): HTMLElement {
    const button = element<HTMLButtonElement>('button', '소리 켜기', () => {
      if (this.#sound) this.#sound = void this.#sound.close();
      else this.#sound = new AudioContext();
      button.textContent = this.#sound ? '소리 끄기' : '소리 켜기';
    });
    return button;
  }

  #hear(event: string, told: Told): void {
    if (event === 'ticker') this.#hearTicker(told);
    else if (event === 'edition') this.#hearEdition(told);
    else if (event === 'killed') this.#replaceBy(told);
    else if (event === 'list') this.#hearList(told.ids as string[]);
    else if (event === 'article') this.#hearArticle(told);
    else if (event === 'gone') this.#hearGone(String(told.id));
    else if (event === 'posts') this.#hearPosts(told);
    else if (event === 'post' || event === 'live-head') this.#hearPost(told);
  }

  #hearTicker({ html, newest }: Told): void {
    this.#ticker = html;
    const isNew = newest && this.#newest !== undefined && newest.id > this.#newest;
    this.#newest = Math.max(this.#newest ?? 0, newest?.id ?? 0);
    if (isNew && !this.#isPaused) this.#announce(`${newest.level} ${newest.text}`);
    this.#showTicker();
  }

  /** Not while it is paused, and not under a reader's focus. */
  #showTicker(): void {
    const ticker = this.parentElement?.querySelector('.ticker');
    if (!ticker || this.#ticker === undefined || this.#isPaused || ticker.contains(document.activeElement))
      return;
    ticker.outerHTML = this.#ticker;
    this.#ticker = undefined;
  }

  #announce(text: string): void {
    if (Date.now() - this.#said < quietMilliseconds) return;
    this.#said = Date.now();
    this.#voice.textContent = text;
    if (!this.#sound) return;
    const tone = new OscillatorNode(this.#sound, { frequency: 660 });
    tone.connect(new GainNode(this.#sound, { gain: 0.1 })).connect(this.#sound.destination);
    tone.start();
    tone.stop(this.#sound.currentTime + 0.2);
  }

  /** What stands before the first that the page has is new; everything, where it has none of them. */
  #hearList(ids: string[]): void {
    const known = ids.findIndex((id) => linksTo(id).length > 0);
    for (const id of known < 0 ? ids : ids.slice(0, known)) this.#fresh.add(id);
    this.#showCount();
  }

  #hearArticle({ id = '', html = '' }: Told): void {
    const shown = linksTo(id);
    if (shown.length === 0) this.#fresh.add(id);
    const made = element<HTMLTemplateElement>('template');
    made.innerHTML = html;
    const headline = made.content.querySelector('a')?.innerHTML;
    for (const link of shown) if (headline) link.innerHTML = headline;
    this.#showCount();
  }

  #hearGone(id: string): void {
    this.#fresh.delete(id);
    for (const link of linksTo(id)) (link.closest('li') ?? link.closest('article') ?? link).remove();
    this.#showCount();
  }

  /** A part of a live blog as it is now takes its place; a new post waits until the reader asks for it. */
  #hearPost({ id = '', post = 0, revision, html = '' }: Told): void {
    this.#revision = revision;
    const shown = document.getElementById(id);
    if (shown) shown.outerHTML = html;
    else if (post > Number(livePosts()?.dataset.last)) this.#fresh.add(id);
    this.#showCount();
  }

  /** How far a live blog has come: where the page is behind, it looks what has changed. */
  async #hearPosts({ revision }: Told): Promise<void> {
    const known = this.#revision ?? Number(livePosts()?.dataset.revision ?? revision);
    this.#revision = revision;
    if (known === revision) return;
    for (const now of (await pageNow()).querySelectorAll('#live-head, .post')) {
      const shown = document.getElementById(now.id);
      if (!shown) this.#fresh.add(now.id);
      else if (shown.outerHTML !== now.outerHTML) shown.replaceWith(now);
    }
    this.#showCount();
  }

  #showCount(): void {
    const count = this.#fresh.size;
    document.title = count > 0 ? `(${count}) ${this.#title}` : this.#title;
    const text = `새 ${livePosts() ? '소식' : '기사'} ${count}건`;
    const button = element<HTMLButtonElement>('button', text, () => this.#renew());
    this.#bar.replaceChildren(...(count > 0 ? [button] : []));
  }

  /** The page as it is now, in place of what was read: only when the reader asks for it. */
  async #renew(): Promise<void> {
    const now = (await pageNow()).querySelector('main') as HTMLElement;
    main().replaceWith(now);
    const first = [...now.querySelectorAll<HTMLElement>('.post')].find(({ id }) => this.#fresh.has(id));
    this.#fresh.clear();
    this.#revision = undefined;
    this.#showCount();
    if (first) first.tabIndex = -1;
    else scrollTo(0, 0);
    first?.scrollIntoView();
    (first ?? now).focus({ preventScroll: true });
  }

  #hearEdition({ edition, html = '' }: Told): void {
    const open = main().querySelector<HTMLElement>('[data-edition]');
    if (open && Number(open.dataset.edition) !== edition) this.#bar.innerHTML = html;
  }

  #replaceBy({ title = '', html = '' }: Told): void {
    document.title = title;
    main().outerHTML = html;
    this.#bar.replaceChildren();
  }
}

customElements.define('live-news', LiveNews);
