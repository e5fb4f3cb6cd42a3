import { IsolatedThread, isolationLimits, openWithEmbedded, placeOf, type Recognition, type SourceFile, unreadable } from '#documents';
import type { Place, Submission } from '#domain';
import type { MailAround } from '../read-submissions.ts';
import type { DeskAnswer, DeskTask } from './desk.ts';
import { type OpenedFile, openedFile } from './opened-file.ts';

export interface MailReading {
  /** Every file with everything embedded in it, flat and in the order of the mail. */
  readonly files: readonly OpenedFile[];
  readonly submissions: readonly Submission[];
}

export interface ReadingOptions {
  /** What was recognised of scans, by their hash. */
  readonly recognitions?: ReadonlyMap<string, Recognition> | undefined;
  /** How long one file may take, and understanding them all, in milliseconds; 15,000 unless told. */
  readonly wallMs?: number | undefined;
  /** How long all files together may take, in milliseconds; what comes after that is not read. 120,000 unless told. */
  readonly mailMs?: number | undefined;
}

export type ReadFiles = (files: readonly SourceFile[], mail: MailAround, options?: ReadingOptions) => Promise<MailReading>;

/** The thread's own file: beside this one as source, beside the bundle when bundled. */
const readingFile = new URL(import.meta.url.endsWith('.ts') ? './reading-worker.ts' : './reading-worker.mjs', import.meta.url);
const thread = new IsolatedThread<DeskTask, DeskAnswer>(readingFile);

/** One mail at a time in the whole process: the desk is as large as one mail. */
let lane: Promise<unknown> = Promise.resolve();
let mails = 0;

/**
 * The files of one mail, opened and understood in a thread that is killed on time or memory, since a stranger's file may
 * keep a reader busy for hours. A file that had it killed is unreadable with reason `stopped`, which is not certain, and
 * the others are read; when understanding them was stopped, every one of them is such a problem. A person looks.
 */
export const readFiles: ReadFiles = (files, mail, options = {}) => {
  const reading = lane.then(() => readNow(files, mail, options));
  lane = reading.catch(() => undefined);
  return reading;
};

async function readNow(files: readonly SourceFile[], mail: MailAround, options: ReadingOptions): Promise<MailReading> {
  mails += 1;
  const open = opener(mails, options);
  const lying: SourceFile[] = [];
  const opened = await openWithEmbedded(files, async (file) => {
    const at = lying.push(file) - 1;
    return { at, ...(await open(file, at)) };
  });
  // What was stopped does not lie on the desk, and what was refused never did.
  const documents = opened.map((one) => {
    if (!('at' in one)) return one;
    return one.kind === 'unreadable' && one.problem !== undefined ? { kind: one.kind, where: one.where, problem: one.problem } : one.at;
  });
  const task = { ask: 'understand', mailNumber: mails, recognitions: options.recognitions ?? new Map(), mail } as const;
  const told = opened.map((one) => ('at' in one ? one : openedFile(one)));
  let ending = await thread.run({ ...task, documents }, options.wallMs);
  if (ending.state === 'done' && ending.result.answer === 'missing') {
    // The thread that had opened these was killed over another file.
    for (const at of ending.result.places) {
      const file = lying[at];
      if (file !== undefined) await open(file, at);
    }
    ending = await thread.run({ ...task, documents }, options.wallMs);
  }
  if (ending.state === 'done' && ending.result.answer === 'understood') return { files: told, submissions: ending.result.submissions };
  // Only what a stranger can cause is an outcome; a fault of ours must be seen, and is tried again.
  if (ending.state === 'failed' && !/^RangeError/.test(ending.message)) throw new Error(`Reading failed: ${ending.message}`);
  const why =
    ending.state === 'stopped' ? ending.why : ending.state === 'failed' ? 'de tekst is te groot of te diep' : 'het lezen werd afgebroken';
  return { files: told, submissions: [...placesOf(told).map((where) => stoppedAt(where, why)), ...mail.problems.map(asOther)] };
}

/** Opens a file in the thread while the time of the whole mail lasts. */
function opener(mailNumber: number, { wallMs, mailMs = isolationLimits.mailMs }: ReadingOptions) {
  let left = mailMs;
  return async (file: SourceFile, at: number): Promise<OpenedFile> => {
    if (left <= 0) return stopped(file, `de bijlagen van deze mail kostten samen meer dan ${mailMs / 1000} seconden`);
    // A copy of its own bytes: a mail part may be a view on the buffer of the whole mail, which would be sent along.
    const task = { ask: 'open', mailNumber, at, file: { ...file, bytes: new Uint8Array(file.bytes) } } as const;
    const ending = await thread.run(task, wallMs, true);
    left -= ending.spentMs;
    if (ending.state === 'done' && ending.result.answer === 'opened') return ending.result.file;
    return stopped(file, ending.state === 'stopped' ? ending.why : 'het lezen werd afgebroken');
  };
}

/** `why` is Dutch and ends a sentence. */
const sentence = (why: string): string => `Het lezen van het bestand is gestopt: ${why}.`;

const stopped = (file: SourceFile, why: string): OpenedFile => openedFile(unreadable(placeOf(file), 'stopped', sentence(why), false));

const nowhere: Place = { attachment: 0, file: '', kind: 'unknown' };

/** Where something to assess may have stood; the mail as a whole when it had no documents. */
function placesOf(files: readonly OpenedFile[]): readonly Place[] {
  const places = files.filter(({ kind }) => kind !== 'picture' && kind !== 'other').map(({ where }) => where);
  return places.length > 0 ? places : [files[0]?.where ?? nowhere];
}

const asOther = (problem: MailAround['problems'][number]): Submission => ({ kind: 'other', problem });

const stoppedAt = (where: Place, why: string): Submission => asOther({ reason: 'stopped', certain: false, where, detail: sentence(why) });
