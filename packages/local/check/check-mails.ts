import { type AssessPorts, assessMail } from '#assess';
import type { IsoInstant, Register } from '#domain';
import { parseMail } from '#mail';
import { readFiles } from '#reading';
import { currentParameters, type Parameters } from '#rules';
import { memoryStore, type Store } from '#store';
import { ownAddresses } from '../mailboxes.ts';
import { recogniseHere } from '../recognise-here.ts';
import type { Checked, CheckedReply } from './checked.ts';

export interface MailToCheck {
  readonly file: string;
  readonly raw: Uint8Array;
}
export interface CheckOptions {
  readonly register: Register;
  readonly hashBsn: (bsn: string) => string;
  /** Instead of the topmost `Received` header. */
  readonly receivedAt?: IsoInstant | undefined;
  readonly now: () => IsoInstant;
  /** Instead of the built-in ones. */
  readonly parameters?: Parameters | undefined;
  /** Empty, and to be looked into afterwards; by default one that nobody sees. */
  readonly store?: Store | undefined;
}

async function repliesOf(store: Store, mailId: string): Promise<readonly CheckedReply[]> {
  const rows = await store.replies.forMail(mailId);
  return Promise.all(
    rows.map(async (row) => {
      const raw = await store.replies.message(row);
      const { text, attachments } = await parseMail(raw, { now: row.changedAt, ownAddresses });
      return {
        to: row.to,
        subject: row.subject,
        text,
        attachments: attachments.map((a) => a.name),
        raw: Buffer.from(raw).toString('base64'),
      };
    }),
  );
}

/**
 * Assesses mails one after another against one fresh ledger, by the code that the functions run, with the store in
 * memory: nothing goes out and nothing stays behind. Authenticity is judged only where a mail carries SES's verdict.
 */
export async function* checkMails(
  mails: Iterable<MailToCheck> | AsyncIterable<MailToCheck>,
  options: CheckOptions,
): AsyncGenerator<Checked> {
  const store = options.store ?? memoryStore();
  await store.register.replace(options.register);
  // The clock stands at the moment of receipt, so that a check of an old mail says what was said then.
  let now = options.now();
  const ports: AssessPorts = {
    store,
    readFiles,
    // On AWS a function of its own does this.
    recognitionOf: recogniseHere,
    requestRecognition: async () => {},
    hashBsn: options.hashBsn,
    now: () => now,
    announceReply: async () => {},
    settings: { requireAuthenticity: false, ownAddresses },
    parameters: options.parameters ?? currentParameters,
  };
  let count = 0;
  for await (const { file, raw } of mails) {
    const started = performance.now();
    count += 1;
    const mailId = `check-${String(count).padStart(6, '0')}`;
    const receivedAt = options.receivedAt ?? (await parseMail(raw, { now: options.now(), ownAddresses })).facts.receivedAt;
    now = receivedAt;
    await store.objects.putRaw(`raw/${mailId}`, raw);
    await store.intake.register({ mailId, rawKey: `raw/${mailId}`, receivedAt, now });
    const outcome = await assessMail(ports)(mailId);
    if (outcome === undefined) throw new Error(`${file} waits for a recognition that nobody makes`);
    const replies = await repliesOf(store, mailId);
    yield { file, outcome, replies, ms: Math.round(performance.now() - started) };
  }
}
