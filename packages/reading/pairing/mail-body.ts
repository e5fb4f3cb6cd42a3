import type { Place } from '#domain';
import { fold } from '../values/fold.ts';
import { candidateOf, type MailWords } from './candidate.ts';
import type { Candidate } from './candidate-kinds.ts';

/** The text of the mail has no attachment number of its own. */
const where: Place = { attachment: 0, file: '', kind: 'text' };
const isAnswer = /^\s*(?:re|antw|aw|fw|fwd|doorst)\s*:/i;
const quotes = /^[^\S\r\n]*>|^-{2,} ?(?:oorspronkelijk|original|doorgestuurd|forwarded)|:$(?<=\bschreef .*)|\bwrote:$/im;
const titleLine = /^[^\S\r\n]*(?:verzamel|credit)?-?(?:factuur|nota)(?:nummer|nr\.?)?\b/m;

/**
 * An invoice that was typed in the mail itself, so that F16 can say so. Only what has everything of one and is no answer
 * to a letter: a question about an invoice names number, amount and account as well, and is for a person (M04).
 */
export function invoiceInBody(mail: MailWords): Extract<Candidate, { kind: 'page-invoice' }> | undefined {
  if (isAnswer.test(mail.subject) || quotes.test(mail.text) || !titleLine.test(fold(mail.text))) return undefined;
  const candidate = candidateOf({ kind: 'text', where, text: mail.text }, mail);
  if (candidate.kind !== 'page-invoice' || candidate.kindDoubt !== undefined) return undefined;
  const { number, date, total, iban, lines, reconciles } = candidate.invoice;
  const isWhole = [number, date, total, iban].every((field) => field.state === 'read') && lines.length > 0 && reconciles;
  return isWhole ? candidate : undefined;
}
