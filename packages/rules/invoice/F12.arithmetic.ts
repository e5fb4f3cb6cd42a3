import { type Eurocent, type Field, type InvoiceLine, type Price, type Quantity, fail, notApplicable, pass, undetermined, valueOf } from '#domain';
import { policy } from '../parameters/policy.ts';
import { euro, text } from '../line/amount-facts.ts';
import { type InvoiceRule, ground } from '../rule.ts';

/** Longest and shortest month: a price times days over the days of a month is arithmetic too. */
const monthLengths = [28, 29, 30, 31];

/** Quantity × price explains the amount, within the precision in which both are printed. Credits compare absolute amounts. */
function explains(quantity: Quantity, price: Price, amount: Eurocent): boolean {
  const charged = Math.abs(amount);
  const cents = Math.abs(price.cents);
  const count = Math.abs(quantity.value);
  const slack = policy.roundingToleranceCents + 0.5 * 10 ** -quantity.decimals * (quantity.decimals > 0 ? cents : 0) + 0.5 * 10 ** (2 - price.decimals) * (price.decimals < 2 ? 0 : price.decimals > 2 ? count : 0);
  if (Math.abs(count * cents - charged) <= slack + 1e-6) return true;
  const isPart = charged < cents || quantity.days !== undefined || quantity.unit === 'day';
  const days = quantity.days !== undefined ? [quantity.days] : Number.isInteger(count) && count > 1 ? [count] : Array.from({ length: 31 }, (_, i) => i + 1);
  // Quantity 1 with a month price and a pro rata amount: days the line need not print.
  return isPart && monthLengths.some((n) => days.some((d) => d <= n && Math.abs((cents * d) / n - charged) <= policy.roundingToleranceCents + 0.5));
}

const isCertain = (...fields: readonly Field<unknown>[]): boolean => fields.every((field) => field.certain);
function wrongLine(line: InvoiceLine): boolean {
  const [quantity, price, amount] = [valueOf(line.quantity), valueOf(line.unitPrice), valueOf(line.amount)];
  return quantity !== undefined && price !== undefined && amount !== undefined && !explains(quantity, price, amount);
}

export const arithmetic: InvoiceRule = {
  code: 'F12',
  name: 'arithmetic',
  title: 'De factuur telt niet goed op',
  source: ground('AP 2. Afspraken; EN 16931 BR-CO-10 tot 16', 'factuureisen: de regels tellen op tot het totaal'),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice }) => {
    const { ownLines, total, vat } = invoice;
    const wrong = ownLines.filter(wrongLine);
    const amounts = ownLines.map((line) => valueOf(line.amount));
    if (ownLines.length === 0 || total.state === 'absent' || amounts.includes(undefined)) return wrong.length === 0 ? notApplicable : undetermined({ lines: wrong.map((l) => l.number) }, wrong[0]?.where);
    const sumCents = amounts.reduce<Eurocent>((sum, amount) => sum + (amount ?? 0), 0);
    const vatCents = valueOf(vat) ?? 0;
    const adds = Math.abs(Math.abs(sumCents + vatCents) - Math.abs(total.value)) <= policy.roundingToleranceCents * ownLines.length;
    if (wrong.length === 0 && adds) return pass;
    const facts = { lines: wrong.map((l) => l.number), sumCents, vatCents, totalCents: total.value, adds };
    const sure = isCertain(total, vat, ...ownLines.map((l) => l.amount), ...wrong.flatMap((l) => [l.quantity, l.unitPrice]));
    return sure ? fail(facts, wrong[0]?.where ?? total.where) : undetermined(facts, wrong[0]?.where ?? total.where);
  },
  toOnderaannemer: (f) =>
    [
      Array.isArray(f['lines']) && f['lines'].length > 0 ? `Op factuurregel ${f['lines'].join(', ')} is aantal × prijs niet gelijk aan het bedrag.` : '',
      f['adds'] === false ? `De regels tellen op tot ${euro(f['sumCents'])}${f['vatCents'] === 0 ? '' : ` en ${euro(f['vatCents'])} btw`}, maar het totaal is ${euro(f['totalCents'])}.` : '',
      'Reken de factuur na.',
    ].filter(Boolean).join(' '),
  toBackoffice: (f) => `Rekenfout: regels ${text(f['adds']) === 'false' ? 'tellen niet op tot het totaal' : 'met aantal × prijs ≠ bedrag'}.`,
};
