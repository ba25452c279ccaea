/** 32 random bytes, written as base64url. */
const tokenLength = 43;

/**
 * An address as it is logged. A token in it opens something to whoever has it, and what is asked of the desk may be a
 * person's name: both are no business of a log's readers. Nearly all addresses are short and have no query, and every
 * request comes by here.
 */
export function urlForLog(url: string): string {
  const query = url.indexOf('?');
  const shown = query >= 0 && ofDesk.test(url) ? url.slice(0, query) : url;
  return shown.length <= tokenLength ? shown : shown.replace(/([/=])[\w-]{43}(?=[/?#&]|$)/g, '$1…');
}

const ofDesk = /^(?:https?:\/\/[^/]+)?\/desk[/?]/;
