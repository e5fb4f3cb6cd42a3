import {
  codeOf,
  type Eurocent,
  type Field,
  failIf,
  type InvoiceLine,
  notApplicable,
  pass,
  products,
  proRata,
  type Quantity,
  undetermined,
  valueOf,
} from '#domain';
import type { InvoiceCase } from '../cases.ts';
import { causeFacts } from '../causes/cause.ts';
import { causeSentence } from '../causes/find-cause.ts';
import { calculate } from '../line/calculation.ts';
import { upTo } from '../line/stated-days.ts';
import { policyOn } from '../parameters/policy.ts';
import { ap, type InvoiceRule } from '../rule.ts';
import { euro } from '../wording.ts';
import { arithmeticCause, type WrongLine } from './arithmetic-cause.ts';

/** Longest and shortest month: a price times days over the days of a month is arithmetic too. */
const monthLengths = [28, 29, 30, 31];

/** The whole days that a count stands for. Beside a month price and a pro rata amount, 1 may stand for days that the line does not print. */
function possibleDays({ value, days }: Quantity, n: number): readonly number[] {
  const stated = Math.abs(days ?? value);
  const all = upTo(n);
  return days === undefined && stated === 1 ? all : all.filter((d) => d === stated);
}

/**
 * The amount is right for the days that the line counts, and the price beside it is that of the whole line, or the price of
 * one day of a month rounded to a cent. Whoever is refused for that and multiplies anew is refused for the amount.
 */
function isOnlyPrinted(wrong: WrongLine, c: InvoiceCase, toleranceCents: Eurocent): boolean {
  if (calculate({ line: wrong.line, case: c }).result !== 'fits') return false;
  const [charged, cents, count] = [wrong.amount, wrong.price.cents, wrong.quantity.value];
  return Math.abs(cents - charged) <= toleranceCents || Math.abs(count * cents - charged) <= toleranceCents + 0.5 * count;
}

/** Quantity × price explains the amount, within the precision in which both are printed. Credits compare absolute amounts. */
function explains({ line, quantity, price, amount }: WrongLine, toleranceCents: Eurocent): boolean {
  const charged = Math.abs(amount);
  const cents = Math.abs(price.cents);
  const count = Math.abs(quantity.value);
  // Half of the last decimal, times what it is multiplied by; a whole count and a price in cents are exact.
  const slackOfCount = quantity.decimals > 0 ? 0.5 * 10 ** -quantity.decimals * cents : 0;
  const slackOfPrice = price.decimals > 2 ? 0.5 * 10 ** (2 - price.decimals) * count : 0;
  if (Math.abs(count * cents - charged) <= toleranceCents + slackOfCount + slackOfPrice + 1e-6) return true;
  const code = codeOf(valueOf(line.product));
  // A price by the day is for the whole day.
  const isByDay = code !== undefined && products[code].unit === 'day';
  return (
    !isByDay && monthLengths.some((n) => possibleDays(quantity, n).some((d) => Math.abs(proRata(cents, d, n) - charged) <= toleranceCents))
  );
}

const isCertain = (...fields: readonly Field<unknown>[]): boolean => fields.every((field) => field.certain);
function wrongLine(line: InvoiceLine, c: InvoiceCase, toleranceCents: Eurocent): WrongLine | undefined {
  const [quantity, price, amount] = [valueOf(line.quantity), valueOf(line.unitPrice), valueOf(line.amount)];
  if (quantity === undefined || price === undefined || amount === undefined) return undefined;
  const sum = { line, quantity, price, amount };
  return explains(sum, toleranceCents) || isOnlyPrinted(sum, c, toleranceCents) ? undefined : sum;
}

export const arithmetic: InvoiceRule = {
  code: 'F12',
  name: 'arithmetic',
  title: 'De factuur telt niet goed op',
  checks: 'Of aantal × prijs op elke factuurregel het bedrag is, en of de regels optellen tot het totaal. Eén cent per regel mag schelen.',
  advice: 'Reken de factuur na voordat u die stuurt.',
  source: ap(
    '2. Afspraken',
    'Siem wijst de factuur van onderaannemer af als deze niet voldoet aan de informatie van de leveringsovereenkomst per cliënt of als er niet wordt voldaan aan factuureisen.',
    'EN 16931 BR-CO-10 tot en met BR-CO-16',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: (c) => {
    const { invoice, parameters, received } = c;
    const { ownLines, total, vat } = invoice;
    const { roundingToleranceCents } = policyOn(parameters, received);
    const wrong = ownLines.flatMap((line) => wrongLine(line, c, roundingToleranceCents) ?? []);
    const lines = wrong.map(({ line }) => line.number);
    const amounts = ownLines.map((line) => valueOf(line.amount));
    const where = wrong[0]?.line.where ?? total.where ?? invoice.where;
    if (total.state === 'absent') return wrong.length === 0 ? notApplicable : undetermined({ lines }, where);
    // A total that nothing adds up to may not be paid, unless the specification does (F11).
    if (ownLines.length === 0 || amounts.includes(undefined)) {
      return wrong.length === 0 && invoice.specification.state === 'read'
        ? notApplicable
        : undetermined({ lines, totalCents: total.value }, where);
    }
    const sumCents = amounts.reduce<Eurocent>((sum, amount) => sum + (amount ?? 0), 0);
    const vatCents = valueOf(vat) ?? 0;
    const adds = Math.abs(Math.abs(sumCents + vatCents) - Math.abs(total.value)) <= roundingToleranceCents * ownLines.length;
    if (wrong.length === 0 && adds) return pass;
    const facts = {
      lines,
      sumCents,
      vatCents,
      totalCents: total.value,
      adds,
      ...causeFacts(arithmeticCause({ lines: ownLines, wrong, vatCents, totalCents: total.value, adds })),
    };
    const sure = isCertain(total, vat, ...ownLines.map((l) => l.amount), ...wrong.flatMap(({ line }) => [line.quantity, line.unitPrice]));
    return failIf(sure, facts, where);
  },
  toOnderaannemer: (f) =>
    [
      Array.isArray(f['lines']) && f['lines'].length > 0
        ? `Op factuurregel ${f['lines'].join(', ')} is aantal × prijs niet gelijk aan het bedrag.`
        : '',
      f['adds'] === false
        ? `De regels tellen op tot ${euro(f['sumCents'])}${f['vatCents'] === 0 ? '' : ` en ${euro(f['vatCents'])} btw`}, maar het totaal is ${euro(f['totalCents'])}.`
        : '',
      causeSentence(f).trim(),
      'Reken de factuur na.',
    ]
      .filter(Boolean)
      .join(' '),
  toBackoffice: (f) => {
    if (f['adds'] === undefined && Array.isArray(f['lines']) && f['lines'].length === 0)
      return 'Er zijn geen bedragen per factuurregel gelezen die tot het totaal optellen.';
    const what = f['adds'] === false ? 'tellen niet op tot het totaal' : 'met aantal × prijs ≠ bedrag';
    return `Rekenfout: factuurregels ${what}.${causeSentence(f)}`;
  },
  example: { verdict: 'fail', facts: { lines: [], sumCents: 49190, vatCents: 0, totalCents: 59190, adds: false } },
};
