/**
 * Sent with every page: nothing from elsewhere, no script in the page, no frame around it.
 * @param styles the hash of the only style sheet that may style it
 */
export function standingHeaders(styles: string): Record<string, string> {
  return {
    'content-security-policy': `default-src 'none'; img-src 'self'; style-src ${styles}; ${standing}`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
  };
}

const standing = [
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
