/** What the reader chose last; it holds for all articles, on this device. */
const chosen = {
  read: (name: string) => {
    try {
      return localStorage.getItem(`reading.${name}`);
    } catch {
      return null; // Storage may be switched off.
    }
  },
  write: (name: string, value: string) => {
    try {
      localStorage.setItem(`reading.${name}`, value);
    } catch {}
  },
};

const sizes: [name: string, scale: string][] = [
  ['더 작게', '.85'],
  ['작게', '.925'],
  ['보통', '1'],
  ['크게', '1.125'],
  ['더 크게', '1.25'],
];

const root = document.documentElement;

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.onclick = act;
  return made;
}

function sizeButtons(): HTMLElement {
  const group = document.createElement('div');
  group.className = 'sizes';
  group.role = 'group';
  group.ariaLabel = '본문 글자 크기';
  const buttons = sizes.map(([name, scale]) => {
    const made = button('가', () => set(scale));
    made.ariaLabel = name;
    made.style.fontSize = `${Number(scale) * 0.95}rem`;
    return made;
  });
  const set = (scale: string) => {
    root.style.setProperty('--text', scale);
    chosen.write('size', scale);
    for (const [index, made] of buttons.entries()) made.ariaPressed = String(sizes[index]?.[1] === scale);
  };
  const before = chosen.read('size') ?? '1';
  set(sizes.some(([, scale]) => scale === before) ? before : '1');
  group.append(...buttons);
  return group;
}

/** Only where the article has Hanja in brackets. */
function hanjaButton(): HTMLElement[] {
  if (!document.querySelector('.gloss')) return [];
  const set = (value: string | null) => {
    root.dataset.hanja = value === 'off' ? 'off' : 'on';
    made.textContent = value === 'off' ? '한자 보이기' : '한자 숨기기';
  };
  const made = button('', () => {
    const value = root.dataset.hanja === 'off' ? 'on' : 'off';
    chosen.write('hanja', value);
    set(value);
  });
  set(chosen.read('hanja'));
  return [made];
}

/** The device's own way to pass a link on, or the clipboard; neither is there without a secure connection. */
function shareButton(): HTMLElement[] {
  const url = document.querySelector<HTMLLinkElement>('[rel=canonical]')?.href ?? location.href;
  const device: Partial<Navigator> = navigator;
  if (device.share) {
    return [button('공유하기', () => void navigator.share({ title: document.title, url }).catch(() => {}))];
  }
  if (!device.clipboard) return [];
  const name = '링크 복사';
  const made = button(name, async () => {
    await navigator.clipboard.writeText(url);
    made.textContent = '복사했습니다';
    setTimeout(() => {
      made.textContent = name;
    }, 2000);
  });
  made.ariaLive = 'polite';
  return [made];
}

customElements.define(
  'reading-tools',
  class extends HTMLElement {
    connectedCallback() {
      this.replaceChildren(sizeButtons(), ...hanjaButton(), ...shareButton());
    }
  },
);
