import { type AssessPorts, assessMail } from '#assess';
import type { MailOutcome, Register } from '#domain';
import { watchBeschikkingen } from '#herindicatie';
import { readFiles } from '#reading';
import { readRegister } from '#register';
import { currentParameters } from '#rules';
import { sampleRegister } from '#samples';
import { memoryStore, type ReplyRow, type Store } from '#store';
import { sendReply } from '../../functions/send-replies/send-reply.ts';
import { ownAddresses } from '../../packages/local/mailboxes.ts';

/** A letter as it left the house: with the Message-ID of SES instead of ours. */
export interface SentLetter {
  readonly row: ReplyRow;
  readonly messageId: string;
  readonly raw: Uint8Array;
}

export interface Received {
  readonly mailId: string;
  readonly outcome: MailOutcome;
  /** What went out because of this mail. */
  readonly letters: readonly SentLetter[];
}

/** The whole of assessing and sending on the store in memory, with a clock that the test sets. */
export interface Correspondence {
  readonly store: Store;
  readonly ports: AssessPorts;
  readonly letters: readonly SentLetter[];
  readonly receive: (raw: Uint8Array) => Promise<Received>;
  /** Judges a mail again and sends whatever that puts on the queue. */
  readonly again: (mailId: string) => Promise<void>;
  /** Looks which beschikkingen end, and sends what that puts on the queue. */
  readonly watch: () => Promise<readonly SentLetter[]>;
  readonly wait: (seconds: number) => void;
  readonly now: () => string;
}

const hashBsn = (bsn: string): string => `k1:${bsn}`;
const begin = Date.parse('2026-02-03T08:12:00Z');

/** The register of the samples on 3 February 2026, read once: reading a workbook takes a while. */
let read: Promise<Register> | undefined;
async function readSamples(): Promise<Register> {
  const asOf = '2026-02-03T00:00:00.000Z';
  const result = await readRegister(await sampleRegister({ today: '2026-02-03' }), { asOf, generation: 'g1', hashBsn });
  if (!result.ok) throw new Error('The sample register has faults');
  return result.register;
}

const withIdOfSes = (raw: Uint8Array, messageId: string): Uint8Array =>
  Buffer.from(
    Buffer.from(raw)
      .toString('latin1')
      .replace(/^message-id:.*(?:\r?\n[ \t].*)*/im, `Message-ID: ${messageId}`),
    'latin1',
  );

export interface CorrespondenceChanges {
  readonly register?: (register: Register) => Register;
  /** Our mailboxes, when we play another party than ourselves. */
  readonly own?: AssessPorts['settings']['ownAddresses'];
  /** The store that assessing sees: to let it die between two steps. */
  readonly seen?: (store: Store) => Store;
}

export async function correspondence({
  register = (given) => given,
  own = ownAddresses,
  seen = (given) => given,
}: CorrespondenceChanges = {}): Promise<Correspondence> {
  const store = memoryStore();
  read ??= readSamples();
  await store.register.replace(register(await read));
  const letters: SentLetter[] = [];
  const queue: string[] = [];
  let [at, mails] = [begin, 0];
  const now = (): string => new Date(at).toISOString();
  const ports: AssessPorts = {
    store: seen(store),
    readFiles,
    recognitionOf: async () => undefined,
    requestRecognition: async () => {},
    hashBsn,
    now,
    announceReply: async (replyId) => void queue.push(replyId),
    parameters: currentParameters,
    settings: { requireAuthenticity: false, countLetters: true, sesIdDomain: 'eu-west-1.amazonses.com', ownAddresses: own },
  };
  const send = sendReply({
    replies: store.replies,
    addresses: store.addresses,
    now,
    send: async (row, raw) => {
      const id = `0102${String(letters.length).padStart(12, '0')}-aaaa-000000`;
      const messageId = `<${id}@eu-west-1.amazonses.com>`;
      letters.push({ row, messageId, raw: withIdOfSes(raw, messageId) });
      return id;
    },
  });
  const sendQueued = async (): Promise<void> => {
    for (const replyId of queue.splice(0)) await send(replyId);
  };
  const again = async (mailId: string): Promise<void> => {
    await assessMail(ports)(mailId);
    await sendQueued();
  };
  const watch = watchBeschikkingen({
    store,
    parameters: currentParameters,
    now,
    newRunId: () => `run${letters.length}`,
    queueReply: ports.announceReply,
    from: own.herindicatie[0] ?? '',
  });
  return {
    store,
    ports,
    letters,
    now,
    again,
    watch: async () => {
      const before = letters.length;
      await watch();
      await sendQueued();
      return letters.slice(before);
    },
    wait: (seconds) => {
      at += seconds * 1000;
    },
    receive: async (raw) => {
      mails += 1;
      const mailId = `mail${String(mails).padStart(4, '0')}`;
      await store.objects.putRaw(`raw/${mailId}`, raw);
      await store.intake.register({ mailId, rawKey: `raw/${mailId}`, receivedAt: now(), now: now() });
      const before = letters.length;
      await again(mailId);
      const outcome = await store.outcomes.get(mailId);
      if (outcome === undefined) throw new Error('The mail waits for something');
      return { mailId, outcome, letters: letters.slice(before) };
    },
  };
}
