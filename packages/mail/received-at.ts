import type { IsoInstant } from '#domain';
import type { Headers } from './headers.ts';
import type { MailContext } from './mail.ts';

/** Before and after these no mail came: what a clock or a joker wrote is not a moment to judge by. */
const years = { from: 2000, to: 2100 };

/** When the mail reached us: given, or by our own server's `Received` line, which is the topmost. */
export function receivedAt(headers: Headers, context: MailContext): IsoInstant {
  if (context.receivedAt !== undefined) return context.receivedAt;
  const received = headers.first('received') ?? '';
  const written = received
    .slice(received.lastIndexOf(';') + 1)
    .slice(0, 200)
    .replace(/\([^()]*\)/g, '')
    .trim();
  const instant = new Date(Date.parse(written));
  const year = instant.getUTCFullYear();
  return year >= years.from && year < years.to ? instant.toISOString() : context.now;
}
