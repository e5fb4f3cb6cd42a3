import { randomBytes } from 'node:crypto';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { listen } from '../stand-ins/listen.ts';
import { judgeSender } from './judge-sender.ts';
import { keepForged } from './keep-forged.ts';
import type { Names } from './names.ts';
import { traceHeaders } from './trace-headers.ts';
import { verdictsOn } from './verdicts.ts';

export interface SmtpIntakeOptions {
  readonly port: number;
  /** Lower case. */
  readonly mailboxes: readonly string[];
  /** By which SPF, DKIM and DMARC are judged. */
  readonly names: Names;
  /** Resolves when the raw mail is stored for good; only then is the sender told so. */
  readonly store: (mailId: string, raw: Buffer, facts: { readonly from: string; readonly to: string }) => Promise<void>;
}

export interface SmtpIntake {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** SES takes 40 MB; a little more here, so that a file of 30 MiB fits (base64 makes 43 MB of it). */
const mailBytesMax = 44 * 1024 * 1024;
const megabytesMax = 40;
/** Each may hold a whole mail in memory. */
const connectionsMax = 20;
const recipientsMax = 10;
/** A sender that says nothing for so long is gone. */
const socketMs = 120_000;
/** At the end, for a mail that is halfway. */
const closeMs = 5_000;

/** Ids of SES look random; these also sort by time, so that the newest mail is easily found. */
const newMailId = (): string => `${Date.now().toString(36).padStart(9, '0')}${randomBytes(12).toString('hex')}`;

class SmtpError extends Error {
  override readonly name = 'SmtpError';
  readonly responseCode: number;
  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

/** Mail in, on this machine only: 250 after the durable put, 550 for other recipients, 552 beyond the limit. */
export async function startSmtpIntake(options: SmtpIntakeOptions): Promise<SmtpIntake> {
  const server = new SMTPServer({
    name: 'siem.local',
    banner: 'Siem, alleen voor deze machine',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: mailBytesMax,
    maxClients: connectionsMax,
    socketTimeout: socketMs,
    closeTimeout: closeMs,
    disableReverseLookup: true,
    onRcptTo: ({ address }, session, callback) => {
      const isOurs = options.mailboxes.includes(address.toLowerCase());
      if (!isOurs) return callback(new SmtpError(550, `${address}: deze mailbox is niet van Siem`));
      return callback(session.envelope.rcptTo.length < recipientsMax ? null : new SmtpError(452, 'Te veel ontvangers'));
    },
    onData: (stream, session, callback) => {
      take(stream, session, options).then((mailId) => callback(null, `Ok, bewaard als ${mailId}`), callback);
    },
  });
  // A connection that breaks off is the sender's affair: without 250 it knows that the mail is still its own.
  server.on('error', () => undefined);
  const port = await listen(server.server, options.port);
  return { port, stop: () => new Promise((resolve) => server.close(resolve)) };
}

async function take(stream: SMTPServerDataStream, session: SMTPServerSession, options: SmtpIntakeOptions): Promise<string> {
  const raw = await collect(stream);
  if (stream.sizeExceeded || raw === undefined)
    throw new SmtpError(552, `De mail is te groot: Siem neemt mails aan tot ${megabytesMax} MB. Stuur de bijlagen in meer mails.`);
  const { mailFrom, rcptTo } = session.envelope;
  const mailId = newMailId();
  const facts = {
    mailId,
    envelopeFrom: mailFrom === false ? '' : mailFrom.address,
    recipient: rcptTo[0]?.address ?? '',
    helo: session.hostNameAppearsAs || session.clientHostname,
    remoteAddress: session.remoteAddress,
    at: new Date(),
  };
  const judgement = keepForged(raw, await judgeSender(raw, facts, options.names));
  try {
    await options.store(mailId, Buffer.concat([traceHeaders(facts, judgement, verdictsOn(raw)), raw]), {
      from: facts.envelopeFrom,
      to: facts.recipient,
    });
  } catch {
    throw new SmtpError(451, 'De mail kon nu niet bewaard worden. Probeer het later opnieuw.');
  }
  return mailId;
}

/** Reads to the end whatever comes, as SMTP asks, but keeps no more than the limit. */
async function collect(stream: SMTPServerDataStream): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes <= mailBytesMax) chunks.push(chunk);
  }
  return bytes <= mailBytesMax ? Buffer.concat(chunks) : undefined;
}
