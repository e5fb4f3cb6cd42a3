import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { IsoInstant } from '#domain';

export interface SampleAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}
export interface SampleMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: IsoInstant;
  readonly messageId: string;
  readonly attachments?: readonly SampleAttachment[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly replyTo?: string;
}

/** The complete message (RFC 5322) as its sender submits it; the same for the same mail. */
export async function writeMail(mail: SampleMail): Promise<Uint8Array> {
  const options = {
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    date: new Date(mail.sentAt),
    messageId: `<${mail.messageId}>`,
    headers: mail.headers ?? {},
    attachments: (mail.attachments ?? []).map(({ name, contentType, bytes }) => ({
      filename: name,
      contentType,
      content: Buffer.from(bytes),
    })),
    // nodemailer would choose a boundary by chance.
    baseBoundary: createHash('sha256').update(mail.messageId).digest('hex').slice(0, 16),
    ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
  };
  return new Uint8Array(await new MailComposer(options).compile().build());
}

export interface Receipt {
  readonly receivedAt: IsoInstant;
  /** The envelope's sender and recipient. */
  readonly mailFrom: string;
  readonly recipient: string;
  readonly spf?: 'pass' | 'fail';
  readonly dkim?: 'pass' | 'fail';
  readonly dmarc?: 'pass' | 'fail' | 'none';
  readonly spam?: 'PASS' | 'FAIL' | 'GRAY';
  readonly virus?: 'PASS' | 'FAIL' | 'GRAY';
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');
function mailDate(instant: IsoInstant): string {
  const at = new Date(instant);
  const day = `${days[at.getUTCDay()]}, ${two(at.getUTCDate())} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  return `${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000`;
}

/** The message with what SES puts on top when it receives one. Mail for an intake of our own goes without. */
export function receivedBySes(raw: Uint8Array, receipt: Receipt): Uint8Array {
  const domain = receipt.mailFrom.split('@')[1] ?? 'unknown.example';
  const { spf = 'pass', dkim = 'pass', dmarc = 'pass' } = receipt;
  const id = createHash('sha256').update(raw).digest('hex').slice(0, 20);
  const top = [
    `Return-Path: <${receipt.mailFrom}>`,
    `Received: from mail.${domain} (mail.${domain} [192.0.2.20])\r\n by inbound-smtp.eu-central-1.amazonaws.com with SMTP id ${id}\r\n for ${receipt.recipient};\r\n ${mailDate(receipt.receivedAt)}`,
    `X-SES-Spam-Verdict: ${receipt.spam ?? 'PASS'}`,
    `X-SES-Virus-Verdict: ${receipt.virus ?? 'PASS'}`,
    `Authentication-Results: amazonses.com;\r\n spf=${spf} (spfCheck: domain of ${domain}) client-ip=192.0.2.20;\r\n dkim=${dkim} header.i=@${domain};\r\n dmarc=${dmarc} header.from=${domain};`,
  ];
  return new Uint8Array(Buffer.concat([Buffer.from(`${top.join('\r\n')}\r\n`), raw]));
}
