import { type Document, isScanned, type Recognition, type ScannedDocument, withRecognition } from '#documents';
import type { Submission } from '#domain';
import type { Mail } from '#mail';
import { readSubmissionsIsolated } from '#reading';

type MailAround = Pick<Mail, 'text' | 'problems'> & { readonly facts: Pick<Mail['facts'], 'subject' | 'mailbox'> };

export const submissionsOf = (documents: readonly Document[], { facts, text, problems }: MailAround): Promise<readonly Submission[]> =>
  readSubmissionsIsolated(documents, { subject: facts.subject, text, mailbox: facts.mailbox, problems });

/** No mail of a person brings more; each takes up to a minute and a half of a processor. */
const scansMax = 12;
const tooMany: Recognition = {
  state: 'failed',
  reason: 'too-large',
  detail: `De mail heeft meer dan ${scansMax} scans; wij herkennen er ten hoogste ${scansMax}.`,
};

/** The scans without which the mail cannot be judged: not a picture beside a readable invoice. */
export async function scansOf(documents: readonly Document[], mail: MailAround): Promise<readonly ScannedDocument[]> {
  const scanned = documents.filter(isScanned);
  if (scanned.length === 0) return [];
  const submissions = await submissionsOf(documents, mail);
  const unread = submissions.flatMap((s) => (s.kind === 'other' && s.problem.reason === 'picture' ? [s.problem] : []));
  return scanned.filter(({ where }) =>
    unread.some((problem) => problem.where.attachment === where.attachment && problem.where.file === where.file),
  );
}
/** Those that are recognised; what is over the limit on scans in one mail is not. */
export const scansToRecognise = (scans: readonly ScannedDocument[]): readonly ScannedDocument[] => scans.slice(0, scansMax);

/** The documents with the text of their scans; undefined as long as that of one of them is not there. */
export async function withScansRead(
  documents: readonly Document[],
  scans: readonly ScannedDocument[],
  recognitionOf: (scan: ScannedDocument['scan']) => Promise<Recognition | undefined>,
): Promise<readonly Document[] | undefined> {
  const read = new Map<Document, Document>();
  for (const [index, document] of scans.entries()) {
    const recognition = index < scansMax ? await recognitionOf(document.scan) : tooMany;
    if (recognition === undefined) return undefined;
    read.set(document, withRecognition(document, recognition));
  }
  return documents.map((document) => read.get(document) ?? document);
}
