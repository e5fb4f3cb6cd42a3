import type { Mail, MailContext } from '#mail';
import { parseMail } from '#mail';

/** Mails written by hand, header for header: what is tested is how servers and mail programs differ. */
export const context: MailContext = {
  now: '2026-02-09T08:00:00.000Z',
  ownAddresses: { facturen: ['facturen@metsiem.nl'], herindicatie: ['herindicatieOA@metsiem.nl'] },
};

export const received = (to = 'facturen@metsiem.nl'): string =>
  `Received: from mail.zorg.example (mail.zorg.example [192.0.2.7]) by inbound-smtp.eu-central-1.amazonaws.com with SMTP id abc for ${to}; Tue, 03 Feb 2026 09:12:00 +0100 (CET)`;

export const person = [
  'From: Administratie <facturen@zorg.example>',
  'To: facturen@metsiem.nl',
  'Subject: Factuur januari',
  'Date: Tue, 03 Feb 2026 09:11:52 +0100',
  'Message-ID: <1.zorg@zorg.example>',
];

export const part = (headers: readonly string[], body: string | Uint8Array): string =>
  `${headers.join('\r\n')}\r\n\r\n${typeof body === 'string' ? body : Buffer.from(body).toString('latin1')}\r\n`;

export const base64 = (bytes: Uint8Array | string): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

export const file = (name: string, bytes: Uint8Array | string, type = 'application/pdf', disposition = 'attachment'): string =>
  part(
    [`Content-Type: ${type}`, `Content-Disposition: ${disposition}; filename="${name}"`, 'Content-Transfer-Encoding: base64'],
    base64(bytes),
  );

export function multipart(
  subtype: string,
  parts: readonly string[],
  boundary = `b${Math.abs(parts.join('').length)}-${parts.length}`,
): string {
  const body = parts.map((each) => `--${boundary}\r\n${each}`).join('');
  return `Content-Type: multipart/${subtype}; boundary="${boundary}"\r\n\r\n${body}--${boundary}--\r\n`;
}

export const text = (body: string): string => part(['Content-Type: text/plain; charset=utf-8'], body);

/** `content` begins with its own Content-Type header. */
export const mail = (headers: readonly string[], content = text('Bijgaand onze factuur.')): Uint8Array =>
  Buffer.from(`${[...headers, 'MIME-Version: 1.0'].join('\r\n')}\r\n${content}`, 'latin1');

export const parse = (headers: readonly string[], content?: string): Promise<Mail> => parseMail(mail(headers, content), context);

/** `1 factuur.pdf %PDF-1.4 een` per attachment. */
export const shown = ({ attachments }: Mail): string[] =>
  attachments.map(({ number, name, bytes }) => `${number} ${name} ${Buffer.from(bytes).toString('latin1').trim()}`);
