import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '#decisions';
import type { Field, Invoice, InvoiceLine } from '#domain';
import { type InvoiceCase, judgeInvoice } from '#rules';
import { anyInvoiceCase } from '../support/rules-arbitraries.ts';
import { findingsOf } from '../support/rules-builders.ts';

/** The values that a rule may reject on; certainty of each stands in its field. */
const ofInvoice = ['number', 'date', 'period', 'total', 'iban', 'addressee', 'vat', 'original'] as const;
const ofLine = ['clientNumber', 'clientName', 'birthDate', 'bsn', 'address', 'product', 'quantity', 'unitPrice', 'amount'] as const;

/** What rejects: certain fails, by code and line. Facts may tell the value, so they are left out. */
const rejections = (c: InvoiceCase): readonly string[] =>
  findingsOf(judgeInvoice(c)).flatMap((f) => (f.verdict === 'fail' && f.consequence === 'reject' ? [`${f.code} ${f.line ?? ''}`] : []));
/** Another product may be none of Siem's (L13) or unknown (L15): then these speak, and no agreement covers it the more. */
const speaksFor: Readonly<Record<string, readonly string[]>> = { L13: ['L05', 'L06'], L15: ['L06'] };
/** What a person would have to look at. */
const found = (c: InvoiceCase): readonly string[] =>
  findingsOf(judgeInvoice(c)).flatMap((f) => [f.code, ...(speaksFor[f.code] ?? [])].map((code) => `${code} ${f.line ?? ''}`));
/** Rejected as it is, and in order with another value: then the rejection stood on that value. */
const standsOnValue = (one: InvoiceCase, two: InvoiceCase): readonly string[] => {
  const withAnother = found(two);
  return rejections(one).filter((each) => !withAnother.includes(each));
};

const inDoubt = (field: Field<unknown>): Field<never> => ({ ...field, certain: false }) as Field<never>;
const withInvoice = (c: InvoiceCase, change: Partial<Invoice>): InvoiceCase => ({ ...c, invoice: { ...c.invoice, ...change } });
const places = [['ownLines', 'lines'], ['ownLines'], ['lines']] as const;
/** The n-th line changed: on the invoice itself, in the specification, or in both. */
function withLine(c: InvoiceCase, n: number, change: Partial<InvoiceLine>, place: (typeof places)[number] = places[0]): InvoiceCase {
  const changed = (lines: readonly InvoiceLine[]) => lines.map((line, i) => (i === n ? { ...line, ...change } : line));
  return withInvoice(c, Object.fromEntries(place.map((name) => [name, changed(c.invoice[name])])));
}

describe('een waarde in twijfel', () => {
  test.each(ofInvoice)('%s van de factuur: wat wordt afgewezen is ook met een andere waarde niet goed', (name) => {
    fc.assert(
      fc.property(anyInvoiceCase, anyInvoiceCase, (c, other) => {
        const one = withInvoice(c, { [name]: inDoubt(c.invoice[name]) });
        const two = withInvoice(c, { [name]: inDoubt(other.invoice[name]) });
        expect(standsOnValue(one, two)).toEqual([]);
      }),
    );
  });

  test.each(ofLine)('%s van een factuurregel: wat wordt afgewezen is ook met een andere waarde niet goed', (name) => {
    fc.assert(
      fc.property(anyInvoiceCase, anyInvoiceCase, fc.nat({ max: 3 }), fc.constantFrom(...places), (c, other, at, place) => {
        fc.pre(c.invoice.lines.length > 0 && other.invoice.lines.length > 0);
        const n = at % c.invoice.lines.length;
        const [here, there] = [c.invoice.lines[n]![name], other.invoice.lines[at % other.invoice.lines.length]![name]];
        const one = withLine(c, n, { [name]: inDoubt(here) }, place);
        expect(standsOnValue(one, withLine(c, n, { [name]: inDoubt(there) }, place))).toEqual([]);
      }),
    );
  });

  test('de maand van een factuurregel, als ook de factuur haar niet zeker noemt: hetzelfde', () => {
    fc.assert(
      fc.property(anyInvoiceCase, anyInvoiceCase, fc.nat({ max: 3 }), (given, other, at) => {
        fc.pre(given.invoice.lines.length > 0 && other.invoice.lines.length > 0);
        const c = withInvoice(given, { period: inDoubt(given.invoice.period) });
        const n = at % c.invoice.lines.length;
        const there = other.invoice.lines[at % other.invoice.lines.length]!.period;
        const one = withLine(c, n, { period: inDoubt(c.invoice.lines[n]!.period) });
        expect(standsOnValue(one, withLine(c, n, { period: inDoubt(there) }))).toEqual([]);
      }),
    );
  });

  test('twijfel erbij maakt van niets een afwijzing', () => {
    fc.assert(
      fc.property(anyInvoiceCase, fc.constantFrom(...ofInvoice), (c, name) => {
        const before = new Set(rejections(c));
        expect(rejections(withInvoice(c, { [name]: inDoubt(c.invoice[name]) })).filter((each) => !before.has(each))).toEqual([]);
      }),
    );
  });

  test('twijfel erbij maakt van geen factuur een goedgekeurde', () => {
    fc.assert(
      fc.property(anyInvoiceCase, fc.constantFrom(...ofInvoice), (c, name) => {
        fc.pre(decide(findingsOf(judgeInvoice(c))) !== 'approved');
        expect(decide(findingsOf(judgeInvoice(withInvoice(c, { [name]: inDoubt(c.invoice[name]) }))))).not.toBe('approved');
      }),
    );
  });
});
