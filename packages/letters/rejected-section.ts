import { type CaseOutcome, type Eurocent, type Finding, formatEuro, valueOf } from '#domain';
import type { Block } from './blocks.ts';
import { isInvoice, kindNames, nameOf } from './case-names.ts';
import { reasonsUnder } from './reasons.ts';

export interface AboutRejection {
  readonly paymentTermWorkingDays: number;
  /** The name of the workbook that goes along. */
  readonly workbook: string | undefined;
}

/** What to do with a refused document; another number only where the number itself is the trouble. */
function nextStep(outcome: CaseOutcome, { paymentTermWorkingDays }: AboutRejection): string {
  if (!isInvoice(outcome)) return 'Mail het juiste bestand opnieuw.';
  if (outcome.findings.some((finding) => finding.code === 'F05' && finding.consequence === 'reject'))
    return 'Deze factuur hadden wij al. Is dit een andere factuur? Geef die dan een nieuw factuurnummer en mail die naar facturen@metsiem.nl.';
  const sameNumber =
    outcome.invoice !== undefined && valueOf(outcome.invoice.number) !== undefined ? ' U mag hetzelfde factuurnummer gebruiken.' : '';
  const payment =
    outcome.kind === 'invoice' ? ` Wij betalen binnen ${paymentTermWorkingDays} werkdagen nadat wij de juiste factuur hebben.` : '';
  return `Pas de ${kindNames[outcome.kind]} aan en mail deze opnieuw naar facturen@metsiem.nl.${sameNumber}${payment}`;
}

/** The rules whose only advice is another amount. */
const amountCodes: ReadonlySet<string> = new Set(['L08', 'L09']);
/** What the total becomes with every amount as it should be; only when amounts are all that is wrong. */
function rightTotal({ kind, invoice, findings }: CaseOutcome): Eurocent | undefined {
  const said = findings.filter(({ consequence }) => consequence !== 'remark');
  const isAboutAmounts = said.every(({ code, consequence }) => consequence === 'reject' && amountCodes.has(code));
  if (kind !== 'invoice' || invoice === undefined || !isAboutAmounts) return undefined;
  let total = 0;
  for (const line of invoice.lines) {
    const own = said.find((finding) => finding.line === line.number);
    const cents = own === undefined ? valueOf(line.amount) : own.facts['expectedCents'];
    if (typeof cents !== 'number') return undefined;
    total += cents;
  }
  return total;
}

/** Of a long specification first how many lines it is about. */
function howMuch(outcome: CaseOutcome, refused: readonly Finding[]): readonly Block[] {
  const lines = outcome.invoice?.lines.length ?? 0;
  const wrong = new Set(refused.flatMap(({ line }) => line ?? [])).size;
  const stated = outcome.invoice && valueOf(outcome.invoice.total);
  const total = rightTotal(outcome);
  const counted = lines > 1 && wrong > 0 ? [`${wrong} van de ${lines} factuurregels ${wrong === 1 ? 'klopt' : 'kloppen'} niet.`] : [];
  const summed =
    lines < 2 || total === undefined || total === stated ? [] : [`Met de juiste bedragen wordt het totaal ${formatEuro(total)}.`];
  const text = [...counted, ...summed].join(' ');
  return text === '' ? [] : [{ kind: 'paragraph', text }];
}

/** First what is decided and what to do, then every reason. */
export function rejectedParts(
  outcome: CaseOutcome,
  about: AboutRejection,
): { readonly opening: readonly Block[]; readonly details: readonly Block[] } {
  const refused = outcome.findings.filter((finding) => finding.consequence === 'reject');
  const remarks = outcome.findings.filter((finding) => finding.consequence === 'remark');
  const { workbook } = about;
  const text = isInvoice(outcome) ? `Uw ${nameOf(outcome)} is afgewezen.` : 'Wij kunnen uw bijlage niet behandelen.';
  const along =
    workbook === undefined ? [] : [{ kind: 'paragraph', text: `In de bijlage ${workbook} staat per rij wat wij ervan vinden.` } as const];
  return {
    opening: [
      { kind: 'verdict', tone: 'bad', text },
      { kind: 'paragraph', text: nextStep(outcome, about) },
    ],
    details: [
      ...howMuch(outcome, refused),
      ...along,
      ...reasonsUnder(refused.length === 1 ? 'De reden' : `De ${refused.length} redenen`, refused),
      ...reasonsUnder('Let op voor een volgende keer', remarks),
    ],
  };
}

export function rejectedSection(outcome: CaseOutcome, about: AboutRejection): readonly Block[] {
  const { opening, details } = rejectedParts(outcome, about);
  return [...opening, ...details];
}
