import { absent, type Evaluatieverslag, valueOf } from '#domain';
import { fold } from '../values/fold.ts';
import type { Candidate } from './candidate-kinds.ts';

type ReportCandidate = Extract<Candidate, { kind: 'report' }>;

/**
 * The reports of one mail, each once: of the Word file and the PDF that was made from it, one. What the mail says about
 * "the client" counts for no report when there are several.
 */
export function reportsOf(candidates: readonly ReportCandidate[]): readonly Evaluatieverslag[] {
  const kept = candidates.filter((one, index) => !candidates.some((other, at) => isCopyOf(one, other, index > at)));
  return kept.map(({ report }) => (kept.length > 1 ? withoutNumberOfMail(report) : report));
}

const withoutNumberOfMail = (report: Evaluatieverslag): Evaluatieverslag => {
  const { clientNumber, where } = report;
  const isOfMail = clientNumber.state === 'read' && clientNumber.where.attachment === 0;
  return isOfMail ? { ...report, clientNumber: absent(false, where) } : report;
};

/** Of two that say the same the one that was read better stays, else the first. */
function isCopyOf(one: ReportCandidate, other: ReportCandidate, isLater: boolean): boolean {
  if (one === other || !saysTheSame(one, other)) return false;
  const difference = certainty(other.report) - certainty(one.report);
  return difference > 0 || (difference === 0 && isLater);
}

const certainty = ({ clientNumber, birthDate, clientName, endDate, isScan }: Evaluatieverslag): number =>
  [clientNumber, birthDate, clientName, endDate].filter((field) => field.state === 'read' && field.certain).length - (isScan ? 1 : 0);

/** Of all different words this share; headers, footers and what a scanner misreads differ. */
const alike = 0.8;

function saysTheSame(one: ReportCandidate, other: ReportCandidate): boolean {
  const isContradicted = (['clientNumber', 'birthDate', 'endDate', 'reportDate'] as const).some((name) => {
    const [a, b] = [valueOf(one.report[name]), valueOf(other.report[name])];
    return a !== undefined && b !== undefined && a !== b;
  });
  if (isContradicted) return false;
  const [a, b] = [wordsOf(one.words), wordsOf(other.words)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= alike * (a.size + b.size - shared);
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(fold(text).match(/[a-z0-9]{2,}/g) ?? []);
