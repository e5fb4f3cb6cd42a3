import { codeOf, type Field, type Invoice, type InvoiceLine, type Specification, valueOf } from '#domain';
import type { ReadSpecification } from '../spreadsheet/read-specification.ts';
import { fold } from '../values/fold.ts';
import type { PairedInvoice } from './pair-xml.ts';

export interface Offered {
  readonly specification: ReadSpecification;
  readonly attachment: number;
}

/** Which invoice a specification belongs to: its container, a number it names, its sum, its clients; else the only one there is. */
export function invoiceOf(offered: Offered, invoices: readonly PairedInvoice[]): PairedInvoice | undefined {
  const scored = invoices.map((paired) => ({ paired, score: likeness(offered, paired) })).sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined) return undefined;
  if (best.score > 0 && (second === undefined || best.score > second.score)) return best.paired;
  return invoices.length === 1 ? best.paired : undefined;
}

function likeness({ specification, attachment }: Offered, paired: PairedInvoice): number {
  const { invoice } = paired;
  const number = valueOf(invoice.number);
  const names =
    number !== undefined &&
    number.length >= 3 &&
    specification.words.split('\t').some((cell) => cell === fold(number) || ` ${cell} `.includes(` ${fold(number)} `));
  const sum = specification.sumCents;
  const total = valueOf(invoice.total);
  const own = new Set(invoice.ownLines.flatMap((line) => valueOf(line.clientNumber) ?? []));
  const shared = specification.lines.filter((line) => own.has(valueOf(line.clientNumber) ?? '')).length;
  return (
    (paired.containers.includes(attachment) ? 100 : 0) +
    (names ? 50 : 0) +
    (sum !== undefined && total !== undefined && Math.abs(sum) === Math.abs(total) ? 30 : 0) +
    Math.min(shared, 20)
  );
}

/** The invoice with its specification: the rows are what the rules about lines look at. */
export function withSpecification(paired: PairedInvoice, all: readonly ReadSpecification[]): Invoice {
  const chosen = chooseSpecifications(paired.invoice, all);
  const first = chosen[0];
  if (first === undefined) return paired.invoice;
  const rows = chosen.flatMap((specification) => specification.lines);
  const sums = chosen.map((specification) => specification.sumCents);
  const sum = sums.some((part) => part === undefined) ? undefined : sums.reduce<number>((a, b) => a + (b ?? 0), 0);
  const total = valueOf(paired.invoice.total);
  const isConfirmed = sum !== undefined && total !== undefined && Math.abs(Math.abs(sum) - Math.abs(total)) <= rows.length;
  const invoice = paired.again(isConfirmed);
  const sign = invoice.kind === 'credit' && (sum ?? 0) > 0 ? -1 : 1;
  const lines = rows.map((line, index) =>
    enrich({ ...line, number: index + 1, where: { ...line.where, line: index + 1 } }, invoice.ownLines, sign),
  );
  const specification: Specification = {
    state: 'read',
    where: first.where,
    missingColumns: [...new Set(chosen.flatMap((part) => part.missingColumns))],
    missingCells: chosen.flatMap((part) => part.missingCells),
    sumCents: sum === undefined ? undefined : sum * sign,
  };
  return { ...invoice, specification, lines, doubts: [...invoice.doubts, ...chosen.flatMap((part) => part.doubts)] };
}

/** One workbook that adds up to the total; else all together when they do; else all that there is. */
function chooseSpecifications(invoice: Invoice, all: readonly ReadSpecification[]): readonly ReadSpecification[] {
  const total = valueOf(invoice.total);
  const exact = all.find(
    (specification) => specification.sumCents !== undefined && total !== undefined && Math.abs(specification.sumCents) === Math.abs(total),
  );
  return exact === undefined ? all : [exact];
}

/** Birth date, address and counts stand on the invoice and not in the specification: taken over from the line of the same client. */
function enrich(row: InvoiceLine, own: readonly InvoiceLine[], sign: 1 | -1): InvoiceLine {
  const amount: InvoiceLine['amount'] = row.amount.state === 'read' ? { ...row.amount, value: row.amount.value * sign } : row.amount;
  const number = valueOf(row.clientNumber);
  const sameClient = number === undefined ? [] : own.filter((line) => valueOf(line.clientNumber) === number);
  const sameLine = sameClient.filter(
    (line) => codeOf(valueOf(line.product)) === codeOf(valueOf(row.product)) && valueOf(line.amount) === valueOf(amount),
  );
  const [client, line] = [sameClient[0], sameLine[0]];
  const or = <T>(field: Field<T>, other: Field<T> | undefined): Field<T> => (field.state === 'read' || other === undefined ? field : other);
  return {
    ...row,
    amount,
    clientName: or(row.clientName, client?.clientName),
    birthDate: or(row.birthDate, client?.birthDate),
    bsn: or(row.bsn, client?.bsn),
    address: or(row.address, client?.address),
    quantity: or(row.quantity, line?.quantity),
    unitPrice: or(row.unitPrice, line?.unitPrice),
    period: or(row.period, line?.period),
  };
}
