import type { IsoInstant } from '#domain';
import type { Headers } from './headers.ts';
import type { MailContext } from './mail.ts';

/** Before and after these no mail came: what a clock or a joker wrote is not a moment to judge by. */
const years = { from: 2000, to: 2100 };

/** RFC 5322 §3.3; whatever else there is `Date.parse` makes a date of, in a way of its own. */
const dateTime = /^(?:[a-z]{3},\s*)?\d{1,2}\s+[a-z]{3}\s+\d{2,4}\s+\d{1,2}:\d{2}/i;

/** When the mail reached us: given, or by our own server's `Received` line, which is the topmost. */
export function receivedAt(headers: Headers, context: MailContext): IsoInstant {
  if (context.receivedAt !== undefined) return context.receivedAt;
  const received = headers.first('received') ?? '';
  const written = received
    .slice(received.lastIndexOf(';') + 1)
    .slice(0, 200)
    .replace(/\([^()]*\)/g, '')
    .trim();
  const instant = new Date(dateTime.test(written) ? Date.parse(written) : Number.NaN);
  const year = instant.getUTCFullYear();
  return year >= years.from && year < years.to ? instant.toISOString() : context.now;
}
