import { invoiceNumberKey, type Submission, valueOf } from '#domain';

const isCredit = (submission: Submission): boolean => submission.kind === 'invoice' && submission.invoice.kind === 'credit';
function numberOf(submission: Submission, which: 'number' | 'original'): string | undefined {
  const number = submission.kind === 'invoice' ? valueOf(submission.invoice[which]) : undefined;
  return number === undefined ? undefined : invoiceNumberKey(number);
}

/**
 * Which submission of a mail is judged when, with its place in the mail. A creditfactuur gives back what the new invoice
 * beside it claims, in whatever order they were attached; an invoice that is itself credited comes before its creditfactuur.
 */
export function inOrderOfClaims(submissions: readonly Submission[]): readonly (readonly [number, Submission])[] {
  const credited = new Set(submissions.filter(isCredit).map((credit) => numberOf(credit, 'original')));
  const rank = (submission: Submission): number => {
    if (isCredit(submission)) return 1;
    const number = numberOf(submission, 'number');
    return number !== undefined && credited.has(number) ? 0 : 2;
  };
  return [...submissions.entries()].sort(([, a], [, b]) => rank(a) - rank(b));
}
