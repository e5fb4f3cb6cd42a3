import { type CaseOutcome, type Finding, type IsoDate, codeOf, formatDate, formatEuro, formatMonth, monthOf, products, valueOf } from '#domain';
import type { Block, Reason } from './blocks.ts';
import { sayPlace } from './place.ts';
import { sayNumber } from './say.ts';

const names: Readonly<Record<CaseOutcome['kind'], string>> = { invoice: 'factuur', 'credit-invoice': 'creditfactuur', evaluatieverslag: 'evaluatieverslag', other: 'bijlage' };

/** "factuur 2026-0101", for the subject and the first sentence. */
export function nameOf(outcome: CaseOutcome): string {
  const number = outcome.invoice === undefined ? undefined : valueOf(outcome.invoice.number);
  return number === undefined ? names[outcome.kind] : `${names[outcome.kind]} ${sayNumber(number)}`;
}

const isHeld = (outcome: CaseOutcome): boolean => outcome.findings.some((finding) => finding.consequence === 'hold');

export function reasonOf(finding: Finding): Reason {
  const colon = finding.message.indexOf(': ');
  const placed = finding.line !== undefined && colon > 0;
  const who = finding.clientNumber === undefined ? '' : ` – cliënt ${sayNumber(finding.clientNumber)}`;
  return { place: `${sayPlace(finding.where, finding.line)}${who}`.replace(/^ – /, ''), sentence: placed ? finding.message.slice(colon + 2) : finding.message, code: finding.code };
}

const reasons = (findings: readonly Finding[]): Block => ({ kind: 'reasons', items: findings.map(reasonOf) });
const totalOf = (outcome: CaseOutcome): string => formatEuro(outcome.invoice === undefined ? 0 : (valueOf(outcome.invoice.total) ?? 0));

function approved(outcome: CaseOutcome, today: IsoDate): readonly Block[] {
  const name = nameOf(outcome);
  const verdict: Block = { kind: 'verdict', tone: 'good', text: outcome.kind === 'evaluatieverslag' ? 'Uw evaluatieverslag is in orde.' : `Uw ${name} is goedgekeurd.` };
  const remarks = outcome.findings.filter((finding) => finding.consequence === 'remark');
  const due = outcome.paymentDue;
  const payment: readonly Block[] =
    outcome.kind === 'evaluatieverslag' ? []
      : outcome.kind === 'credit-invoice' ? [{ kind: 'paragraph', text: `Wij verrekenen ${totalOf(outcome)} met een volgende betaling. U hoeft niets te doen.` }]
        : [{ kind: 'paragraph', text: due === undefined || due < today ? `Wij betalen ${totalOf(outcome)} zo snel mogelijk op het rekeningnummer op uw factuur.` : `Wij betalen ${totalOf(outcome)} uiterlijk ${formatDate(due)} op het rekeningnummer op uw factuur. U hoeft niets te doen.` }];
  return [verdict, ...payment, ...(remarks.length === 0 ? [] : [{ kind: 'heading', text: 'Let op voor een volgende keer' } as const, reasons(remarks)])];
}

function rejected(outcome: CaseOutcome): readonly Block[] {
  const refused = outcome.findings.filter((finding) => finding.consequence === 'reject');
  const remarks = outcome.findings.filter((finding) => finding.consequence === 'remark');
  const isInvoice = outcome.kind === 'invoice' || outcome.kind === 'credit-invoice';
  const next = isInvoice
    ? `Pas de ${names[outcome.kind]} aan en mail haar opnieuw naar facturen@metsiem.nl. U mag hetzelfde factuurnummer gebruiken. De betaaltermijn begint als wij de juiste factuur hebben.`
    : 'Mail het juiste bestand opnieuw.';
  return [
    { kind: 'verdict', tone: 'bad', text: isInvoice ? `Uw ${nameOf(outcome)} is afgewezen.` : 'Wij kunnen uw bijlage niet behandelen.' },
    { kind: 'paragraph', text: next },
    { kind: 'heading', text: refused.length === 1 ? 'De reden' : `De ${refused.length} redenen` },
    reasons(refused),
    ...(remarks.length === 0 ? [] : [{ kind: 'heading', text: 'Let op voor een volgende keer' } as const, reasons(remarks)]),
  ];
}

function inReview(outcome: CaseOutcome): readonly Block[] {
  const said = isHeld(outcome) ? [] : outcome.findings.filter((finding) => finding.verdict === 'fail' && finding.consequence === 'review');
  return [
    { kind: 'verdict', tone: 'neutral', text: `Wij hebben uw ${isHeld(outcome) ? 'mail' : nameOf(outcome)} ontvangen. Een medewerker kijkt ernaar.` },
    { kind: 'paragraph', text: 'U krijgt bericht als wij klaar zijn. U hoeft nu niets te doen.' },
    ...(said.length === 0 ? [] : [{ kind: 'heading', text: 'Waar wij naar kijken' } as const, reasons(said)]),
  ];
}

/** The verdict on one invoice or report: first the decision in one sentence, then what to do, then the details. */
export function caseSection(outcome: CaseOutcome, today: IsoDate): readonly Block[] {
  const verdict = outcome.decision === 'approved' ? approved(outcome, today) : outcome.decision === 'rejected' ? rejected(outcome) : inReview(outcome);
  return [...verdict, ...(isHeld(outcome) ? [] : facts(outcome))];
}

function facts(outcome: CaseOutcome): readonly Block[] {
  const { invoice } = outcome;
  if (invoice === undefined) return [];
  const [number, date, period, total] = [valueOf(invoice.number), valueOf(invoice.date), valueOf(invoice.period), valueOf(invoice.total)];
  const rows: (readonly [string, string])[] = [];
  if (number !== undefined) rows.push(['Factuurnummer', sayNumber(number)]);
  if (date !== undefined) rows.push(['Factuurdatum', formatDate(date)]);
  if (period?.to !== undefined && monthOf(period.from) === monthOf(period.to)) rows.push(['Maand', formatMonth(monthOf(period.from))]);
  if (total !== undefined) rows.push(['Totaal', formatEuro(total)]);
  return rows.length === 0 ? [] : [{ kind: 'heading', text: 'Wat wij lazen' }, { kind: 'facts', rows }];
}

export const productNameOf = (outcome: CaseOutcome, line: number): string => {
  const code = codeOf(valueOf(outcome.invoice?.lines.find((l) => l.number === line)?.product ?? { state: 'absent', certain: false }));
  return code === undefined ? 'niet herkend' : products[code].name;
};
