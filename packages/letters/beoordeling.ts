import { type CaseOutcome, valueOf } from '#domain';
import ExcelJS from 'exceljs';
import { productNameOf } from './case-section.ts';
import { sayNumber } from './say.ts';

/** A rejected verzamelfactuur gets its rows back with a verdict each; client numbers, no names. */
export const needsBeoordeling = (outcome: CaseOutcome): boolean => outcome.decision === 'rejected' && outcome.invoice?.specification.state === 'read' && outcome.invoice.lines.length > 0;

const columns = [
  { header: 'Rij', width: 8 }, { header: 'Cliëntnummer Siem', width: 18 }, { header: 'Product', width: 34 }, { header: 'Gerekend', width: 14 },
  { header: 'Verwacht', width: 14 }, { header: 'Oordeel', width: 14 }, { header: 'Reden', width: 100 },
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
    const findings = outcome.findings.filter((finding) => finding.line === line.number && finding.verdict === 'fail');
    const expected = findings.map((finding) => finding.facts['expectedCents']).find((cents) => typeof cents === 'number');
    const amount = valueOf(line.amount);
    const number = valueOf(line.clientNumber);
    const row = sheet.addRow([
      Number(/\d+$/.exec(line.where.cell ?? '')?.[0] ?? line.number), number === undefined ? '' : sayNumber(number), productNameOf(outcome, line.number),
      amount === undefined ? '' : amount / 100, typeof expected === 'number' ? expected / 100 : '', findings.length === 0 ? 'Akkoord' : 'Niet akkoord',
      findings.map((finding) => `${finding.message.slice(finding.message.indexOf(': ') + 2)} [${finding.code}]`).join(' '),
    ]);
    row.getCell(4).numFmt = money;
    row.getCell(5).numFmt = money;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
