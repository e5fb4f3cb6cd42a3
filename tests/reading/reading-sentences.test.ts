import { describe, expect, it } from 'vitest';
import { certainValueOf, type Invoice } from '#domain';
import { type DrawnRow, drawRows, letterheadWith } from '../support/drawn-rows.ts';
import { file, invoiceOf } from '../support/reading-invoices.ts';

const invoiceWith = async (...rows: readonly DrawnRow[]): Promise<Invoice> =>
  invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), ...rows]))]);

const sentences = (second: string, total: string): readonly DrawnRow[] =>
  [
    'Hierbij brengen wij u in rekening:',
    '',
    '1. Begeleiding midden voor mevrouw A. Bakker, geboren op 3 april 1961, Siem-nummer 412345:',
    '1 maand à € 491,90, is € 491,90.',
    '2. Beschermd Thuis voor de heer K. Smits, geboren op 11 december 1979, Siem-nummer 412399:',
    `10 etmalen à € 75,45, is ${second}.`,
    '',
    `Het totaal van deze factuur is ${total}.`,
  ].map((text): DrawnRow => [[50, text]]);

describe('een brief met een zin per cliënt', () => {
  it('wordt gelezen als elke zin klopt en alles samen het totaal is', async () => {
    const invoice = await invoiceWith(...sentences('€ 754,50', '€ 1.246,40'));
    expect(invoice.total).toMatchObject({ value: 124_640, certain: true });
    expect(invoice.lines).toMatchObject([
      { clientNumber: { value: '412345', certain: true }, clientName: { value: 'A. Bakker' }, birthDate: { value: '1961-04-03' } },
      { clientNumber: { value: '412399', certain: true }, clientName: { value: 'K. Smits' }, amount: { value: 75_450, certain: true } },
    ]);
  });
  it.each([
    ['een zin die niet klopt', '€ 800,00', '€ 1.291,90', { amount: 80_000, price: undefined, reconciles: true }],
    ['een ander totaal', '€ 754,50', '€ 1.300,00', { amount: 75_450, price: 7545, reconciles: false }],
  ])('%s: wat zeker heet, staat er', async (_, second, total, { amount, price, reconciles }) => {
    const invoice = await invoiceWith(...sentences(second, total));
    const certain = invoice.lines.map((line) => [
      certainValueOf(line.clientNumber),
      certainValueOf(line.amount),
      certainValueOf(line.unitPrice)?.cents,
    ]);
    expect(certain).toEqual([
      ['412345', 49_190, 49_190],
      ['412399', amount, price],
    ]);
    expect(invoice.reconciles).toBe(reconciles);
  });
});
