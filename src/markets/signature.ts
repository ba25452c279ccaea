import { createHmac, timingSafeEqual } from 'node:crypto';

/** As Standard Webhooks has it: a message that is older, or from the future, is not taken. */
const toleratedSeconds = 5 * 60;

export type SignedHeaders = { id: string; timestamp: string; signature: string };

/** Whether who sent a body knows the secret, and sent it now. Of several signatures, as while a secret changes, one is enough. */
export function isSigned(
  secret: string,
  { id, timestamp, signature }: SignedHeaders,
  body: Buffer,
  now: Date,
): boolean {
  if (!/^\d{1,12}$/.test(timestamp) || id === '') return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > toleratedSeconds) return false;
  const expected = Buffer.from(sign(secret, id, timestamp, body));
  return signature.split(' ').some((each) => {
    const given = Buffer.from(each);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** `v1,` and the HMAC of `id.timestamp.body` in Base64. A secret that begins with whsec_ is Base64 itself. */
export function sign(secret: string, id: string, timestamp: string, body: Buffer | string): string {
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret);
  const mac = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
  return `v1,${mac}`;
}
