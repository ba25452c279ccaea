/** A browser as far as it is cookies and forms. Answers are an address or a page. */
export type Visitor = {
  get: (path: string) => Promise<string>;
  post: (path: string, fields: Record<string, string>) => Promise<string>;
  readonly cookie: string;
};

export function visitor(port: number): Visitor {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { 'sec-fetch-site': 'same-origin', cookie: cookie() };
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';', 1);
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}`);
    return answer.headers.get('location') ?? answer.text();
  };
  return {
    get: (path) => ask(path),
    post: (path, fields) => ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
    get cookie() {
      return cookie();
    },
  };
}
