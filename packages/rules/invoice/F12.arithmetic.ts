import {
  type Eurocent,
  type Field,
  failIf,
  type InvoiceLine,
  notApplicable,
  type Price,
  pass,
  type Quantity,
  undetermined,
  valueOf,
} from '#domain';
import { causeFacts } from '../causes/cause.ts';
import { causeSentence } from '../causes/find-cause.ts';
import { policyOn } from '../parameters/policy.ts';
import { ap, type InvoiceRule } from '../rule.ts';
import { euro } from '../wording.ts';
import { arithmeticCause } from './arithmetic-cause.ts';

/** Longest and shortest month: a price times days over the days of a month is arithmetic too. */
const monthLengths = [28, 29, 30, 31];

/** The whole days of a month of n days that a count may stand for. Quantity 1 with a month price and a pro rata amount: days the line need not print. */
function possibleDays({ value, decimals, days }: Quantity, n: number): readonly number[] {
  const count = Math.abs(value);
  const all = Array.from({ length: n }, (_, i) => i + 1);
  if (days !== undefined) return all.filter((d) => d === days);
  if (count > 1) return all.filter((d) => d === count);
  return count < 1 ? all.filter((d) => Math.abs(d / n - count) <= 0.5 * 10 ** -decimals + 1e-9) : all;
}

/** Quantity × price explains the amount, within the precision in which both are printed. Credits compare absolute amounts. */
function explains(quantity: Quantity, price: Price, amount: Eurocent, toleranceCents: Eurocent): boolean {
  const charged = Math.abs(amount);
  const cents = Math.abs(price.cents);
  const count = Math.abs(quantity.value);
  const slack =
    toleranceCents +
    0.5 * 10 ** -quantity.decimals * (quantity.decimals > 0 ? cents : 0) +
    0.5 * 10 ** (2 - price.decimals) * (price.decimals < 2 ? 0 : price.decimals > 2 ? count : 0);
  if (Math.abs(count * cents - charged) <= slack + 1e-6) return true;
  const isPart = charged < cents || quantity.days !== undefined || quantity.unit === 'day';
  return (
    isPart && monthLengths.some((n) => possibleDays(quantity, n).some((d) => Math.abs((cents * d) / n - charged) <= toleranceCents + 0.5))
  );
}

const isCertain = (...fields: readonly Field<unknown>[]): boolean => fields.every((field) => field.certain);
function wrongLine(line: InvoiceLine, toleranceCents: Eurocent): boolean {
  const [quantity, price, amount] = [valueOf(line.quantity), valueOf(line.unitPrice), valueOf(line.amount)];
  return quantity !== undefined && price !== undefined && amount !== undefined && !explains(quantity, price, amount, toleranceCents);
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
  check: ({ invoice, parameters, received }) => {
    const { ownLines, total, vat } = invoice;
    const { roundingToleranceCents } = policyOn(parameters, received);
    const wrong = ownLines.filter((line) => wrongLine(line, roundingToleranceCents));
    const amounts = ownLines.map((line) => valueOf(line.amount));
    const where = wrong[0]?.where ?? total.where ?? invoice.where;
    if (total.state === 'absent') return wrong.length === 0 ? notApplicable : undetermined({ lines: wrong.map((l) => l.number) }, where);
    // A total that nothing adds up to may not be paid, unless the specification does (F11).
    if (ownLines.length === 0 || amounts.includes(undefined)) {
      return wrong.length === 0 && invoice.specification.state === 'read'
        ? notApplicable
        : undetermined({ lines: wrong.map((l) => l.number), totalCents: total.value }, where);
    }
    const sumCents = amounts.reduce<Eurocent>((sum, amount) => sum + (amount ?? 0), 0);
    const vatCents = valueOf(vat) ?? 0;
    const adds = Math.abs(Math.abs(sumCents + vatCents) - Math.abs(total.value)) <= roundingToleranceCents * ownLines.length;
    if (wrong.length === 0 && adds) return pass;
    const facts = {
      lines: wrong.map((l) => l.number),
      sumCents,
      vatCents,
      totalCents: total.value,
      adds,
      ...causeFacts(arithmeticCause({ lines: ownLines, wrong, vatCents, totalCents: total.value, adds })),
    };
    const sure = isCertain(total, vat, ...ownLines.map((l) => l.amount), ...wrong.flatMap((l) => [l.quantity, l.unitPrice]));
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
  toBackoffice: (f) =>
    f['adds'] === undefined && Array.isArray(f['lines']) && f['lines'].length === 0
      ? 'Er zijn geen bedragen per factuurregel gelezen die tot het totaal optellen.'
      : `Rekenfout: factuurregels ${f['adds'] === false ? 'tellen niet op tot het totaal' : 'met aantal × prijs ≠ bedrag'}.${causeSentence(f)}`,
  example: { verdict: 'fail', facts: { lines: [], sumCents: 49190, vatCents: 0, totalCents: 59190, adds: false } },
};
