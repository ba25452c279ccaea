/** In the browser: notices on the screen while its window is not looked at, for who has asked for them. */

const key = 'notices-on-screen';

function isOn(): boolean {
  try {
    return localStorage.getItem(key) === 'on' && Notification.permission === 'granted';
  } catch {
    return false;
  }
}

function turn(on: boolean): void {
  try {
    localStorage.setItem(key, on ? 'on' : 'off');
  } catch {}
}

export function showNotification(text: string, href: string): void {
  if (!document.hidden || !isOn()) return;
  // Every tab shows it under one name, which the browser shows once.
  const shown = new Notification(text, { tag: href });
  shown.onclick = () => {
    window.focus();
    location.href = href;
  };
}

/** The switch on the page of notices. The browser is asked only when it is pressed. */
export function offerNotifications(): void {
  const part = document.querySelector<HTMLElement>('.notices-browser');
  if (!part || !('Notification' in window)) return;
  const button = part.querySelector('button') as HTMLButtonElement;
  const said = part.querySelector('[role=status]') as HTMLElement;
  const label = () => {
    button.textContent = (isOn() ? button.dataset.off : button.dataset.on) ?? '';
  };
  button.onclick = async () => {
    const wanted = !isOn();
    const isAllowed = wanted && (await Notification.requestPermission()) === 'granted';
    turn(isAllowed);
    said.textContent = wanted && !isAllowed ? (part.dataset.denied ?? '') : '';
    label();
  };
  label();
  part.hidden = false;
}
