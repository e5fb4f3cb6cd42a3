import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Invoice, valueOf } from '#domain';
import { file, invoiceOf } from '../support/reading-invoices.ts';
import { type CiiProfile, ciiNode, ciiPrefixes, ciiProfiles } from '../support/structured/cii-node.ts';
import { amountOf, type EInvoice, eInvoices, sumsOf } from '../support/structured/e-invoice.ts';
import { careClientPlaces, ublNode, ublPrefixes, ublProfiles } from '../support/structured/ubl-node.ts';
import { encoded, usualStyle, xmlOf, xmlStyles } from '../support/structured/xml-style.ts';

/** What the invoice says, as the reader ought to see it: `[what, read, meant]` of everything that differs. */
function differences(read: Invoice, meant: EInvoice, has: { readonly lines: boolean; readonly account: boolean }): unknown[] {
  const sums = sumsOf(meant);
  const sign = meant.isCredit && sums.inclusive >= 0 ? -1 : 1;
  const signed = (cents: number): number => cents * sign + 0;
  const lines = has.lines ? meant.lines : [];
  // MINIMUM has two totals alone, and a cent between them is rounding.
  const between = Math.abs(meant.rounding - meant.prepaid);
  const hasMore = has.account ? between + sums.allowances + sums.charges > 0 : between > 1;
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['number', valueOf(read.number), meant.number],
    ['date', valueOf(read.date), meant.date],
    ['kind', read.kind, meant.isCredit || sums.inclusive < 0 ? 'credit' : 'invoice'],
    ['total', (valueOf(read.total) ?? Number.NaN) + 0, signed(sums.payable)],
    ['vat', (valueOf(read.vat) ?? Number.NaN) + 0, signed(sums.vat)],
    ['kvk', valueOf(read.kvk), meant.kvk],
    ['supplier', valueOf(read.supplierName), meant.supplier],
    ['iban', [valueOf(read.iban), read.iban.certain], has.account ? [meant.iban, meant.otherIban === undefined] : [undefined, true]],
    ['amounts', read.ownLines.map((line) => (valueOf(line.amount) ?? Number.NaN) + 0), lines.map((line) => signed(amountOf(line)))],
    ['quantities', read.ownLines.map((line) => valueOf(line.quantity)?.value), lines.map((line) => line.quantity / 1000)],
    [
      'prices',
      read.ownLines.map((line) => Math.round((valueOf(line.unitPrice)?.cents ?? Number.NaN) * 1e6)),
      lines.map((line) => Math.round((line.price / line.baseQuantity) * 1e4)),
    ],
    ['clients', read.ownLines.map((line) => valueOf(line.clientNumber)), lines.map((line) => line.careClient)],
    ['products', read.ownLines.map((line) => valueOf(line.product)?.text), lines.map((line) => line.product)],
    ['periods', read.ownLines.map((line) => valueOf(line.period)?.from), lines.map((line) => (line.ownPeriod ? '2026-01-05' : undefined))],
    ['faults', read.structureFaults?.map(({ code }) => code), []],
    // What the totals say beside the lines makes the amount to pay no fact.
    ['certain', read.total.certain && hasMore, false],
  ];
  return pairs.filter(([, is, wanted]) => JSON.stringify(is) !== JSON.stringify(wanted));
}

const readBytes = (bytes: Uint8Array): Promise<Invoice> => invoiceOf([file('factuur.xml', bytes)]);

