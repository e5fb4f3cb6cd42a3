import {
  type CaseOutcome,
  codeOf,
  type Finding,
  formatDate,
  formatEuro,
  formatMonth,
  type IsoDate,
  isHeld,
  monthOf,
  products,
  quotable,
  quotableClientNumber,
  valueOf,
} from '#domain';
import type { Block, Reason } from './blocks.ts';
import { sayPlace } from './place.ts';

const names: Readonly<Record<CaseOutcome['kind'], string>> = {
  invoice: 'factuur',
  'credit-invoice': 'creditfactuur',
  evaluatieverslag: 'evaluatieverslag',
  other: 'bijlage',
};

/** "factuur 2026-0101", for the subject and the first sentence. */
function nameOf(outcome: CaseOutcome): string {
  const number = outcome.invoice === undefined ? undefined : valueOf(outcome.invoice.number);
  return number === undefined ? names[outcome.kind] : `${names[outcome.kind]} ${quotable(number)}`;
}

/** "Factuur 2026-0101", at the start of a line. */
export const titleOf = (outcome: CaseOutcome): string => nameOf(outcome).replace(/^./, (first) => first.toUpperCase());

/** Where it is, as the message itself begins; a letter names the attachment instead. */
const placedBefore = /^(Factuurregel \d+( \(cliënt [^)]*\))?|Cliënt [^ :]*): /;

export function reasonOf(finding: Finding): Reason {
  const who = finding.clientNumber === undefined ? '' : ` – cliënt ${quotableClientNumber(finding.clientNumber)}`;
  return {
    place: `${sayPlace(finding.where, finding.line)}${who}`.replace(/^ – /, ''),
    sentence: finding.message.replace(placedBefore, ''),
    code: finding.code,
  };
}

const reasons = (findings: readonly Finding[]): Block => ({ kind: 'reasons', items: findings.map(reasonOf) });
const totalOf = (outcome: CaseOutcome): string =>
  formatEuro(Math.abs(outcome.invoice === undefined ? 0 : (valueOf(outcome.invoice.total) ?? 0)));

function approved(outcome: CaseOutcome, today: IsoDate): readonly Block[] {
  const name = nameOf(outcome);
  const verdict: Block = {
    kind: 'verdict',
    tone: 'good',
    text: outcome.kind === 'evaluatieverslag' ? 'Uw evaluatieverslag is in orde.' : `Uw ${name} is goedgekeurd.`,
  };
  const remarks = outcome.findings.filter((finding) => finding.consequence === 'remark');
  const due = outcome.paymentDue;
  const payment: readonly Block[] =
    outcome.kind === 'evaluatieverslag'
      ? [{ kind: 'paragraph', text: 'Wij regelen de nieuwe toewijzing. Daarna krijgt u van ons de inzorgmelding.' }]
      : outcome.kind === 'credit-invoice'
        ? [{ kind: 'paragraph', text: `Wij verrekenen ${totalOf(outcome)} met een volgende betaling. U hoeft niets te doen.` }]
        : [
            {
              kind: 'paragraph',
              text:
                due === undefined || due < today
                  ? `Wij betalen ${totalOf(outcome)} zo snel mogelijk op het rekeningnummer op uw factuur.`
                  : `Wij betalen ${totalOf(outcome)} uiterlijk ${formatDate(due)} op het rekeningnummer op uw factuur. U hoeft niets te doen.`,
            },
          ];
  return [
    verdict,
    ...payment,
    ...(remarks.length === 0
      ? []
      : [
          { kind: 'heading', text: outcome.kind === 'evaluatieverslag' ? 'Wat u nog moet doen' : 'Let op voor een volgende keer' } as const,
          reasons(remarks),
        ]),
  ];
}

/** What to do with a refused document; another number only where the number itself is the trouble. */
function nextStep(outcome: CaseOutcome): string {
  if (outcome.kind !== 'invoice' && outcome.kind !== 'credit-invoice') return 'Mail het juiste bestand opnieuw.';
  if (outcome.findings.some((finding) => finding.code === 'F05' && finding.consequence === 'reject'))
    return 'Deze factuur hadden wij al. Is dit een andere factuur? Geef die dan een nieuw factuurnummer en mail die naar facturen@metsiem.nl.';
  const sameNumber =
    outcome.invoice !== undefined && valueOf(outcome.invoice.number) !== undefined ? ' U mag hetzelfde factuurnummer gebruiken.' : '';
  return `Pas de ${names[outcome.kind]} aan en mail deze opnieuw naar facturen@metsiem.nl.${sameNumber} De betaaltermijn begint als wij de juiste factuur hebben.`;
}

function rejected(outcome: CaseOutcome, workbook: string | undefined): readonly Block[] {
  const refused = outcome.findings.filter((finding) => finding.consequence === 'reject');
  const remarks = outcome.findings.filter((finding) => finding.consequence === 'remark');
  const isInvoice = outcome.kind === 'invoice' || outcome.kind === 'credit-invoice';
  return [
    { kind: 'verdict', tone: 'bad', text: isInvoice ? `Uw ${nameOf(outcome)} is afgewezen.` : 'Wij kunnen uw bijlage niet behandelen.' },
    { kind: 'paragraph', text: nextStep(outcome) },
    ...(workbook === undefined
      ? []
      : [{ kind: 'paragraph', text: `In de bijlage ${workbook} staat per rij wat wij ervan vinden.` } as const]),
    { kind: 'heading', text: refused.length === 1 ? 'De reden' : `De ${refused.length} redenen` },
    reasons(refused),
    ...(remarks.length === 0 ? [] : [{ kind: 'heading', text: 'Let op voor een volgende keer' } as const, reasons(remarks)]),
  ];
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
    ...(said.length === 0 ? [] : [{ kind: 'heading', text: 'Waar wij naar kijken' } as const, reasons(said)]),
  ];
}

/** The verdict on one invoice or report: first the decision in one sentence, then what to do, then the details. */
export function caseSection(outcome: CaseOutcome, today: IsoDate, workbook: string | undefined): readonly Block[] {
  const verdict =
    outcome.decision === 'approved'
      ? approved(outcome, today)
      : outcome.decision === 'rejected'
        ? rejected(outcome, workbook)
        : inReview(outcome);
  return [...verdict, ...(isHeld(outcome) ? [] : facts(outcome))];
}

function facts(outcome: CaseOutcome): readonly Block[] {
  const { invoice } = outcome;
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

export const productNameOf = (outcome: CaseOutcome, line: number): string => {
  const code = codeOf(valueOf(outcome.invoice?.lines.find((l) => l.number === line)?.product ?? { state: 'absent', certain: false }));
  return code === undefined ? 'niet herkend' : products[code].name;
};
