/** In the browser: what `/desk/live` tells. The tabs of one browser share one stream: there are only six connections. */

/** What boards, drafts and notices hear of, and `open`: something may have been missed. */
const names = ['open', 'boards', 'board', 'claims', 'claim', 'notices'];
const againMilliseconds = 30_000;

/** Calls `heard` with the name of each thing that is told, whichever tab has the stream. */
export function hearDesk(heard: (name: string) => void): void {
  const others = new BroadcastChannel('desk-live');
  others.onmessage = ({ data }) => heard(String(data));
  const tell = (name: string) => {
    heard(name);
    others.postMessage(name);
  };
  // Held until this page is left: then another tab opens the stream.
  const hold = () => {
    openStream(tell);
    return new Promise<never>(() => {});
  };
  if (navigator.locks) void navigator.locks.request('desk-live', hold);
  else void hold();
}

function openStream(tell: (name: string) => void): void {
  const source = new EventSource('/desk/live');
  for (const name of names) source.addEventListener(name, () => tell(name));
  // Refused, such as for a while because there are too many: the browser would not try again.
  source.onerror = () => {
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(() => openStream(tell), againMilliseconds);
  };
}
