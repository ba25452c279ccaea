/** Where a link may lead: `javascript:` and `data:` would run or show in our name what is not ours. */
export function isSafeHref(href: unknown): href is string {
  return typeof href === 'string' && /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(href) && URL.canParse(href);
}

/** Whether something is the address of a page. */
export function isWebAddress(url: unknown): url is string {
  return isSafeHref(url) && !/^mailto:/i.test(url);
}

/** The name of the host that a link leads to, as readers know it. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** @throws RangeError */
export function checkHref(href: unknown): undefined {
  if (!isSafeHref(href)) throw new RangeError('a link leads to an address of http, https or mailto');
}

/** @throws RangeError */
export function checkWebAddress(url: unknown): undefined {
  if (!isWebAddress(url)) throw new RangeError('an embed leads to an address of http or https');
}
