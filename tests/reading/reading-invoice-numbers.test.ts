import { describe, expect, it } from 'vitest';
import { makeInvoice, makeLine, sampleOnderaannemers, samplePerson, writeInvoicePdf } from '#samples';
import { file, invoiceOf } from '../support/reading-invoices.ts';

const { nowhere } = sampleOnderaannemers;
const lines = [makeLine(samplePerson('mira'), 'BG-M', { month: '2026-01' })];
const numberOf = async (number: string) => {
  const invoice = makeInvoice({ supplier: nowhere.party, iban: nowhere.iban, number, date: '2026-02-02', month: '2026-01', lines });
  return (await invoiceOf([file('factuur.pdf', await writeInvoicePdf(invoice, 'table'))])).number;
};

/** A number that is cut off is that of every invoice of the year: the next one would be refused as sent before. */
describe('een factuurnummer is alleen zeker als het heel gelezen is', () => {
  it.each([
    ['26-001', '26-001'],
    ['F26–001', 'F26-001'],
    ['2026 / 01 / 7', '2026 / 01 / 7'],
    ['VF-2026.103', 'VF-2026.103'],
    ['102/2026', '102/2026'],
  ])('%s', async (printed, value) => {
    expect(await numberOf(printed)).toMatchObject({ state: 'read', value, certain: true });
  });
  it.each(['26001 A', 'DL-26 nr 1/2', 'A 26 B 01', 'SIEM 2026 jan 01', 'F26+001', 'F26:001', 'F26#001', 'F26,001', 'F(26)001', 'DL<b>26'])(
    '%s',
    async (printed) => {
      expect((await numberOf(printed)).certain).toBe(false);
    },
  );
});
