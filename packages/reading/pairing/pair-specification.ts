import { certainValueOf, codeOf, type Eurocent, type Invoice, type InvoiceLine, type Place, type Specification, valueOf } from '#domain';
import type { ReadSpecification } from '../spreadsheet/read-specification.ts';
import { addsUp, chooseSpecification } from './choose-specification.ts';
import { withConfirmedProducts } from './confirmed-products.ts';
import { inDoubt } from './in-doubt.ts';
import { mentions } from './mentions.ts';
import type { PairedInvoice } from './pair-xml.ts';
import { withOwnLines } from './with-own-lines.ts';

export interface Offered {
  readonly specification: ReadSpecification;
  readonly attachment: number;
  readonly file: string;
}
/** Who got what, and what is left that may belong to any of them. */
export interface Pairing {
  readonly owners: ReadonlyMap<Offered, PairedInvoice>;
  readonly left: readonly Offered[];
}

/** Which specification belongs to which invoice: its container, a number it names, its sum, its products, its clients; then whatever is left for the only one left. */
export function pairSpecifications(offered: readonly Offered[], invoices: readonly PairedInvoice[]): Pairing {
  const owners = new Map<Offered, PairedInvoice>();
  for (const each of offered) {
    const owner = best(
      each,
      invoices.filter((paired) => mayHave(each, paired)),
    );
    if (owner !== undefined) owners.set(each, owner);
  }
  for (const each of offered.filter((candidate) => !owners.has(candidate))) {
    const taken = new Set(owners.values());
    const without = invoices.filter((paired) => !taken.has(paired) && needsSpecification(paired.invoice));
    // What is left over for the only invoice that still needs one, when it adds up.
    const last = without.length === 1 && without[0] !== undefined && likeness(each, without[0]) >= likenesses.sum ? without[0] : undefined;
    const owner = best(each, without) ?? last;
    if (owner !== undefined) owners.set(each, owner);
  }
  return { owners, left: offered.filter((each) => !owners.has(each)) };
}

function best(offered: Offered, invoices: readonly PairedInvoice[]): PairedInvoice | undefined {
  const scored = invoices.map((paired) => ({ paired, score: likeness(offered, paired) })).sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (first !== undefined && first.score > 0 && (second === undefined || first.score > second.score)) return first.paired;
  return invoices.length === 1 ? first?.paired : undefined;
}

/** A verzamelfactuur, or one of which no client was read. */
export const needsSpecification = ({ ownLines, hasTotalsPerProduct }: Invoice): boolean =>
  hasTotalsPerProduct || new Set(ownLines.flatMap((line) => valueOf(line.clientNumber) ?? [])).size !== 1;

/** An invoice for one client needs no specification: an overview of all clients beside it is none of its business. */
const mayHave = (offered: Offered, paired: PairedInvoice): boolean =>
  needsSpecification(paired.invoice) || likeness(offered, paired) >= likenesses.sum;

const likenesses = {
  container: 200,
  number: 50,
  fileName: 50,
  sum: 30,
  products: 25,
  clientsMax: 20,
};

/** How much a specification looks like that of an invoice; more than the clients alone from `likenesses.sum` on. */
export function likeness({ specification, attachment, file }: Offered, paired: PairedInvoice): number {
  const { invoice } = paired;
  const number = valueOf(invoice.number);
  const names = (text: string): boolean => number !== undefined && mentions(text, number);
  const own = new Set(invoice.ownLines.flatMap((line) => valueOf(line.clientNumber) ?? []));
  const shared = specification.lines.filter((line) => own.has(valueOf(line.clientNumber) ?? '')).length;
  const lists = [specification, ...specification.sheets];
  return (
    (paired.containers.includes(attachment) ? likenesses.container : 0) +
    (names(specification.words) ? likenesses.number : 0) +
    (names(file) ? likenesses.fileName : 0) +
    (lists.some((list) => addsUp([list], invoice)) ? likenesses.sum : 0) +
    (lists.some((list) => sameProducts(list.lines, invoice.ownLines)) ? likenesses.products : 0) +
    Math.min(shared, likenesses.clientsMax)
  );
}

