import type { MailFacts } from '#domain';
import { withoutQuotedLines } from './own-words.ts';

type CareChange = NonNullable<MailFacts['careChange']>;

const changes: readonly (readonly [CareChange, RegExp])[] = [
  ['uit-zorg', /\b(?:uit (?:de )?zorg|zorg (?:is |wordt |werd )?(?:beëindigd|gestopt|stopgezet)|uitzorgmelding)\b/i],
  ['afschalen', /\baf(?:ge)?scha(?:al|l)/i],
  ['opschalen', /\bop(?:ge)?scha(?:al|l)/i],
];
/** A sentence that tells a change names whom or when; without that it only talks about changes. */
const tellsOfSomeone = /\bcli[ëe]nt|\bmevrouw\b|\bmeneer\b|\bde heer\b|\bper \d|\bmet ingang van\b|\bingaande\b|\bvanaf\b|\b\d{5,7}\b/i;
/** A mail that is about an invoice or a report is handled by what is attached. */
const aboutDocuments = /factu|nota\b|verslag|herindicatie|declaratie|specificatie|credit/i;
const linesToLookAt = 15;

/**
 * Whether the words of a mail report a change in care (AP §4): the subject, or a sentence at the beginning that names
 * whom or when. A mention beside an attached invoice or report, and a question, are no report of a change.
 */
export function careChangeIn(subject: string, text: string, hasDocuments: boolean): CareChange | undefined {
  if (aboutDocuments.test(subject)) return undefined;
  const inSubject = /\?\s*$/.test(subject) ? undefined : changeIn(subject);
  if (inSubject !== undefined || hasDocuments) return inSubject;
  const lines = withoutQuotedLines(text)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const sentences = lines
    .slice(0, linesToLookAt)
    .join(' ')
    .slice(0, 3000)
    .split(/(?<=[.!?])\s+/);
  const telling = sentences.find(
    (sentence) => changeIn(sentence) !== undefined && tellsOfSomeone.test(sentence) && !/\?\s*$/.test(sentence),
  );
  return telling === undefined || aboutDocuments.test(telling) ? undefined : changeIn(telling);
}

const changeIn = (text: string): CareChange | undefined => changes.find(([, pattern]) => pattern.test(text))?.[0];
