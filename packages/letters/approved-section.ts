import { type CaseOutcome, certainValueOf, formatDate, formatEuro, type IsoDate } from '#domain';
import type { Block } from './blocks.ts';
import { nameOf } from './case-names.ts';
import { reasonsUnder } from './reasons.ts';

/** "€ 491,90", or what a person approved of which the total was not read with certainty. */
function whatIsPaid(outcome: CaseOutcome): string {
  const total = outcome.invoice && certainValueOf(outcome.invoice.total);
  return total === undefined ? `uw ${nameOf(outcome)}` : formatEuro(Math.abs(total));
}

/** When and what Siem pays, or what happens next. */
function whatFollows(outcome: CaseOutcome, today: IsoDate): string {
  if (outcome.kind === 'evaluatieverslag') return 'Wij regelen de nieuwe toewijzing. Daarna krijgt u van ons de inzorgmelding.';
  const total = whatIsPaid(outcome);
  if (outcome.kind === 'credit-invoice') return `Wij verrekenen ${total} met een volgende betaling. U hoeft niets te doen.`;
  const due = outcome.paymentDue;
  return due === undefined || due < today
    ? `Wij betalen ${total} zo snel mogelijk op het rekeningnummer op uw factuur.`
    : `Wij betalen ${total} uiterlijk ${formatDate(due)} op het rekeningnummer op uw factuur. U hoeft niets te doen.`;
}

export function approvedSection(outcome: CaseOutcome, today: IsoDate): readonly Block[] {
  const isReport = outcome.kind === 'evaluatieverslag';
  const text = isReport ? 'Uw evaluatieverslag is in orde.' : `Uw ${nameOf(outcome)} is goedgekeurd.`;
  const remarks = outcome.findings.filter((finding) => finding.consequence === 'remark');
  return [
    { kind: 'verdict', tone: 'good', text },
    { kind: 'paragraph', text: whatFollows(outcome, today) },
    ...reasonsUnder(isReport ? 'Wat u nog moet doen' : 'Let op voor een volgende keer', remarks),
  ];
}
