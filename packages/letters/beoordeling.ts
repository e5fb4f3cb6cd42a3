import ExcelJS from 'exceljs';
import { type CaseOutcome, quotableClientNumber, valueOf } from '#domain';
import { productNameOf } from './case-names.ts';
import { reasonOf } from './reasons.ts';

/** A rejected verzamelfactuur gets its rows back with a verdict each; client numbers, no names. */
const needsBeoordeling = (outcome: CaseOutcome): boolean =>
  outcome.decision === 'rejected' && outcome.invoice?.specification.state === 'read' && outcome.invoice.lines.length > 0;

/** What the workbooks of one letter are called, by submission. */
export function beoordelingNames(cases: readonly CaseOutcome[]): ReadonlyMap<string, string> {
  const rejected = cases.filter(needsBeoordeling);
  return new Map(rejected.map((c, i) => [c.submissionId, rejected.length === 1 ? 'beoordeling.xlsx' : `beoordeling-${i + 1}.xlsx`]));
}

const columns = [
  { header: 'Rij', width: 8 },
  { header: 'Cliëntnummer Siem', width: 18 },
  { header: 'Product', width: 34 },
  { header: 'Gerekend', width: 14 },
  { header: 'Verwacht', width: 14 },
  { header: 'Oordeel', width: 14 },
  { header: 'Reden', width: 100 },
];
const money = '€ #,##0.00';

export async function beoordelingWorkbook(outcome: CaseOutcome): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  // A fixed date keeps the bytes of a repeated decision the same.
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  const sheet = workbook.addWorksheet('Beoordeling');
  sheet.columns = columns;
  sheet.getRow(1).font = { bold: true };
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  for (const line of outcome.invoice?.lines ?? []) {
    const own = outcome.findings.filter((finding) => finding.line === line.number && finding.consequence !== 'remark');
    const findings = own.filter((finding) => finding.consequence === 'reject');
    const expected = findings.map((finding) => finding.facts['expectedCents']).find((cents) => typeof cents === 'number');
    const amount = valueOf(line.amount);
    const number = valueOf(line.clientNumber);
    const row = sheet.addRow([
      Number(/\d+$/.exec(line.where.cell ?? '')?.[0] ?? line.number),
      number === undefined ? '' : quotableClientNumber(number),
      productNameOf(outcome, line.number),
      amount === undefined ? '' : amount / 100,
      typeof expected === 'number' ? expected / 100 : '',
      findings.length > 0 ? 'Niet akkoord' : own.length > 0 ? 'Nog niet beoordeeld' : 'Akkoord',
      findings.map((finding) => `${reasonOf(finding).sentence} [${finding.code}]`).join(' '),
    ]);
    row.getCell(4).numFmt = money;
    row.getCell(5).numFmt = money;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
