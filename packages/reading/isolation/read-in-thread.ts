import {
  type Document,
  isScanned,
  openWithEmbedded,
  type Progress,
  type Recognition,
  readFile,
  type SourceFile,
  withRecognition,
} from '#documents';
import { type MailAround, readSubmissions } from '../read-submissions.ts';
import { type OpenedFile, openedFile } from './opened-file.ts';
import { type PackedSubmission, packSubmission } from './packed-submissions.ts';
import { stoppedFile } from './stopped-because.ts';
import { isTimeUp, type TimeIsUp } from './time-limit.ts';

/** One mail: its files are opened and understood in one thread, so that words and cells by the thousands need not be copied out of it. */
export interface MailTask {
  readonly files: readonly SourceFile[];
  /** Over which files a thread was killed, by the order of opening, and why: these are not opened again. */
  readonly stopped: ReadonlyMap<number, string>;
  /** How long all files together may take, in milliseconds, and whether they did. */
  readonly mailMs: number;
  readonly timeIsUp: TimeIsUp;
  /** What was recognised, by the hash of the scan. */
  readonly recognitions: ReadonlyMap<string, Recognition>;
  readonly mail: MailAround;
}

/** Every file with everything embedded in it, flat and in the order of the mail: told when all of them were opened. */
export type FilesOpened = readonly OpenedFile[];

/** The first step that is done is the start; each file that was opened is another. */
export async function readInThread(task: MailTask, progress: Progress<FilesOpened>): Promise<readonly PackedSubmission[]> {
  const { recognitions, mail } = task;
  const documents = await openFiles(task, progress);
  const recognised = documents.map((document) => {
    const recognition = isScanned(document) ? recognitions.get(document.scan.hash) : undefined;
    return isScanned(document) && recognition !== undefined ? withRecognition(document, recognition) : document;
  });
  return readSubmissions(recognised, mail).map(packSubmission);
}

async function openFiles(
  { files, stopped, mailMs, timeIsUp }: MailTask,
  { stepIsDone, tell }: Progress<FilesOpened>,
): Promise<readonly Document[]> {
  let opened = 0;
  // What came before, starting the thread and handing over the mail, counts for no file.
  stepIsDone();
  const documents = await openWithEmbedded(files, async (file) => {
    const tooLate = isTimeUp(timeIsUp) ? `de bijlagen van deze mail kostten samen meer dan ${mailMs / 1000} seconden` : undefined;
    const why = stopped.get(opened) ?? tooLate;
    const document = why === undefined ? await readFile(file) : stoppedFile(file, why);
    opened += 1;
    stepIsDone();
    return document;
  });
  tell(documents.map(openedFile));
  return documents;
}
