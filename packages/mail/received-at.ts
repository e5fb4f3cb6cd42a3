import type { IsoInstant } from '#domain';
import type { Headers } from './headers.ts';
import type { MailContext } from './mail.ts';

/** When the mail reached us: given, or by our own server's `Received` line, which is the topmost. */
export function receivedAt(headers: Headers, context: MailContext): IsoInstant {
  if (context.receivedAt !== undefined) return context.receivedAt;
  const received = headers.first('received') ?? '';
  const written = received
    .slice(received.lastIndexOf(';') + 1)
    .slice(0, 200)
    .replace(/\([^()]*\)/g, '')
    .trim();
  const instant = Date.parse(written);
  return Number.isNaN(instant) ? context.now : new Date(instant).toISOString();
}