function sameProducts(rows: readonly InvoiceLine[], own: readonly InvoiceLine[]): boolean {
  const sums = (lines: readonly InvoiceLine[]): string => {
    const perProduct = new Map<string, number>();
    for (const line of lines) {
      const code = codeOf(valueOf(line.product)) ?? '';
      perProduct.set(code, (perProduct.get(code) ?? 0) + Math.abs(valueOf(line.amount) ?? 0));
    }
    return JSON.stringify([...perProduct].sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return own.length > 0 && rows.length > 0 && sums(rows) === sums(own);
}

/** The invoice with its specification: the rows are what the rules about lines look at. */
export function withSpecification(paired: PairedInvoice, all: readonly ReadSpecification[]): Invoice {
  const { parts: chosen, isDoubtful: isUnsure } = chooseSpecification(paired.invoice, all);
  const first = chosen[0];
  if (first === undefined) return paired.invoice;
  const rows = chosen.flatMap((specification) => specification.lines);
  const sums = chosen.map((specification) => specification.sumCents);
  const sum = sums.some((part) => part === undefined) ? undefined : sums.reduce<number>((a, b) => a + (b ?? 0), 0);
  const total = valueOf(paired.invoice.total);
  const isConfirmed = sum !== undefined && total !== undefined && Math.abs(Math.abs(sum) - Math.abs(total)) <= rows.length;
  const invoice = paired.again(isConfirmed);
  // A ledger writes what it gets as less than nothing; so does whoever pays something back.
  const isLedger = invoice.kind === 'invoice' && isConfirmed && sum < 0 && total > 0;
  const sign = isLedger || (invoice.kind === 'credit' && (sum ?? 0) > 0) ? -1 : 1;
  const isDoubtful = isUnsure || isLedger || isWholeWithout(rows, total);
  const signed = rows.map((line, index) => withSign({ ...line, number: index + 1, where: { ...line.where, line: index + 1 } }, sign));
  const isProven =
    Math.abs(sum ?? 0) === Math.abs(certainValueOf(invoice.total) ?? Number.NaN) && chosen.every((part) => part.isProvenByTotal);
  const perhapsMonths = chosen.flatMap((part) => part.perhapsMonths);
  const lines = withOwnLines(
    withConfirmedProducts(isProven ? signed.map(withSureAmount) : signed, invoice.ownLines),
    invoice.ownLines,
    invoice.period,
    perhapsMonths,
  ).map((line) => (isDoubtful || isOfNothing(line) ? inDoubt(line) : line));
  const specification: Specification = {
    state: 'read',
    where: first.where,
    missingColumns: [...new Set(chosen.flatMap((part) => part.missingColumns))],
    missingCells: chosen.flatMap((part) => part.missingCells),
    sumCents: sum === undefined ? undefined : sum * sign,
    ...(isDoubtful ? { doubtful: true } : {}),
    ...(chosen.every(({ namesSiem }) => namesSiem) ? { namesSiem: true } : {}),
  };
  const doubts = [
    ...(isUnsure ? ['Het is niet zeker welke bladen of werkmappen de specificatie van deze factuur zijn.'] : []),
    ...(isLedger ? ['De bedragen van de specificatie hebben een minteken, die van de factuur niet.'] : []),
  ];
  return {
    ...invoice,
    specification,
    lines,
    doubts: [...invoice.doubts, ...chosen.flatMap((part) => part.doubts), ...doubts],
  };
}

/** € 0,00 for somebody who was away, or for each product that was not given: nothing is charged for it. */
const isOfNothing = ({ amount }: InvoiceLine): boolean => valueOf(amount) === 0;

/** The rows that have an amount are the total: one without it may be of somebody who got nothing. */
function isWholeWithout(rows: readonly InvoiceLine[], total: Eurocent | undefined): boolean {
  const amounts = rows.flatMap(({ amount }) => valueOf(amount) ?? []);
  return (
    amounts.length > 0 && amounts.length < rows.length && Math.abs(amounts.reduce((sum, cents) => sum + cents, 0)) === Math.abs(total ?? 0)
  );
}

const withSign = (line: InvoiceLine, sign: 1 | -1): InvoiceLine =>
  line.amount.state === 'read' ? { ...line, amount: { ...line.amount, value: line.amount.value * sign } } : line;

const withSureAmount = (line: InvoiceLine): InvoiceLine => ({ ...line, amount: { ...line.amount, certain: true } });

/** A workbook lies in the mail, and whether it is that of this invoice cannot be told. */
export const withUnpaired = (invoice: Invoice, where: Place): Invoice => ({
  ...invoice,
  specification: {
    state: 'unreadable',
    unpaired: true,
    where,
    reason: 'Het is niet zeker bij welke factuur deze specificatie hoort.',
  },
});
