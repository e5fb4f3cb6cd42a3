import { describe, expect, it } from 'vitest';
import { codeOf, type Invoice, valueOf } from '#domain';
import { ciiText, zugferd1Text } from '../support/cii.ts';
import { file, invoiceOf } from '../support/reading-invoices.ts';

const xml = (text: string): Promise<Invoice> => invoiceOf([file('f.xml', new TextEncoder().encode(text))]);
const linesOf = (invoice: Invoice): unknown[] =>
  invoice.lines.map((each) => [
    valueOf(each.clientNumber),
    codeOf(valueOf(each.product)),
    valueOf(each.amount),
    valueOf(each.quantity)?.days,
  ]);

describe('CII', () => {
  it.each([
    ['CrossIndustryInvoice D16B', ciiText()],
    ['ZUGFeRD 1', zugferd1Text()],
  ])('%s geeft dezelfde factuur als UBL', async (_, text) => {
    const invoice = await xml(text);
    expect(invoice).toMatchObject({
      form: 'ubl',
      kind: 'invoice',
      reconciles: true,
      number: { value: '2026-0311', certain: true },
      date: { value: '2026-02-02' },
      period: { value: { from: '2026-01-01', to: '2026-01-31' } },
      total: { value: 283_085, certain: true },
      iban: { value: 'NL91ABNA0417164300' },
      kvk: { value: '12345678' },
      supplierName: { value: 'Zorg Voorbeeld B.V.' },
      addressee: { value: 'Siem' },
      vat: { value: 0 },
    });
    expect(linesOf(invoice)).toEqual([
      ['412345', 'BG-M', 49_190, undefined],
      ['412399', 'BW-T', 233_895, 31],
    ]);
  });
  it('elke waarde houdt haar plaats in het CII-bestand', async () => {
    const invoice = await xml(ciiText());
    expect(invoice.number.where?.path).toBe('/CrossIndustryInvoice/ExchangedDocument/ID');
    expect(invoice.lines[1]?.amount.where?.path).toBe(
      '/CrossIndustryInvoice/SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem[2]/SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount',
    );
  });
  it('soort 381 is een creditfactuur en wordt negatief', async () => {
    const invoice = await xml(ciiText({ type: '381' }));
    expect(invoice).toMatchObject({ kind: 'credit', total: { value: -283_085 }, original: { value: '2026-0101' }, reconciles: true });
  });
  it('een andere munt is niet zeker', async () => {
    expect((await xml(ciiText({ currency: 'USD' }))).total).toMatchObject({ certain: false });
  });
  it('een groep en een opmerking van EXTENDED zijn geen factuurregels', async () => {
    const group = ciiText().replace(
      '<ram:LineID>1</ram:LineID>',
      '<ram:LineID>1</ram:LineID><ram:LineStatusReasonCode>GROUP</ram:LineStatusReasonCode>',
    );
    expect(linesOf(await xml(group))).toHaveLength(1);
  });
});
