import { stylesheetHash } from './styles.ts';

/** Sent with every page: nothing from elsewhere, no script in the page, no frame around it. */
export const standingHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "img-src 'self'",
    `style-src ${stylesheetHash}`,
    "script-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};
