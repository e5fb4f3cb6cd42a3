/** What the SMTP conversation told about a mail. */
export interface SmtpFacts {
  readonly mailId: string;
  /** Empty for a bounce. */
  readonly envelopeFrom: string;
  readonly recipient: string;
  readonly helo: string;
  readonly remoteAddress: string;
  readonly at: Date;
}

const headBytes = 64 * 1024;
const receivingHost = 'inbound-smtp.eu-central-1.amazonaws.com';
// What others put into a header line must stay one line of plain characters.
const plain = (text: string): string => text.replace(/[^\x21-\x7e]/g, '');

/**
 * The header lines that SES puts on top of a mail it receives. On this machine every sender is trusted: only programs
 * on it reach the intake, and real evaluation (SPF, DKIM and DMARC look-ups) needs the internet. A mail that went
 * through SES before, saved from a mailbox, keeps what SES said of it then.
 */
export function traceHeaders(raw: Buffer, facts: SmtpFacts): Buffer {
  const head = (raw.toString('latin1', 0, headBytes).split(/\r?\n\r?\n/, 1)[0] ?? '').replace(/\r?\n[ \t]+/g, ' ');
  const lines = [
    `Return-Path: <${plain(facts.envelopeFrom)}>`,
    `Received: from ${plain(facts.helo) || 'unknown'} (${plain(facts.helo) || 'unknown'} [${plain(facts.remoteAddress)}])\r\n by ${receivingHost} with SMTP id ${facts.mailId}\r\n for ${plain(facts.recipient)};\r\n ${rfc5322Date(facts.at)}`,
    ...(wasJudgedBySes(head) ? [] : trustedJudgement(head, facts)),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1');
}

const wasJudgedBySes = (head: string): boolean => /^authentication-results:\s*amazonses\.com\b/im.test(head);

function trustedJudgement(head: string, facts: SmtpFacts): readonly string[] {
  const from = /^from:(.*)$/im.exec(head)?.[1] ?? '';
  const domain = /@([a-z0-9.-]+)/i.exec(from.slice(from.lastIndexOf('<') + 1))?.[1]?.toLowerCase();
  const verdicts = ['X-SES-Spam-Verdict: PASS', 'X-SES-Virus-Verdict: PASS'];
  if (domain === undefined) return verdicts;
  const spf = `spf=pass (spfCheck: domain of ${domain} designates ${plain(facts.remoteAddress)} as permitted sender) client-ip=${plain(facts.remoteAddress)}; envelope-from=${plain(facts.envelopeFrom)}; helo=${plain(facts.helo)};`;
  return [
    ...verdicts,
    `Authentication-Results: amazonses.com;\r\n ${spf}\r\n dkim=pass header.i=@${domain};\r\n dmarc=pass header.from=${domain};`,
  ];
}

/** `Tue, 03 Feb 2026 08:12:00 +0000` */
const rfc5322Date = (at: Date): string => at.toUTCString().replace('GMT', '+0000');
