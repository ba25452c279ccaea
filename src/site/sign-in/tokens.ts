import { createHash, randomBytes } from 'node:crypto';

/** What stands in a link that lets somebody in; it is stored nowhere. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of it. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
