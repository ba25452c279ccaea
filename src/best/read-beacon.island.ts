/** An article that was in view for this long has been read. */
const readAfterMilliseconds = 5_000;

const id = /^\/news\/(\d{14})$/.exec(location.pathname)?.[1];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Not again in this tab, however often the page is loaded; a browser that a program drives is no reader. */
function send(): void {
  try {
    if (sessionStorage.getItem(`read.${id}`)) return;
    sessionStorage.setItem(`read.${id}`, '1');
  } catch {} // Storage may be switched off: the server knows repeats, too.
  navigator.sendBeacon('/reads', id);
}

function watch(): void {
  clearTimeout(timer);
  if (!document.hidden) timer = setTimeout(send, readAfterMilliseconds);
}

if (id && !navigator.webdriver) {
  document.addEventListener('visibilitychange', watch);
  watch();
}
