import { type CaseOutcome, formatDate, formatEuro, formatMonth, type IsoDate, isHeld, monthOf, quotable, valueOf } from '#domain';
import { approvedSection } from './approved-section.ts';
import type { Block } from './blocks.ts';
import { nameOf } from './case-names.ts';
import type { Letterhead } from './letterhead.ts';
import { reasonsUnder } from './reasons.ts';
import { rejectedSection } from './rejected-section.ts';

/** What a letter knows beyond the outcome. */
export interface AboutLetter {
  readonly letterhead: Letterhead;
  readonly today: IsoDate;
  /** Names of the workbooks that go along, by submission. */
  readonly workbooks: ReadonlyMap<string, string>;
}

function inReview(outcome: CaseOutcome): readonly Block[] {
  const said = isHeld(outcome) ? [] : outcome.findings.filter((finding) => finding.verdict === 'fail' && finding.consequence === 'review');
  return [
    {
      kind: 'verdict',
      tone: 'neutral',
      text: `Wij hebben uw ${isHeld(outcome) ? 'mail' : nameOf(outcome)} ontvangen. Een medewerker kijkt ernaar.`,
    },
    { kind: 'paragraph', text: 'U krijgt bericht als wij klaar zijn. U hoeft nu niets te doen.' },
    ...reasonsUnder('Waar wij naar kijken', said),
  ];
}

function verdictOn(outcome: CaseOutcome, { letterhead, today, workbooks }: AboutLetter): readonly Block[] {
  switch (outcome.decision) {
    case 'approved':
      return approvedSection(outcome, today);
    case 'rejected':
      return rejectedSection(outcome, {
        paymentTermWorkingDays: letterhead.paymentTermWorkingDays,
        workbook: workbooks.get(outcome.submissionId),
      });
    case 'review':
      return inReview(outcome);
  }
}

/** The verdict on one invoice or report: first the decision in one sentence, then what to do, then the details. */
export const caseSection = (outcome: CaseOutcome, about: AboutLetter): readonly Block[] => [
  ...verdictOn(outcome, about),
  ...(isHeld(outcome) ? [] : factsOf(outcome)),
];

/** What was read of the invoice, so that its sender recognises it. */
export function factsOf({ invoice }: CaseOutcome): readonly Block[] {
  if (invoice === undefined) return [];
  const [number, date, period, total] = [valueOf(invoice.number), valueOf(invoice.date), valueOf(invoice.period), valueOf(invoice.total)];
  const rows: (readonly [string, string])[] = [];
  if (number !== undefined) rows.push(['Factuurnummer', quotable(number)]);
  if (date !== undefined) rows.push(['Factuurdatum', formatDate(date)]);
  if (period?.to !== undefined && monthOf(period.from) === monthOf(period.to)) rows.push(['Maand', formatMonth(monthOf(period.from))]);
  if (total !== undefined) rows.push(['Totaal', formatEuro(total)]);
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Wat wij lazen' },
        { kind: 'facts', rows },
      ];
}
