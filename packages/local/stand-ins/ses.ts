import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { closeServer, listen, loopback, type StandIn } from './listen.ts';
import type { Outbox, SentMail } from './outbox.ts';

/** What SES can do to a letter, for tests of everything around it. */
export type SesBehaviour =
  | 'accept'
  | 'throttle'
  | 'refuse'
  | 'fail-before-accept'
  | 'silence-after-accept'
  | 'hang-after-accept'
  | 'fail-after-accept';

export interface SesOptions {
  readonly outbox: Outbox;
  /** After a letter was accepted: where SES would publish its send event. */
  readonly onAccepted: (sent: SentMail) => Promise<void>;
  readonly behaviour?: (() => SesBehaviour) | undefined;
}

// Of the SES v1 API; a larger letter is refused.
const messageBytesMax = 10 * 1024 * 1024;

/** SES on this machine: speaks SendRawEmail of the SES Query protocol and keeps every letter in the outbox. */
export async function startSes(options: SesOptions): Promise<StandIn> {
  const server = createServer((request, response) => {
    handle(request, response, options).catch(() => error(response, 500, 'InternalFailure', 'The letter could not be kept'));
  });
  const port = await listen(server, 0);
  return { endpoint: `http://${loopback}:${port}`, stop: () => closeServer(server) };
}

async function handle(request: IncomingMessage, response: ServerResponse, options: SesOptions): Promise<void> {
  const form = new URLSearchParams(await text(request));
  if (form.get('Action') !== 'SendRawEmail') return error(response, 400, 'InvalidAction', 'This stand-in only offers SendRawEmail');
  const behaviour = options.behaviour?.() ?? 'accept';
  if (behaviour === 'throttle') return error(response, 400, 'Throttling', 'Maximum sending rate exceeded.');
  if (behaviour === 'refuse') return error(response, 400, 'MessageRejected', 'Email address is not verified.');
  if (behaviour === 'fail-before-accept') return error(response, 500, 'InternalFailure', 'Internal failure');
  const message = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64');
  if (message.length === 0) return error(response, 400, 'InvalidParameterValue', 'Missing message');
  if (message.length > messageBytesMax) return error(response, 400, 'InvalidParameterValue', 'Message length exceeds the limit');
  const to = form.get('Destinations.member.1');
  if (to === null) return error(response, 400, 'InvalidParameterValue', 'Missing destination');
  const sent = await options.outbox.add({ sesMessageId: newMessageId(), message, to, tags: tagsOf(form) });
  if (behaviour === 'silence-after-accept') response.destroy();
  else if (behaviour === 'fail-after-accept') error(response, 500, 'InternalFailure', 'Internal failure');
  // Open and without a word, until the one who asked gives up.
  else if (behaviour !== 'hang-after-accept') accepted(response, sent.sesMessageId);
  await options.onAccepted(sent);
}

/** Looks like `0107018f2c6d-…-000000`. */
const newMessageId = (): string => `0107${Date.now().toString(16).padStart(12, '0')}-${randomUUID()}-000000`;

function tagsOf(form: URLSearchParams): Record<string, string> {
  const tags: Record<string, string> = {};
  for (let number = 1; form.has(`Tags.member.${number}.Name`); number += 1)
    tags[form.get(`Tags.member.${number}.Name`) ?? ''] = form.get(`Tags.member.${number}.Value`) ?? '';
  return tags;
}

const namespace = 'xmlns="http://ses.amazonaws.com/doc/2010-12-01/"';

function accepted(response: ServerResponse, sesMessageId: string): void {
  response.writeHead(200, { 'content-type': 'text/xml' });
  const result = `<SendRawEmailResult><MessageId>${sesMessageId}</MessageId></SendRawEmailResult>`;
  response.end(
    `<SendRawEmailResponse ${namespace}>${result}<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></SendRawEmailResponse>`,
  );
}

function error(response: ServerResponse, status: number, code: string, message: string): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': 'text/xml' });
  const type = status < 500 ? 'Sender' : 'Receiver';
  response.end(
    `<ErrorResponse ${namespace}><Error><Type>${type}</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );
}
