import { createHash } from 'node:crypto';

/**
 * A group for the fair queue out of the From header: the same for every mail of one domain, and telling nobody who it
 * is. Only order depends on it, so a cheap look that a strange header defeats is enough.
 */
export function senderGroup(head: Uint8Array): string {
  const headers =
    Buffer.from(head)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? '';
  const from = /^from:((?:.*)(?:\r?\n[ \t].*)*)/im.exec(headers)?.[1] ?? '';
  const domain = /@([a-z0-9.-]+)/i.exec(from.slice(from.lastIndexOf('<') + 1))?.[1]?.toLowerCase() ?? 'unknown';
  return createHash('sha256').update(domain).digest('hex').slice(0, 32);
}
