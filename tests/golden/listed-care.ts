import { type MailOutcome, type ProductCode, products } from '#domain';
import { bsnHasher, readRegister } from '#register';
import {
  fullName,
  makeLine,
  type SampleLine,
  sampleOnderaannemers,
  sumOf,
  type WrittenCell,
  type WrittenSheet,
  writeInvoicePdf,
  writeRegister,
  writeWorkbook,
} from '#samples';
import { checkMails } from '../../packages/local/check/check-mails.ts';
import { file, invoiceBy, mailFrom } from './golden-case.ts';
import { widerRegister } from './written-invoices.ts';

const { fable } = sampleOnderaannemers;
const content = widerRegister();
const hashBsn = bsnHasher('a key that only the golden mails know');
const agreed = [
  ['430007', 'BG-M'],
  ['430014', 'BG-Z'],
  ['430028', 'DO-2'],
  ['430042', 'BW-1'],
] as const;

/** One row of a specification, as it should be. */
export interface ListedCare {
  readonly number: string;
  readonly name: string;
  readonly born: string;
  readonly code: ProductCode;
  readonly product: string;
  /** One month, or so many etmalen. */
  readonly count: number;
  readonly price: number;
  readonly amount: number;
  readonly line: SampleLine;
}

/** Four clients of one onderaannemer, each with a right claim of January 2026. */
export const listedCare: readonly ListedCare[] = agreed.map(([number, code]) => {
  const person = content.careClients.find((each) => each.number === number);
  if (person === undefined) throw new Error(`Nobody has the number ${number}`);
  const line = makeLine(person, code, { month: '2026-01', days: products[code].unit === 'day' ? 20 : undefined });
  const [born, name] = [person.birthDate.split('-').reverse().join('-'), fullName(person)];
  return {
    number,
    name,
    born,
    code,
    product: line.product,
    count: line.quantity,
    price: line.priceCents / 100,
    amount: line.amountCents / 100,
    line,
  };
});

export type Rows = readonly (readonly WrittenCell[])[];
/** A heading, and a row for each client. */
export const rowsOf = (headings: readonly string[], row: (care: ListedCare, at: number) => readonly WrittenCell[]): Rows => [
  headings,
  ...listedCare.map(row),
];

/** What the invoice says beside its specification: one sum, or each line. */
export type Printed = 'sum' | 'lines';

/** The decision on a right invoice with these sheets beside it, and the codes that it rests on. */
export async function decidedOn(sheets: Rows | readonly WrittenSheet[], printed: Printed = 'sum'): Promise<string> {
  const lines = listedCare.map(({ line }) => line);
  const pdf = await writeInvoicePdf(invoiceBy(fable, 'GS-1', printed === 'sum' ? summed(lines) : lines), 'table');
  const workbook = await writeWorkbook(isRows(sheets) ? [{ name: 'Blad1', rows: sheets }] : sheets);
  const raw = await mailFrom(fable, [file('factuur.pdf', pdf), file('specificatie.xlsx', workbook)]);
  const register = await readRegister(await writeRegister(content), { asOf: '2026-02-03T06:00:00Z', generation: 'proef', hashBsn });
  if (!register.ok) throw new Error(JSON.stringify(register.faults));
  const checked = checkMails([{ file: 'mail.eml', raw }], {
    register: register.register,
    hashBsn,
    now: () => '2026-02-03T10:00:00Z',
  });
  for await (const { outcome } of checked) return decisionWithCodes(outcome);
  return 'nothing';
}

/** One line for all of them, as on a verzamelfactuur. */
function summed(lines: readonly SampleLine[]): readonly SampleLine[] {
  const totalCents = sumOf(lines);
  const product = 'Wmo-zorg volgens specificatie';
  return [{ product, quantity: 1, unit: 'month', priceCents: totalCents, amountCents: totalCents, period: lines[0]!.period }];
}

/** "rejected F11 L08" */
function decisionWithCodes({ decision, cases }: MailOutcome): string {
  const findings = cases.flatMap((each) => each.findings).filter(({ consequence }) => consequence !== 'remark');
  return [decision, ...[...new Set(findings.map(({ code }) => code))].toSorted()].join(' ');
}

const isRows = (sheets: Rows | readonly WrittenSheet[]): sheets is Rows => Array.isArray(sheets[0]);
