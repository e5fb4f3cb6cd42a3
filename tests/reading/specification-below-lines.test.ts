import { describe, expect, it } from 'vitest';
import type { Specification } from '#domain';
import { workbookOf } from '../support/reading-invoices.ts';
import { bgm, billed, both, bwt, first, plain, type Rows, saidBy, second } from '../support/spreadsheets/certain-lines.ts';
import { invoiceWith } from '../support/spreadsheets/read-made.ts';

const lines: Rows = [
  ['Siem-nr', 'Naam', ...billed],
  [412345, first[1], ...bgm],
  [412399, second[1], ...bwt],
  ['Totaal', null, null, null, null, both / 100],
];
const missingIn = (specification: Specification): unknown =>
  specification.state === 'read' ? specification.missingCells : specification.state;

describe('woorden onder de regels, in de kolommen van cliënt en product', () => {
  it.each<[string, Rows[number]]>([
    ['een handtekening', ['Datum:', 'Tilburg, 2-2-2026', 'Handtekening:']],
    ['wie het opstelde', ['Opgesteld door', 'J. de Boer', 'Administratie', null, 'Datum:', '2-2-2026']],
    ['hoe men belt', ['Tel. 013-1234567', 'J. de Boer', 'Administratie']],
    ['wie factureert', ['KvK 12345678', 'Stichting De Fabel', 'Tilburg']],
  ])('%s is geen regel', async (_, below) => {
    const invoice = await invoiceWith('specificatie.xlsx', await workbookOf([...lines, [], below]), both);
    expect(invoice.lines.map(saidBy)).toEqual(plain);
    expect(missingIn(invoice.specification)).toEqual([]);
  });

  it('een cliënt zonder bedrag is er wel een', async () => {
    const invoice = await invoiceWith(
      'specificatie.xlsx',
      await workbookOf([...lines.slice(0, 3), [412407, 'A. de Proef', 'Coaching']]),
      both,
    );
    expect(missingIn(invoice.specification)).toMatchObject([{ column: 'amount' }]);
  });
});
