import { type Document, IsolatedThread } from '#documents';
import type { Place, Submission } from '#domain';
import type { MailAround } from '../read-submissions.ts';

/** All that is sent to the thread. */
export interface ReadingTask {
  readonly documents: readonly Document[];
  readonly mail: MailAround;
}

/** The thread's own file: beside this one as source, beside the bundle when bundled. */
const readingFile = new URL(import.meta.url.endsWith('.ts') ? './reading-worker.ts' : './reading-worker.mjs', import.meta.url);
const reading = new IsolatedThread<ReadingTask, readonly Submission[]>(readingFile);

/**
 * `readSubmissions` in a thread that is killed on time or memory, since words that a stranger chose may keep patterns and
 * layouts busy for hours. Then every document is a problem with reason `stopped`: a person looks. `wallMs` in milliseconds.
 */
export async function readSubmissionsIsolated(
  documents: readonly Document[],
  mail: MailAround,
  wallMs?: number,
): Promise<readonly Submission[]> {
  const ending = await reading.run({ documents, mail }, wallMs);
  if (ending.state === 'done') return ending.result;
  // Only what a stranger can cause is an outcome; a fault of ours must be seen, and is tried again.
  if (ending.state === 'failed' && !/^RangeError/.test(ending.message)) throw new Error(`Reading failed: ${ending.message}`);
  const why = ending.state === 'stopped' ? ending.why : 'de tekst is te groot of te diep';
  return [...placesOf(documents).map((where) => stopped(where, why)), ...mail.problems.map(asOther)];
}

const nowhere: Place = { attachment: 0, file: '', kind: 'unknown' };

/** Where something to assess may have stood; the mail as a whole when it had no documents. */
function placesOf(documents: readonly Document[]): readonly Place[] {
  const places = documents.filter(({ kind }) => kind !== 'picture' && kind !== 'other').map(({ where }) => where);
  return places.length > 0 ? places : [documents[0]?.where ?? nowhere];
}

const asOther = (problem: MailAround['problems'][number]): Submission => ({ kind: 'other', problem });

const stopped = (where: Place, why: string): Submission =>
  asOther({ reason: 'stopped', certain: false, where, detail: `Het lezen van het bestand is gestopt: ${why}.` });
