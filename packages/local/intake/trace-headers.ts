import type { SenderJudgement, SenderResult } from './judge-sender.ts';
import type { SmtpFacts } from './smtp-facts.ts';
import type { Verdicts } from './verdicts.ts';

const receivingHost = 'inbound-smtp.eu-central-1.amazonaws.com';
// What others put into our lines stays one word of plain characters: no end of a line, no `;` or quote that begins a result of its own.
const word = (text: string): string => text.replace(/[^\w.:!#$%&'*+/=?^`{|}~@[\]-]/g, '').slice(0, 320);

/**
 * The header lines that SES puts on top of a mail it receives, in its order. Whatever of these the mail carries itself
 * lies below, where nobody believes it. A receipt stands last: a mail that begins with a folded line continues that one.
 */
export function traceHeaders(facts: SmtpFacts, { spf, dkim, dmarc }: SenderJudgement, verdicts: Verdicts): Buffer {
  const [from, helo, ip] = [word(facts.envelopeFrom), word(facts.helo) || 'unknown', word(facts.remoteAddress)];
  const permitted = spf.result === 'pass' ? 'designates' : 'does not designate';
  const spfLine = `spf=${word(spf.result)} (spfCheck: domain of ${word(spf.domain)} ${permitted} ${ip} as permitted sender) client-ip=${ip}; envelope-from=${from}; helo=${helo};`;
  const dkimLines = dkim.length === 0 ? ['dkim=none;'] : dkim.map((each) => `dkim=${word(each.result)}${about('header.i=@', each)};`);
  const lines = [
    `Return-Path: <${from}>`,
    `Received: from ${helo} (${helo} [${ip}])\r\n by ${receivingHost} with SMTP id ${facts.mailId}\r\n for ${word(facts.recipient)};\r\n ${rfc5322Date(facts.at)}`,
    `X-SES-Spam-Verdict: ${verdicts.spam}`,
    `X-SES-Virus-Verdict: ${verdicts.virus}`,
    ['Authentication-Results: amazonses.com;', spfLine, ...dkimLines, `dmarc=${word(dmarc.result)}${about('header.from=', dmarc)};`].join(
      '\r\n ',
    ),
    `X-SES-RECEIPT: ${facts.mailId}`,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1');
}

const about = (property: string, { domain }: SenderResult): string => (word(domain) === '' ? '' : ` ${property}${word(domain)}`);

/** `Tue, 03 Feb 2026 08:12:00 +0000` */
const rfc5322Date = (at: Date): string => at.toUTCString().replace('GMT', '+0000');
