import type { Recognition, Scan, SourceFile } from '#documents';
import type { Mail } from '#mail';
import type { MailAround, MailReading } from '#reading';
import type { AssessPorts } from './ports.ts';

export const aroundOf = ({
  facts,
  text,
  problems,
}: Pick<Mail, 'text' | 'problems'> & { readonly facts: Pick<Mail['facts'], 'subject' | 'mailbox'> }): MailAround => ({
  subject: facts.subject,
  text,
  mailbox: facts.mailbox,
  problems,
});

/** No mail of a person brings more; each takes up to a minute and a half of a processor. */
const scansMax = 12;
const tooMany: Recognition = {
  state: 'failed',
  reason: 'too-large',
  detail: `De mail heeft meer dan ${scansMax} scans; wij herkennen er ten hoogste ${scansMax}.`,
};

/** The scans without which the mail cannot be judged, each once: not a picture beside a readable invoice. */
export function scansOf({ files, submissions }: MailReading): readonly Scan[] {
  const unread = submissions.flatMap((s) => (s.kind === 'other' && s.problem.reason === 'picture' ? [s.problem] : []));
  const scans = files.flatMap(({ where, scan }) =>
    scan !== undefined && unread.some((problem) => problem.where.attachment === where.attachment && problem.where.file === where.file)
      ? [[scan.hash, scan] as const]
      : [],
  );
  return [...new Map(scans).values()];
}
/** Those that are recognised; what is over the limit on scans in one mail is not. */
export const scansToRecognise = (scans: readonly Scan[]): readonly Scan[] => scans.slice(0, scansMax);

/** The files of a mail with the text of its scans; undefined as long as one of those was not recognised. */
export async function readWithScans(
  { readFiles, recognitionOf }: Pick<AssessPorts, 'readFiles' | 'recognitionOf'>,
  files: readonly SourceFile[],
  around: MailAround,
): Promise<MailReading | undefined> {
  const unrecognised = await readFiles(files, around);
  const recognitions = await recognitionsOf(scansOf(unrecognised), recognitionOf);
  if (recognitions === undefined) return undefined;
  return recognitions.size === 0 ? unrecognised : readFiles(files, around, { recognitions });
}

/** What was recognised of each scan, by its hash; undefined as long as one of them was not. */
async function recognitionsOf(
  scans: readonly Scan[],
  recognitionOf: (scan: Scan) => Promise<Recognition | undefined>,
): Promise<ReadonlyMap<string, Recognition> | undefined> {
  const known = new Map<string, Recognition>();
  for (const [index, scan] of scans.entries()) {
    const recognition = index < scansMax ? await recognitionOf(scan) : tooMany;
    if (recognition === undefined) return undefined;
    known.set(scan.hash, recognition);
  }
  return known;
}
