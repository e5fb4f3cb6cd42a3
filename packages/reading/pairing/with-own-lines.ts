import { absent, certainValueOf, codeOf, type DateRange, type Field, type InvoiceLine, read, valueOf } from '#domain';
import { areDatesOfAgreement } from '../dates-of-agreement.ts';
import { type HeadedText, monthBeside } from '../lone-month.ts';
import { monthInPassing } from '../values/month-in-passing.ts';

/** The rows of a specification with what only the invoice says: birth date, address and counts, and the month of a line of arrears. */
export function withOwnLines(
  rows: readonly InvoiceLine[],
  ownLines: readonly InvoiceLine[],
  period: Field<DateRange>,
  perhapsMonths: readonly (readonly HeadedText[])[] = [],
): InvoiceLine[] {
  const ofClient = Map.groupBy(ownLines, (line) => valueOf(line.clientNumber));
  const taken = new Set<InvoiceLine>();
  const done = rows.map((row, index) => {
    const number = valueOf(row.clientNumber);
    const client = number === undefined ? [] : (ofClient.get(number) ?? []);
    const same = client.filter((line) => isSameCharge(line, row));
    const line = same.find((each) => !taken.has(each));
    if (line !== undefined) taken.add(line);
    // Of a line that another row was recognised as, the count and the price are those of this row too, its month perhaps not.
    return enrich(row, client[0], line ?? withoutMonth(same[0]), { whole: period, besides: perhapsMonths[index] ?? [] });
  });
  const elsewhere = ownLines.filter((line) => !taken.has(line) && isOutside(valueOf(line.period), valueOf(period)));
  const ofMonth = areAllOutside(done, period) ? done.map((row) => ({ ...row, period: { ...row.period, certain: false } })) : done;
  return ofMonth.map((row) => elsewhere.reduce(withMonthPerhaps, row));
}

const withoutMonth = (line: InvoiceLine | undefined): InvoiceLine | undefined =>
  line === undefined ? undefined : { ...line, period: absent(false) };

const isSameCharge = (a: InvoiceLine, b: InvoiceLine): boolean =>
  codeOf(valueOf(a.product)) === codeOf(valueOf(b.product)) && valueOf(a.amount) === valueOf(b.amount);

/** The period of the invoice, and what may say of which month a row is. */
interface Months {
  readonly whole: Field<DateRange>;
  readonly besides: readonly HeadedText[];
}

function enrich(row: InvoiceLine, client: InvoiceLine | undefined, line: InvoiceLine | undefined, months: Months): InvoiceLine {
  return {
    ...row,
    clientNumber: confirmed(row.clientNumber, line?.clientNumber),
    clientName: confirmed(or(row.clientName, client?.clientName), line?.clientName),
    birthDate: or(row.birthDate, client?.birthDate),
    bsn: or(row.bsn, client?.bsn),
    address: or(row.address, client?.address),
    quantity: or(row.quantity, line?.quantity),
    unitPrice: or(row.unitPrice, line?.unitPrice),
    period: agreed(inPassing(or(withoutAgreement(row, months), line?.period), row, months), months.whole),
  };
}

const or = <T>(field: Field<T>, other: Field<T> | undefined): Field<T> => (field.state === 'read' || other === undefined ? field : other);

/** Read on both of the same charge, and certain on the invoice. */
const confirmed = (field: Field<string>, other: Field<string> | undefined): Field<string> =>
  field.state === 'read' && other?.state === 'read' && other.certain && other.value === field.value ? { ...field, certain: true } : field;

/** Without the first and the last day of the agreement. */
const withoutAgreement = ({ period: own, quantity }: InvoiceLine, { whole, besides }: Months): Field<DateRange> =>
  own.state === 'read' && areDatesOfAgreement(own.value, certainValueOf(whole), besides, valueOf(quantity))
    ? absent(own.certain, own.where)
    : own;

/** Of a row that names no month the one in its product or in a cell by itself, which is never sure. */
function inPassing(own: Field<DateRange>, { product, where }: InvoiceLine, { whole, besides }: Months): Field<DateRange> {
  const month = own.state === 'read' ? undefined : (monthInPassing(valueOf(product)?.text ?? '', whole) ?? monthBeside(besides, whole));
  return month === undefined ? own : read(month, product.where ?? where, false);
}

/** A month that a row says in passing is sure once the invoice is of the same one. */
function agreed(own: Field<DateRange>, whole: Field<DateRange>): Field<DateRange> {
  const isSame = whole.certain && own.state === 'read' && own.value.from === valueOf(whole)?.from && own.value.to === valueOf(whole)?.to;
  return isSame ? { ...own, certain: true } : own;
}

const isOutside = (own: DateRange | undefined, whole: DateRange | undefined): boolean =>
  own?.to !== undefined && whole?.to !== undefined && (own.from < whole.from || own.to > whole.to);

/** Rows that all name another month than the invoice may name the one in which it is paid, or booked. */
const areAllOutside = (rows: readonly InvoiceLine[], whole: Field<DateRange>): boolean =>
  rows.length > 1 && rows.every(({ period }) => isOutside(valueOf(period), certainValueOf(whole)));

/** The invoice charges another month on a line that no row was recognised as: a row without a month may be that one. */
function withMonthPerhaps(row: InvoiceLine, line: InvoiceLine): InvoiceLine {
  const mayBe = <T>(a: T | undefined, b: T | undefined): boolean => a === undefined || b === undefined || a === b;
  const isAlike =
    mayBe(valueOf(row.clientNumber), valueOf(line.clientNumber)) && mayBe(codeOf(valueOf(row.product)), codeOf(valueOf(line.product)));
  // Whose the line is may have been misread; what it charges is the same.
  const isInDoubt = !line.clientNumber.certain && valueOf(row.amount) === valueOf(line.amount);
  const isPerhaps = isAlike || isInDoubt;
  if (!isPerhaps || row.period.state === 'read' || line.period.state === 'absent') return row;
  return { ...row, period: read(line.period.value, line.period.where, false) };
}
