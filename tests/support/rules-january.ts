import fc from 'fast-check';
import { type Field, type InvoiceLine, type ProductCode, productCodes, proRata, type Quantity } from '#domain';
import { currentParameters, type InvoiceCase } from '#rules';
import { tariefOn } from '../../packages/rules/parameters/tarieven.ts';
import {
  careClient,
  claim,
  doubtful,
  invoice,
  invoiceCase,
  invoiceLine,
  ledger,
  leveringsovereenkomst,
  missing,
  perhapsMissing,
  product,
  recognised,
  sure,
} from './rules-builders.ts';

/*
 * Invoices over January 2026 for three clients, of which the lines matter: whatever else stands on an invoice is right. See
 * rules-arbitraries.ts for invoices of which nothing is.
 */
const careClients = ['400101', '400102', '400103'].map((number) => careClient({ number }));
const clientNumber = fc.constantFrom('400101', '400102', '400103', '0400101', '499999');
const day = fc.integer({ min: 1, max: 31 }).map((d) => `2026-01-${String(d).padStart(2, '0')}`);
export const tarief = (code: ProductCode): number => tariefOn(currentParameters, code, '2026-01-01')?.cents ?? 50000;
const anyProduct = fc.constantFrom(...productCodes);

/** Amounts near the edges: whole and part of this and other tarieven, a cent off, with VAT, negative, nothing. */
const cents = fc
  .tuple(anyProduct, fc.integer({ min: 0, max: 33 }), fc.constantFrom(1, 1.21, 2, -1), fc.integer({ min: -2, max: 2 }))
  .map(([code, days, factor, off]) => Math.round(proRata(tarief(code), days, 31) * factor) + off);
export const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc.record({
    value: fc.integer({ min: -1, max: 40 }),
    decimals: fc.constant(0),
    unit: fc.constantFrom('month' as const, 'day' as const, 'unknown' as const),
  }),
  fc.record({
    value: fc.integer({ min: 1, max: 99 }).map((n) => n / 100),
    decimals: fc.constant(2),
    unit: fc.constantFrom('month' as const, 'unknown' as const),
  }),
  fc.integer({ min: 1, max: 33 }).map((days) => ({ value: days / 31, decimals: 2, unit: 'month' as const, days })),
);
const field = <T>(value: fc.Arbitrary<T>, doubt = fc.constantFrom(sure, sure, sure, doubtful)): fc.Arbitrary<Field<T>> =>
  fc.tuple(value, doubt).map(([v, make]) => make(v));
const orMissing = <T>(value: fc.Arbitrary<Field<T>>): fc.Arbitrary<Field<T>> =>
  fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom<Field<T>>(missing, perhapsMissing) });
export const anyLine: fc.Arbitrary<InvoiceLine> = fc
  .record({
    clientNumber: orMissing(field(clientNumber)),
    product: orMissing(
      field(
        fc.oneof({ weight: 8, arbitrary: anyProduct.map(product) }, { weight: 1, arbitrary: fc.constant(recognised({ kind: 'unknown' })) }),
      ),
    ),
    quantity: orMissing(field(quantity)),
    amount: orMissing(field(cents)),
    price: orMissing(field(anyProduct.map((code) => ({ cents: tarief(code), decimals: 2 })))),
  })
  .map((wish) => invoiceLine(wish));
const agreement = fc
  .tuple(fc.constantFrom('400101', '400102', '400103'), anyProduct, day, fc.option(day), fc.constantFrom('OA-001', 'OA-001', 'OA-002'))
  .map(([number, code, from, to, onderaannemerNumber]) =>
    leveringsovereenkomst(code, to !== null && to < from ? '2025-06-01' : from, to ?? undefined, {
      clientNumber: number,
      onderaannemerNumber,
    }),
  );
const earlier = fc
  .tuple(fc.constantFrom('400101', '400102'), anyProduct, fc.integer({ min: -9, max: 31 }))
  .map(([number, code, days]) =>
    claim({ clientNumber: number, product: code, days, amountCents: proRata(tarief(code), Math.abs(days), 31) * Math.sign(days) }),
  );

export const anyCase: fc.Arbitrary<InvoiceCase> = fc
  .record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 5 }),
    agreements: fc.array(agreement, { maxLength: 8 }),
    claims: fc.array(earlier, { maxLength: 3 }),
    kind: fc.constantFrom('invoice' as const, 'invoice' as const, 'credit' as const),
  })
  .map(({ lines, agreements, claims, kind }) =>
    invoiceCase({ careClients, agreements, ledger: ledger({ claims }), invoice: invoice({ kind, ownLines: lines }) }),
  );
/** The same invoice with these lines, numbered anew. */
export const withLines = (c: InvoiceCase, lines: readonly InvoiceLine[]): InvoiceCase => ({
  ...c,
  invoice: invoice({
    ...c.invoice,
    ownLines: lines.map((l, i) => ({ ...l, number: i + 1 })),
    lines: lines.map((l, i) => ({ ...l, number: i + 1 })),
  }),
});
