import { tell } from './hear.ts';
import { listen, type Told } from './listen.ts';

/** A screen reader is not interrupted more often than this, however fast bulletins come. */
const quietMilliseconds = 10_000;

const main = () => document.querySelector('main') as HTMLElement;

function element<T extends HTMLElement>(name: string, text = '', act?: () => void): T {
  const made = document.createElement(name) as T;
  made.textContent = text;
  if (act) made.onclick = act;
  return made;
}

/** Keeps the open page as new as the newsroom, without moving what is being read. */
class LiveNews extends HTMLElement {
  #isPaused = false;
  #ticker: string | undefined;
  #newest: number | undefined;
  #said = 0;
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
    listen(`/live${main().dataset.stream ?? '/bulletins'}`, (event, told) => this.#hear(event, told));
  }

  #hear(event: string, told: Told): void {
    if (event === 'ticker') this.#hearTicker(told);
    else if (event === 'edition') this.#hearEdition(told);
    else if (event === 'killed') this.#replaceBy(told);
    else tell(event, told);
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
    tell('announced', {});
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
