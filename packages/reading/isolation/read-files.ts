import { type Ending, IsolatedThread, isolationLimits, type Recognition, type SourceFile } from '#documents';
import type { Place, Submission } from '#domain';
import type { MailAround } from '../read-submissions.ts';
import { type OpenedFile, openedFile } from './opened-file.ts';
import { type PackedSubmission, unpackSubmission } from './packed-submissions.ts';
import type { FilesOpened, MailTask } from './read-in-thread.ts';
import { stoppedBecause, stoppedFile } from './stopped-because.ts';
import { TimeLimit } from './time-limit.ts';

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
const thread = new IsolatedThread<MailTask, readonly PackedSubmission[], FilesOpened>(readingFile);

/**
 * The files of one mail, opened and understood in a thread that is killed on time or memory, since a stranger's file may
 * keep a reader busy for hours. A file that had it killed is unreadable with reason `stopped`, which is not certain, and
 * the others are read; when understanding them was stopped, every one of them is such a problem. A person looks.
 */
export const readFiles: ReadFiles = async (sources, mail, options = {}) => {
  const { recognitions = new Map(), wallMs, mailMs = isolationLimits.mailMs } = options;
  // Copies of their own bytes: a mail part may be a view on the buffer of the whole mail, which would be sent along.
  const files = sources.map((file) => ({ ...file, bytes: new Uint8Array(file.bytes) }));
  const stopped = new Map<number, string>();
  for (let spentMs = 0; ; ) {
    const limit = new TimeLimit(mailMs - spentMs);
    const task = { files, stopped: new Map(stopped), mailMs, timeIsUp: limit.isUp, recognitions, mail };
    const ending = await thread.run(task, wallMs, () => limit.start());
    limit.stop();
    const { told } = ending;
    if (ending.state === 'done') return { files: told ?? [], submissions: ending.result.map(unpackSubmission) };
    // The first step is the start, so without it no file is to blame.
    const opened = ending.stepsDone - 1;
    // Nothing of it came further than the last time.
    if (told !== undefined || stopped.has(opened)) return notUnderstood(told ?? files.map(asStopped), mail, ending);
    stopped.set(opened, ending.state === 'stopped' ? ending.why : wasCutShort);
    spentMs += ending.spentMs;
  }
};

const wasCutShort = 'het lezen werd afgebroken';

const asStopped = (file: SourceFile): OpenedFile => openedFile(stoppedFile(file, wasCutShort));

/** Every file is a problem. Only what a stranger can cause is such an outcome; a fault of ours must be seen, and is tried again. */
function notUnderstood(
  files: readonly OpenedFile[],
  { problems }: MailAround,
  ending: Exclude<Ending<unknown, unknown>, { readonly state: 'done' }>,
): MailReading {
  if (ending.state === 'failed' && !/^RangeError/.test(ending.message)) throw new Error(`Reading failed: ${ending.message}`);
  const detail = stoppedBecause(ending.state === 'stopped' ? ending.why : 'de tekst is te groot of te diep');
  const stopped = placesOf(files).map((where) => ({ reason: 'stopped', certain: false, where, detail }) as const);
  return { files, submissions: [...stopped, ...problems].map((problem) => ({ kind: 'other', problem })) };
}

const nowhere: Place = { attachment: 0, file: '', kind: 'unknown' };

/** Where something to assess may have stood; the mail as a whole when it had no documents. */
function placesOf(files: readonly OpenedFile[]): readonly Place[] {
  const places = files.filter(({ kind }) => kind !== 'picture' && kind !== 'other').map(({ where }) => where);
  return places.length > 0 ? places : [files[0]?.where ?? nowhere];
}
