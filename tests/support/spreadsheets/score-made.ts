import { codeOf, type Field, type Invoice, type InvoiceLine, isCertainlyAbsent, valueOf } from '#domain';
import { type CareRow, fullName, sumOf } from './care-rows.ts';
import type { Made } from './kind.ts';

export interface Score {
  readonly fields: number;
  readonly right: number;
  /** Certain and wrong, or rightly there and certainly missing: what could wrongly reject or approve. */
  readonly wrong: readonly string[];
  /** The first field that was not read right, for whoever mends it. */
  readonly first: string | undefined;
}

interface Check {
  readonly what: string;
  readonly field: Field<unknown>;
  readonly isRight: boolean;
}

/** What was read of a workbook, held against what stands in it. Rows are found by client, product and amount. */
export function scoreMade(made: Made, invoice: Invoice): Score {
  const { specification } = invoice;
  const left = [...invoice.lines];
  const checks = made.rows.flatMap((row, index) => {
    const at = bestOf(left, row);
    const line = at < 0 ? undefined : left.splice(at, 1)[0];
    return line === undefined ? missing(index) : checksOf(row, line, made);
  });
  const wrong = checks.flatMap(({ what, field, isRight }) => (!isRight && isCertain(field) ? [what] : []));
  const extra = left
    .filter((line) => line.clientNumber.state === 'read' && line.clientNumber.certain)
    .map((line) => `a line too many in ${line.where.cell}: ${JSON.stringify(valueOf(line.amount))}`);
  const isSure = specification.state === 'read' && specification.doubtful !== true;
  const ofSheet = specification.state === 'read' && isSure ? certainlyMissing(specification, sumOf(made.rows)) : [];
  const isRefused = specification.state !== 'read' || specification.sumCents === undefined || !isSure;
  return {
    fields: checks.length + left.length,
    right: checks.filter(({ isRight }) => isRight).length,
    wrong: [...wrong, ...(isRefused ? [] : extra), ...ofSheet],
    first: checks.find(({ isRight }) => !isRight)?.what ?? extra[0] ?? (specification.state === 'read' ? undefined : specification.state),
  };
}

const isCertain = (field: Field<unknown>): boolean => (field.state === 'read' ? field.certain : isCertainlyAbsent(field));

function certainlyMissing(specification: Extract<Invoice['specification'], { state: 'read' }>, sum: number): string[] {
  const { missingColumns, missingCells, sumCents } = specification;
  return [
    ...missingColumns.map((column) => `column ${column} would be missing`),
    ...missingCells.filter((cell) => cell.unusable !== true).map(({ column, where }) => `${column} would be missing in ${where.cell}`),
    ...(sumCents !== undefined && sumCents !== sum ? [`the sum would be ${sumCents}, not ${sum}`] : []),
  ];
}

function bestOf(lines: readonly InvoiceLine[], row: CareRow): number {
  const likeness = (line: InvoiceLine): number =>
    (valueOf(line.clientNumber) === row.number ? 2 : 0) +
    (codeOf(valueOf(line.product)) === row.code ? 1 : 0) +
    (valueOf(line.amount) === row.cents ? 1 : 0);
  const scores = lines.map(likeness);
  const most = Math.max(...scores, 0);
  return most < 2 ? -1 : scores.indexOf(most);
}

const missing = (index: number): Check[] => [
  { what: `row ${index + 1} was not found`, field: { state: 'absent', certain: false }, isRight: false },
];

function checksOf(row: CareRow, line: InvoiceLine, { has = [] }: Made): Check[] {
  const check = <T>(name: string, field: Field<T>, isRight: (value: T) => boolean): Check => ({
    what: `${name} in ${line.where.cell} of ${row.number} is ${JSON.stringify(field)}`,
    field,
    isRight: field.state === 'read' && isRight(field.value),
  });
  return [
    check('client number', line.clientNumber, (value) => value === row.number),
    check('name', line.clientName, (value) => value === fullName(row)),
    check('product', line.product, (value) => codeOf(value) === row.code),
    check('amount', line.amount, (value) => value === row.cents),
    ...(has.includes('birthDate') ? [check('birth date', line.birthDate, (value) => value === row.born)] : []),
    ...(has.includes('bsn') ? [check('BSN', line.bsn, (value) => value === row.bsn)] : []),
    ...(has.includes('quantity') ? [check('quantity', line.quantity, ({ value }) => value === (row.days === 0 ? 1 : row.days))] : []),
  ];
}
