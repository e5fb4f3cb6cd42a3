import { absent, type Field, type InvoiceLine, type Place, type ReadField, read, valueOf } from '#domain';
import { type PackedPlaces, PlacePacker, PlaceUnpacker } from './packed-places.ts';

type NameOfValue = Exclude<keyof InvoiceLine, 'number' | 'where'>;
type ValueOf<Some> = Some extends ReadField<infer Value> ? Value : never;

/** Lines as they leave the thread: fifty of them are over a thousand objects, and to post so many takes a third of the time of reading them off a workbook. */
export interface PackedLines {
  readonly numbers: readonly number[];
  /** Of each line; undefined where it was not read. */
  readonly values: { readonly [Name in NameOfValue]: readonly (ValueOf<InvoiceLine[Name]> | undefined)[] };
  /** What is known of each value of a line, line by line: the sum of `isCertain` and so on. */
  readonly marks: Uint8Array;
  /** Of each line, and behind it those of its values that have one of their own. */
  readonly places: PackedPlaces;
}

const [isCertain, hasPlace, isOnLine] = [1, 2, 4];

export function packLines(lines: readonly InvoiceLine[]): PackedLines {
  const [places, marks] = [new PlacePacker(), [] as number[]];
  const mark = ({ certain, where }: Field<unknown>, ofLine: Place): void => {
    marks.push((certain ? isCertain : 0) + (where === undefined ? 0 : hasPlace) + (where === ofLine ? isOnLine : 0));
    if (where !== undefined && where !== ofLine) places.add(where);
  };
  for (const line of lines) {
    places.add(line.where);
    for (const name of names) mark(line[name], line.where);
  }
  return {
    numbers: lines.map(({ number }) => number),
    values: {
      clientNumber: lines.map((line) => valueOf(line.clientNumber)),
      clientName: lines.map((line) => valueOf(line.clientName)),
      birthDate: lines.map((line) => valueOf(line.birthDate)),
      bsn: lines.map((line) => valueOf(line.bsn)),
      address: lines.map((line) => valueOf(line.address)),
      product: lines.map((line) => valueOf(line.product)),
      quantity: lines.map((line) => valueOf(line.quantity)),
      unitPrice: lines.map((line) => valueOf(line.unitPrice)),
      amount: lines.map((line) => valueOf(line.amount)),
      period: lines.map((line) => valueOf(line.period)),
    },
    marks: new Uint8Array(marks),
    places: places.packed,
  };
}

/** The order of the marks of a line, in which `unpackLines` asks for them. */
const names = [
  'clientNumber',
  'clientName',
  'birthDate',
  'bsn',
  'address',
  'product',
  'quantity',
  'unitPrice',
  'amount',
  'period',
] as const satisfies readonly NameOfValue[];

/** The same lines again. */
export function unpackLines({ numbers, values, marks, places }: PackedLines): InvoiceLine[] {
  const unpacker = new PlaceUnpacker(places);
  let next = 0;
  const field = <Value>(value: Value | undefined, ofLine: Place): Field<Value> => {
    const mark = marks[next] ?? 0;
    next += 1;
    const has = (bit: number): boolean => (mark & bit) !== 0;
    const where = has(isOnLine) ? ofLine : has(hasPlace) ? unpacker.take() : undefined;
    return value === undefined || where === undefined ? absent(has(isCertain), where) : read(value, where, has(isCertain));
  };
  return numbers.map((number, at) => {
    const where = unpacker.take();
    return {
      number,
      where,
      clientNumber: field(values.clientNumber[at], where),
      clientName: field(values.clientName[at], where),
      birthDate: field(values.birthDate[at], where),
      bsn: field(values.bsn[at], where),
      address: field(values.address[at], where),
      product: field(values.product[at], where),
      quantity: field(values.quantity[at], where),
      unitPrice: field(values.unitPrice[at], where),
      amount: field(values.amount[at], where),
      period: field(values.period[at], where),
    };
  });
}
