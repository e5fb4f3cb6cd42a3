import { codeOf, type Field, type Invoice, type InvoiceLine, valueOf } from '#domain';
import type { Claim, ClaimLine } from './claim.ts';
import type { Layout, Shown } from './layout.ts';

/** How one invoice was read, held against what it says. */
export interface Comparison {
  readonly fields: number;
  readonly fieldsRight: number;
  readonly fieldsCertain: number;
  readonly lines: number;
  readonly linesRight: number;
  readonly extraLines: number;
  /** What was read wrong or not at all, in words. */
  readonly wrong: readonly string[];
  /** What the reader is sure of and is not so: such a value could reject an invoice that is right. */
  readonly certainAndWrong: readonly string[];
}

/** A value of the invoice: what was read, and whether it is what stands there; `isShown` false when the layout leaves it out. */
interface Check {
  readonly name: string;
  readonly field: Field<unknown>;
  readonly isRight: boolean;
  readonly isShown: boolean;
}

export function compare(layout: Layout, claim: Claim, invoice: Invoice): Comparison {
  const pairs = pairLines(claim.lines, invoice.ownLines);
  const sign = claim.isCredit ? -1 : 1;
  const checks = [
    ...headChecks(layout, claim, invoice),
    ...pairs.flatMap(([line, found]) => (found === undefined ? [] : lineChecks(layout, line, found, sign))),
  ];
  const due = checks.filter((check) => check.isShown);
  const missed = pairs.filter(([, found]) => found === undefined).map(([line]) => line);
  const extra = invoice.ownLines.length - (pairs.length - missed.length);
  const perLine = lineFields(layout);
  const isWhole = ([line, found]: (typeof pairs)[number]): boolean =>
    found !== undefined && lineChecks(layout, line, found, sign).every((check) => !essential.has(check.name) || check.isRight);
  return {
    fields: due.length + missed.length * perLine,
    fieldsRight: due.filter((check) => check.isRight).length,
    fieldsCertain: due.filter((check) => check.isRight && check.field.certain).length,
    lines: pairs.length,
    linesRight: pairs.filter(isWhole).length,
    extraLines: extra,
    wrong: [
      ...(invoice.kind === (claim.isCredit ? 'credit' : 'invoice') ? [] : [`kind ${invoice.kind}`]),
      ...due.filter((check) => !check.isRight).map(told),
      ...missed.map((line) => `no line ${line.person.clientNumber} ${line.product}`),
      ...(extra > 0 ? [`${extra} lines too many`] : []),
    ],
    certainAndWrong: [...checks.filter(isCertainAndWrong).map(told), ...wrongWhole(invoice, claim, missed.length, extra)],
  };
}

const essential: ReadonlySet<string> = new Set(['clientNumber', 'product', 'amount']);
const told = ({ name, field }: Check): string =>
  `${name} ${field.certain ? 'certainly ' : ''}${field.state === 'read' ? JSON.stringify(field.value) : 'absent'}`;
const isCertainAndWrong = ({ field, isRight, isShown }: Check): boolean =>
  isShown ? !isRight && field.certain : field.state === 'read' && field.certain && !isRight;

/** Lines that are missing or too many while the sum is called certain: F12 and the rules about lines would rest on them. */
function wrongWhole(invoice: Invoice, claim: Claim, missed: number, extra: number): string[] {
  const isSure = invoice.ownLines.some((line) => line.amount.certain && line.clientNumber.certain);
  return [
    ...(isSure && (missed > 0 || extra > 0) ? [`certain of ${invoice.ownLines.length} lines instead of ${claim.lines.length}`] : []),
    ...(invoice.reconciles && Math.abs(valueOf(invoice.total) ?? 0) !== claim.totalCents ? ['reconciles on another total'] : []),
  ];
}

function headChecks(layout: Layout, claim: Claim, invoice: Invoice): Check[] {
  const sign = claim.isCredit ? -1 : 1;
  const check = <T>(name: string, field: Field<T>, right: (value: T) => boolean, isShown = true): Check => ({
    name,
    field,
    isShown,
    isRight: field.state === 'read' && right(field.value),
  });
  const shows = (what: Shown): boolean => !layout.leavesOut.includes(what);
  return [
    check('number', invoice.number, (value) => value === claim.number),
    check('date', invoice.date, (value) => value === claim.date),
    check('period', invoice.period, (value) => value.from === claim.period.from && value.to === claim.period.to),
    check('total', invoice.total, (value) => value === claim.totalCents * sign),
    check('iban', invoice.iban, (value) => value === claim.iban, shows('iban')),
    check('kvk', invoice.kvk, (value) => value === claim.kvk, shows('kvk')),
    check('original', invoice.original, (value) => value === claim.original, claim.original !== undefined && shows('original')),
    // Nothing to find: a value that is read with certainty is wrong.
    check('vat', invoice.vat, (value) => value === 0, false),
  ];
}

function lineChecks(layout: Layout, line: ClaimLine, found: InvoiceLine, sign: 1 | -1): Check[] {
  const shows = (what: Shown): boolean => !layout.leavesOut.includes(what);
  const check = <T>(name: string, field: Field<T>, right: (value: T) => boolean, isShown = true): Check => ({
    name,
    field,
    isShown,
    isRight: field.state === 'read' && right(field.value),
  });
  const { person } = line;
  return [
    check('clientNumber', found.clientNumber, (value) => value === person.clientNumber),
    check('name', found.clientName, (value) => plain(value) === plain(person.name), shows('name')),
    check('birthDate', found.birthDate, (value) => value === person.born, shows('born')),
    check('product', found.product, (value) => codeOf(value) === line.product),
    check('quantity', found.quantity, (value) => isCount(value, line), shows('count')),
    check('unitPrice', found.unitPrice, (value) => value.cents === line.priceCents, shows('price')),
    check('amount', found.amount, (value) => value === line.amountCents * sign),
    // Most invoices print neither on the line: right when absent, and when read as printed.
    check('bsn', found.bsn, () => false, false),
    check('line period', found.period, (value) => value.from >= '2025-11-01' && value.from.slice(0, 7) === value.to?.slice(0, 7), false),
  ];
}

function isCount(value: { readonly value: number; readonly unit: string; readonly days?: number | undefined }, line: ClaimLine): boolean {
  const isUnit = value.unit === 'unknown' || value.unit === line.unit;
  const days = line.unit === 'day' ? line.count : line.days;
  return isUnit && Math.abs(Math.abs(value.value) - line.count) < 0.006 && (value.days === undefined || value.days === days);
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
const lineFields = (layout: Layout): number =>
  7 - layout.leavesOut.filter((what) => ['name', 'born', 'count', 'price'].includes(what)).length;

/** Each line of the claim with the one read for it: the same client, product and amount first, then what is left in order. */
function pairLines(lines: readonly ClaimLine[], found: readonly InvoiceLine[]): [ClaimLine, InvoiceLine | undefined][] {
  const left = [...found];
  const take = (fits: (candidate: InvoiceLine) => boolean): InvoiceLine | undefined => {
    const index = left.findIndex(fits);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const first = lines.map((line) =>
    take(
      (candidate) =>
        valueOf(candidate.clientNumber) === line.person.clientNumber && Math.abs(valueOf(candidate.amount) ?? 0) === line.amountCents,
    ),
  );
  return lines.map((line, index) => [
    line,
    first[index] ?? take((candidate) => Math.abs(valueOf(candidate.amount) ?? 0) === line.amountCents) ?? take(() => true),
  ]);
}
