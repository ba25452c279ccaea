/** What the server tells: see src/site/live.ts and the slices that fill it. */
export type Told = {
  id?: string;
  ids?: (string | number)[];
  edition?: number;
  title?: string;
  html?: string;
  revision?: number;
  newest?: { id: number; level: string; text: string } | null;
};

type Hear = (event: string, told: Told) => void;

const names = ['ticker', 'list', 'article', 'gone', 'edition', 'killed', 'posts', 'post', 'live-head'];
/** A stream tells at once how things are; one that stays silent is held back somewhere on the way. */
const silenceMilliseconds = 15_000;
const pollAgainMilliseconds = 30_000;

/** In the browser: hears what the server tells at an address, by a stream, or else by asking again and again. */
export function listen(address: string, hear: Hear): void {
  // In a frame the newsroom looks at it, side by side with others: a browser has six connections.
  if (self !== top) return;
  let source = openStream(address, hear);
  // A page that is kept for the way back must not hold a connection.
  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', (event) => {
    if (event.persisted) source = openStream(address, hear);
  });
}

function openStream(address: string, hear: Hear): EventSource {
  const source = new EventSource(address);
  const giveUp = () => {
    clearTimeout(silence);
    source.close();
    poll(address, hear);
  };
  const silence = setTimeout(giveUp, silenceMilliseconds);
  for (const name of names) {
    source.addEventListener(name, (event) => {
      clearTimeout(silence);
      hear(name, JSON.parse(event.data));
    });
  }
  source.onerror = () => source.readyState === EventSource.CLOSED && giveUp();
  return source;
}

/** Where streams do not come through, or are refused. */
async function poll(address: string, hear: Hear, after = ''): Promise<void> {
  try {
    const answer = await fetch(`${address}?poll${after}`);
    if (!answer.ok) throw answer;
    const { position, events } = await answer.json();
    for (const { event, data } of events) hear(event, data);
    poll(address, hear, `&after=${position}`);
  } catch {
    setTimeout(() => poll(address, hear, after), pollAgainMilliseconds);
  }
}