describe('een e-factuur wordt gelezen zoals zij geschreven is, hoe haar software ook XML schrijft', () => {
  it('UBL', async () => {
    const style = fc.record({ profile: fc.constantFrom(...ublProfiles), careClientAt: fc.constantFrom(...careClientPlaces) });
    await fc.assert(
      fc.asyncProperty(eInvoices, style, xmlStyles, async (meant, how, style) => {
        const node = ublNode(meant, how);
        const read = await readBytes(encoded(xmlOf(node, ublPrefixes(node.name), style), style));
        expect(differences(read, meant, { lines: true, account: true })).toEqual([]);
      }),
    );
  });
  it('CII', async () => {
    const profiles = Object.keys(ciiProfiles) as CiiProfile[];
    await fc.assert(
      fc.asyncProperty(eInvoices, fc.constantFrom(...profiles), xmlStyles, async (meant, profile, style) => {
        const read = await readBytes(encoded(xmlOf(ciiNode(meant, profile), ciiPrefixes, style), style));
        const has = { lines: !['MINIMUM', 'BASIC WL'].includes(profile), account: profile !== 'MINIMUM' };
        expect(differences(read, meant, has)).toEqual([]);
      }),
    );
  });
});

/** Every place of `name` in the XML, its number changed. */
const changed = (xml: string, name: string, at: number): string => {
  let seen = -1;
  return xml.replace(new RegExp(`(<(?:\\w+:)?${name}(?:\\s[^>]*)?>)(-?[\\d.]+)`, 'g'), (all, tag: string, amount: string) => {
    seen += 1;
    return seen === at ? `${tag}${(Number(amount) + 7).toFixed(2)}` : all;
  });
};

describe('een bedrag dat niet klopt met de andere wordt gemeld met de eis die het breekt', () => {
  const usual = { profile: ublProfiles[0] ?? '', careClientAt: 'properties' } as const;
  const plain = eInvoices.map((invoice) => ({ ...invoice, isCredit: false, rounding: 0, prepaid: 0, note: '' }));
  it.each([
    ['BR-CO-13', 'TaxExclusiveAmount', 'TaxBasisTotalAmount'],
    ['BR-CO-15', 'TaxInclusiveAmount', 'GrandTotalAmount'],
    ['BR-CO-16', 'PayableAmount', 'DuePayableAmount'],
    ['BR-CO-14', 'TaxAmount', ''],
  ])('%s', async (code, inUbl, inCii) => {
    await fc.assert(
      fc.asyncProperty(plain, async (meant) => {
        const ubl = xmlOf(ublNode(meant, usual), ublPrefixes('Invoice'), usualStyle);
        const cii = xmlOf(ciiNode(meant, 'EN 16931'), ciiPrefixes, usualStyle);
        const broken = [changed(ubl, inUbl, 0), ...(inCii === '' ? [] : [changed(cii, inCii, 0)])];
        for (const xml of broken) {
          const read = await readBytes(encoded(xml, usualStyle));
          expect(read.structureFaults?.map((fault) => fault.code)).toContain(code);
          expect([read.reconciles && read.total.certain, xml === ubl || xml === cii]).toEqual([false, false]);
        }
      }),
      { numRuns: 25 },
    );
  });
  it('BR-CO-10, en het bedrag per btw-categorie: een factuurregel die een ander bedrag heeft', async () => {
    await fc.assert(
      fc.asyncProperty(plain, fc.boolean(), async (meant, isUbl) => {
        const whole = isUbl ? ublNode(meant, usual) : ciiNode(meant, 'EN 16931');
        const xml = xmlOf(whole, isUbl ? ublPrefixes('Invoice') : ciiPrefixes, usualStyle);
        const broken = isUbl
          ? xml.replace(
              /(InvoicedQuantity><cbc:LineExtensionAmount[^>]*>)(-?[\d.]+)/,
              (_, tag, amount) => tag + (Number(amount) + 7).toFixed(2),
            )
          : xml.replace(
              /(SpecifiedTradeSettlementLineMonetarySummation[^<]*<ram:LineTotalAmount[^>]*>)(-?[\d.]+)/,
              (_, tag, amount) => tag + (Number(amount) + 7).toFixed(2),
            );
        const codes = (await readBytes(encoded(broken, usualStyle))).structureFaults?.map((fault) => fault.code) ?? [];
        expect(codes).toContain('BR-CO-10');
        expect(codes.some((code) => /^BR-(?:S|Z|E|O)-08$/.test(code))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
