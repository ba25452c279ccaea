/** Where better-auth answers, and where one goes on to where the page does not say. */
type Realm = { auth: string; home: string };

/** Passkeys need a script; where a browser knows none, the button stays hidden and the other way in is there. */
export function offerPasskey(auth: string, home: string): void {
  const box = document.querySelector<HTMLElement>('[data-passkey]');
  const button = box?.querySelector('button');
  if (!box || !button || !('parseCreationOptionsFromJSON' in (globalThis.PublicKeyCredential ?? {}))) return;
  box.hidden = false;
  button.addEventListener('click', () => void use({ auth, home }, box, button));
}

async function use({ auth, home }: Realm, box: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const message = box.querySelector<HTMLElement>('[role=alert]');
  if (message) message.textContent = '';
  button.disabled = true;
  const failure = await (box.dataset.passkey === 'add' ? add(auth, box) : signIn(auth)).catch(
    () => 'failed' as const,
  );
  button.disabled = false;
  if (!failure) location.assign(box.dataset.next ?? home);
  else if (message) message.textContent = message.dataset[failure] ?? '';
}

type Failure = 'failed' | 'stale' | null;

async function signIn(auth: string): Promise<Failure> {
  const options = await fetch(`${auth}/generate-authenticate-options`);
  if (!options.ok) return 'failed';
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await options.json());
  // It stands for password and second factor: the device asks for finger, face or code.
  publicKey.userVerification = 'required';
  const credential = await navigator.credentials.get({ publicKey });
  return send(`${auth}/verify-authentication`, { response: toJson(credential) });
}

async function add(auth: string, box: HTMLElement): Promise<Failure> {
  const name = box.querySelector('input')?.value.trim() ?? '';
  const options = await fetch(`${auth}/generate-register-options`);
  if (options.status === 403) return 'stale';
  if (!options.ok) return 'failed';
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await options.json());
  const credential = await navigator.credentials.create({ publicKey });
  return send(`${auth}/verify-registration`, { response: toJson(credential), ...(name && { name }) });
}

function toJson(credential: Credential | null): unknown {
  return (credential as PublicKeyCredential).toJSON();
}

async function send(path: string, body: object): Promise<Failure> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  // Read to its end, or the next page would cut it off.
  await answer.text();
  return answer.ok ? null : 'failed';
}
