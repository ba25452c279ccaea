import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';

export type Mail = {
  /** The same for what is sent again, so that whoever gets it twice can see that. Letters, figures, dots and dashes. */
  id: string;
  /** In whose name it comes. */
  from: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
};

/** Sends one mail; resolves when it has been taken, and rejects where it has not. */
export type SendMail = (mail: Mail) => Promise<void>;

/** A server that takes a connection and says nothing must not hold the other mails for long. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
/** Nothing that a mail says can make it read a file or an address. */
const closed = { disableFileAccess: true, disableUrlAccess: true };

/** Mail by SMTP where that is set, or else files to look at, one for each mail, in the folder `mail` of the data. */
export function openMail(config: Config): SendMail {
  const { SOKBO_SMTP_URL, SOKBO_DATA } = config;
  return SOKBO_SMTP_URL ? bySmtp(config, SOKBO_SMTP_URL) : intoFolder(config, join(SOKBO_DATA, 'mail'));
}

function bySmtp(config: Config, url: string): SendMail {
  return async (mail) => {
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({ url, ...patience, ...closed });
    try {
      await transport.sendMail(messageOf(config, mail));
    } finally {
      transport.close();
    }
  };
}

function intoFolder(config: Config, folder: string): SendMail {
  return async (mail) => {
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...closed });
    const { message } = await transport.sendMail(messageOf(config, mail));
    await mkdir(folder, { recursive: true });
    await writeWhole(join(folder, `${mail.id}.eml`), message as Buffer);
  };
}

/** Whoever looks sees all of it or nothing, also after a crash. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  const file = await open(unfinished, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}

function messageOf({ SOKBO_URL, SOKBO_MAIL_FROM }: Config, { id, from, to, subject, text, html }: Mail) {
  const { hostname } = new URL(SOKBO_URL);
  return {
    messageId: `<${id}@${hostname}>`,
    from: { name: inOneLine(from), address: SOKBO_MAIL_FROM ?? `sokbo@${hostname}` },
    to: { name: inOneLine(to.name), address: to.address },
    subject: inOneLine(subject),
    text,
    html,
    // Nobody's holiday answers it.
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** A line break in a header would begin another header. */
function inOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
