import type { Headers } from './headers.ts';

/** What a delivery status (RFC 3464) or a spam report (RFC 5965) says of an earlier mail. */
export interface UndeliveredMail {
  readonly kind: 'bounce' | 'complaint';
  /** Its server says that it will never arrive. A bounce that says nothing for certain is not permanent. */
  readonly permanent: boolean;
  /** What the server wrote, for a person. */
  readonly detail: string;
  /** Message-IDs that stand in the report, as `<…@…>`: the mail that it is about is among them. */
  readonly messageIds: readonly string[];
}

/** A report is small; what lies behind this is the mail that it returns. */
const reportBytesMax = 128 * 1024;
const idsMax = 20;
const detailCharactersMax = 300;

/** Undefined for a report that something did arrive, is only late, or was read. `headers` are those of a bounce or report. */
export function readUndelivered(raw: Uint8Array, headers: Headers): UndeliveredMail | undefined {
  const text = Buffer.from(raw.subarray(0, reportBytesMax))
    .toString('latin1')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ');
  const body = text.slice(text.indexOf('\n\n'));
  const about = { messageIds: messageIdsIn(body) };
  const feedback = fieldsIn(body, 'feedback-type')[0];
  if (feedback !== undefined)
    return feedback === 'not-spam' ? undefined : { ...about, kind: 'complaint', permanent: true, detail: feedback };
  if (/disposition-notification/i.test(headers.first('content-type') ?? '')) return undefined;
  const actions = fieldsIn(body, 'action');
  const hasFailed = actions.length === 0 || actions.includes('failed');
  if (!hasFailed) return undefined;
  const statuses = fieldsIn(body, 'status');
  const detail = [...statuses, ...fieldsIn(body, 'diagnostic-code')].join(' ').slice(0, detailCharactersMax);
  const permanent = actions.includes('failed') && statuses.some((status) => status.startsWith('5.'));
  return { ...about, kind: 'bounce', permanent, detail };
}

const fieldsIn = (body: string, name: string): readonly string[] =>
  [...body.matchAll(new RegExp(`^${name}:[ \\t]*([^\\n]{1,500})`, 'gim'))].map(([, value]) => (value ?? '').trim().toLowerCase());

const messageIdsIn = (body: string): readonly string[] => [
  ...new Set([...body.matchAll(/^(?:original-)?message-id:[ \t]*(<[^<>\s]{1,500}>)/gim)].flatMap(([, id]) => id ?? []).slice(0, idsMax)),
];
