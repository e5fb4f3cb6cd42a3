import { describe, expect, it } from 'vitest';
import type { Invoice } from '#domain';
import { type DrawnRow, drawRows, headingRow, letterheadWith, lineRow, totalRow } from '../support/drawn-rows.ts';
import { file, invoiceOf } from '../support/reading-invoices.ts';

const invoiceWith = async (...rows: readonly DrawnRow[]): Promise<Invoice> =>
  invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), ...rows]))]);
/** With a letterhead of the test's own. */
const invoiceUnder = async (head: readonly DrawnRow[], ...rows: readonly DrawnRow[]): Promise<Invoice> =>
  invoiceOf([file('factuur.pdf', await drawRows([...head, [], ...rows]))]);

const head: readonly DrawnRow[] = [
  [[50, 'Zorg Voorbeeld B.V.']],
  [[50, 'IBAN NL91 ABNA 0417 1643 00, KvK 12345678']],
  [[50, 'Aan: Coalitie Siem']],
  [[50, 'Periode: januari 2026']],
];
const under = (...rows: readonly DrawnRow[]): Promise<Invoice> => invoiceUnder([...head, ...rows], headingRow, lineRow, totalRow('491,90'));

describe('een datum zonder woord ervoor', () => {
  it('is die van de factuur, recht onder de titel of het nummer', async () => {
    expect((await under([[50, 'Factuur 2026-0311']], [[50, '3 februari 2026']])).date).toMatchObject({
      value: '2026-02-03',
      certain: true,
    });
    const right = await under([[-535, 'FACTUUR']], [[-535, 'nr 2026-0311']], [[-535, '3 februari 2026']]);
    expect(right.date).toMatchObject({ value: '2026-02-03', certain: true });
  });
  it('is het niet onder of achter een woord dat iets anders zegt', async () => {
    const below = await under([[50, 'Factuur 2026-0311']], [[50, 'Betalen voor']], [[50, '5 maart 2026']]);
    const behind = await under(
      [[-300, 'Factuur 2026-0311']],
      [
        [50, 'Betalen voor'],
        [-300, '5 maart 2026'],
      ],
    );
    for (const { date } of [below, behind]) expect(date.state).toBe('absent');
  });
  it('is het niet boven de titel en onder een ander woord', async () => {
    const { date } = await under([[50, 'Uiterste betaaldatum']], [[50, '5 maart 2026']], [[50, 'Factuur 2026-0311']]);
    expect(date.state).toBe('absent');
  });
  it('is niet zeker waar nog een andere datum staat', async () => {
    const invoice = await under([[50, 'Factuur 2026-0311']], [[50, '3 februari 2026']], [[300, 'Afgedrukt op 9 maart 2026']]);
    expect(invoice.date).toMatchObject({ value: '2026-02-03', certain: false });
  });
});

describe('hoe iets geschreven wordt', () => {
  it('staat tussen haakjes achter het woord voor de periode', async () => {
    const bare = head.slice(0, 3);
    const rows: DrawnRow[] = [
      [[50, 'Factuurnummer: 2026-0311']],
      [[50, 'Factuurdatum: 3-2-2026']],
      [
        [50, 'Periode (mm-jjjj):'],
        [150, '01-2026'],
      ],
    ];
    const invoice = await invoiceUnder([...bare, ...rows], headingRow, lineRow, totalRow('491,90'));
    expect(invoice.period).toMatchObject({ value: { from: '2026-01-01', to: '2026-01-31' }, certain: true });
  });
});

describe('de naam van een cliënt', () => {
  it('is nooit zeker een zin of de voorletters alleen', async () => {
    const table = [
      [50, 'Omschrijving'],
      [350, 'Aantal'],
      [410, 'Tarief'],
      [490, 'Bedrag'],
    ] as const;
    const amounts = [
      [-375, '1'],
      [-440, '491,90'],
      [-535, '491,90'],
    ] as const;
    const invoice = await invoiceWith(
      table,
      [[50, 'Begeleiding midden'], ...amounts],
      [[50, 'Cliënt 412345: A.J. (Anna) van den Berg, geb. 03-04-1961']],
      totalRow('491,90'),
    );
    expect(invoice.lines[0]?.clientName).toMatchObject({ value: 'A.J. (Anna) van den Berg', certain: true });
    const remark = await invoiceWith(
      table,
      [[50, 'Begeleiding midden'], ...amounts],
      [[50, 'Cliëntnummer 412345']],
      [[50, 'In overleg met het gebiedsteam voortgezet']],
      totalRow('491,90'),
    );
    expect(remark.lines[0]?.clientName).toMatchObject({ state: 'absent', certain: false });
  });
});
