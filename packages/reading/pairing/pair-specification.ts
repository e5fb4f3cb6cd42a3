import { codeOf, type Invoice, type InvoiceLine, valueOf } from '#domain';
import type { ReadSpecification } from '../spreadsheet/specification-of-tables.ts';
import { addsUp } from './choose-specification.ts';
import { mentions } from './mentions.ts';
import type { PairedInvoice } from './pair-xml.ts';

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
