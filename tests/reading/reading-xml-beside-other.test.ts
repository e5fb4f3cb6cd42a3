import { describe, expect, it } from 'vitest';
import type { Invoice, Submission } from '#domain';
import { type DrawnRow, drawRows, letterheadWith, lineRow, totalRow } from '../support/drawn-rows.ts';
import { file, submissionsOf } from '../support/reading-invoices.ts';
import { plainInvoice, plainLine } from '../support/structured/e-invoice.ts';
import { ublNode, ublPrefixes, ublProfiles } from '../support/structured/ubl-node.ts';
import { usualStyle, xmlOf } from '../support/structured/xml-style.ts';

const ubl = (): Uint8Array => {
  const ofAnother = { ...plainInvoice, lines: [{ ...plainLine, careClient: '412399' }] };
  const node = ublNode(ofAnother, { profile: ublProfiles[0] ?? '', careClientAt: 'properties' });
  return Buffer.from(xmlOf(node, ublPrefixes(node.name), usualStyle));
};
const page = (rows: readonly string[], more: readonly DrawnRow[] = []): Promise<Uint8Array> =>
  drawRows([...rows.map((text): DrawnRow => [[50, text]]), ...more]);
const read = async (pdf: Uint8Array): Promise<readonly Submission[]> => submissionsOf([file('a.xml', ubl(), 1), file('b.pdf', pdf, 2)]);
const ofXml = (submissions: readonly Submission[]): Invoice | undefined =>
  submissions.flatMap((each) => (each.kind === 'invoice' && each.invoice.form === 'ubl' ? [each.invoice] : []))[0];

describe('een xml naast een pdf die er niet bij hoort', () => {
  it.each([
    ['een offerte', ['Zorg Voorbeeld B.V.', 'OFFERTE', 'Aan: Coalitie Siem', 'Geldig tot 1 maart 2026', 'Totaal 300,00']],
    [
      'een herinnering',
      ['Zorg Voorbeeld B.V.', 'Betalingsherinnering', 'Onze factuur van december 2025 staat nog open.', 'Totaal € 300,00'],
    ],
    ['een brief', ['Geachte heer, mevrouw,', 'Dit is een herinnering voor factuur F26-02.', 'Met vriendelijke groet']],
    ['een bevestiging zonder bedragen', ['Zorg Voorbeeld B.V.', 'Opdrachtbevestiging', 'Wij gaan van start op 1 maart 2026.']],
  ])('%s: een mens kijkt', async (_, rows) => {
    const invoice = ofXml(await read(await page(rows)));
    expect([invoice?.number, invoice?.total.certain]).toMatchObject([{ value: 'F26-17', certain: false }, false]);
    expect(invoice?.doubts.join(' ')).toContain('offerte');
    expect(invoice?.lines.map(({ address }) => address)).toMatchObject([{ state: 'absent', certain: false }]);
  });
  it('een offerte die als factuur leest, met een ander nummer', async () => {
    const line: DrawnRow = [...lineRow.slice(0, 2), [230, 'Begeleiding licht'], [-535, '234,92']];
    const letterhead = letterheadWith({ number: ['Factuurnummer: 2026-14'] });
    const invoices = (await read(await drawRows([[[50, 'OFFERTE']], ...letterhead, line, totalRow('234,92')]))).filter(
      ({ kind }) => kind === 'invoice',
    );
    expect(invoices).toMatchObject([
      { invoice: { form: 'ubl', total: { value: 49190, certain: false } } },
      { invoice: { form: 'pdf', total: { value: 23492, certain: false } } },
    ]);
  });
  it.each([
    ['voorwaarden', ['Algemene voorwaarden', 'Bij uitblijven van betaling volgt een aanmaning.']],
    ['een urenstaat', ['Urenstaat januari 2026', 'Totaal 12 uur']],
  ])('%s: de xml staat op zichzelf', async (_, rows) => {
    expect(ofXml(await read(await page(rows)))?.total).toMatchObject({ value: 49190, certain: true });
  });
});
