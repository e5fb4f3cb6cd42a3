import { addressesIn, type Headers } from './headers.ts';

/** Words at the start of a subject that only machines write. `Re:` before them makes it a person's mail. */
const vacationSubjects: readonly RegExp[] = [
  /^(?:automatisch(?:e)? (?:antwoord|reactie|beantwoording)|automatic reply|auto(?:matic)?[ -]?(?:reply|response|antwoord)|autoreply|automatische antwort)\b/,
  /^\[?(?:out[ -]of[ -](?:the[ -])?office|ooo)\b/,
  /^(?:afwezig(?:heid)?(?:smelding|sbericht|sassistent)?|niet aanwezig|abwesend|abwesenheit(?:snotiz|sassistent)?|vakantiemelding)\s*(?:[:!]|-\s|$)/,
  // Lotus Notes: the name stands first.
  /^auto: .{0,100}\b(?:out of (?:the )?office|afwezig|abwesend)\b/,
  /^(?:r[ée]ponse automatique|absence du bureau|respuesta autom[áa]tica|risposta automatica)\b/,
];
const bounceSubjects: readonly RegExp[] = [
  /^undelivered mail\b/,
  /^undeliver(?:able|ed)\b/,
  /^(?:mail )?deliver[yi](?:ng)?[ -](?:status notification|failure|failed|has failed|delayed|problem|error)/,
  /^mail (?:delivery (?:failed|failure|system|problem)|system error|status report)/,
  /^(?:warning: |error: )?(?:message|mail|e-mail) (?:could not be (?:sent|delivered)|not delivered|undeliverable|delivery (?:failed|delayed))/,
  /^(?:failure notice|returned mail|returned to sender|non[ -]?delivery|nondeliverable|dsn:|unzustellbar|nicht zustellbar|onbestelbaar|niet bezorgd|niet te bezorgen)/,
  /^(?:bericht|e-mail|mail) (?:kon|kan) niet (?:worden )?(?:bezorgd|afgeleverd)/,
];

/** Header names that only automatic responders set. */
const responderHeaders = [
  'x-autoreply',
  'x-auto-reply',
  'x-autorespond',
  'x-autoresponder',
  'x-auto-respond',
  'x-autoreply-from',
  'x-mail-autoreply',
  'x-vacation',
  'x-auto-response-suppress',
  'x-loop',
];
const systemSenders = /^(?:mailer-daemon|mail-daemon|postmaster|mailerdaemon)@/;

interface Report {
  /** `delivery-status`, `disposition-notification`, `feedback-report` …; empty when there is none. */
  readonly kind: string;
}

/** What kind of report (RFC 6522) the mail is. */
function reportOf(headers: Headers): Report {
  const contentType = headers.first('content-type') ?? '';
  if (/^message\/(?:delivery-status|disposition-notification)\b/i.test(contentType))
    return { kind: contentType.slice(8).split(/[;\s]/)[0]?.toLowerCase() ?? '' };
  if (!/^multipart\/report\b/i.test(contentType)) return { kind: '' };
  return { kind: /report-type\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? 'unknown' };
}

const isSystemSender = (headers: Headers, from: string | undefined): boolean =>
  systemSenders.test(from ?? '') ||
  addressesIn(headers.first('from') ?? '').some((address) => systemSenders.test(address)) ||
  /^"?mail delivery (?:sub)?system/i.test(headers.first('from') ?? '');

const hasEmptyReturnPath = (headers: Headers): boolean => /^<\s*>$/.test(headers.first('return-path') ?? '');

/** A bounce, a delivery status or a read receipt: machines talking about an earlier mail. */
export function isBounce(headers: Headers, from: string | undefined, subject: string): boolean {
  if (reportOf(headers).kind !== '') return true;
  const plain = subject.trim().toLowerCase();
  const speaksOfBounce = headers.has('x-failed-recipients') || bounceSubjects.some((pattern) => pattern.test(plain));
  const fromSystem = isSystemSender(headers, from);
  return (fromSystem && (hasEmptyReturnPath(headers) || speaksOfBounce)) || (hasEmptyReturnPath(headers) && speaksOfBounce);
}

/** Why a mail looks like a machine's (RFC 3834 and the habits of mail programs), or undefined for a person's. */
export function automaticReason(headers: Headers, from: string | undefined, subject: string): string | undefined {
  const autoSubmitted =
    (headers.first('auto-submitted') ?? 'no')
      .slice(0, 200)
      .replace(/\([^()]*\)/g, '')
      .split(';')[0]
      ?.trim()
      .toLowerCase() ?? '';
  if (autoSubmitted !== 'no' && autoSubmitted !== '') return `Auto-Submitted: ${autoSubmitted.slice(0, 40)}`;
  const report = reportOf(headers);
  if (report.kind !== '') return `report: ${report.kind.slice(0, 40)}`;
  if (hasEmptyReturnPath(headers)) return 'empty Return-Path';
  if (isSystemSender(headers, from)) return 'sent by a mail system';
  if (headers.has('list-id')) return 'List-Id';
  const precedence = /^(?:bulk|list|junk|auto[_-]reply)$/i.exec(
    (headers.first('precedence') ?? headers.first('x-precedence') ?? '').trim(),
  )?.[0];
  if (precedence !== undefined) return `Precedence: ${precedence.toLowerCase()}`;
  const header = responderHeaders.find((name) => headers.has(name) && !/^(?:no|none|false)?$/i.test((headers.first(name) ?? '').trim()));
  if (header !== undefined) return header;
  const plain = subject.trim().toLowerCase();
  if (vacationSubjects.some((pattern) => pattern.test(plain))) return 'subject of an automatic reply';
  return bounceSubjects.some((pattern) => pattern.test(plain)) ? 'subject of a bounce' : undefined;
}
