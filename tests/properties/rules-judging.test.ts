import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '#decisions';
import { type Field, type InvoiceLine, type ProductCode, productCodes, proRata, type Quantity, type RuleCode } from '#domain';
import { currentParameters, type InvoiceCase, judgeInvoice } from '#rules';
import { tariefOn } from '../../packages/rules/parameters/tarieven.ts';
import {
  careClient,
  claim,
  doubtful,
  findingsOf,
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
} from '../support/rules-builders.ts';

// A few hundred examples every day; `npm run test:deep` asks for thousands.
const isDeep = process.env['DEEP'] === '1' || Number(process.env['SIEM_PROPERTY_RUNS'] ?? 0) > 100;
const numRuns = isDeep ? 5000 : 300;

const careClients = ['400101', '400102', '400103'].map((number) => careClient({ number }));
const clientNumber = fc.constantFrom('400101', '400102', '400103', '0400101', '499999');
const day = fc.integer({ min: 1, max: 31 }).map((d) => `2026-01-${String(d).padStart(2, '0')}`);
const tarief = (code: ProductCode): number => tariefOn(currentParameters, code, '2026-01-01')?.cents ?? 50000;
const anyProduct = fc.constantFrom(...productCodes);

/** Amounts near the edges: whole and part of this and other tarieven, a cent off, with VAT, negative, nothing. */
const cents = fc
  .tuple(anyProduct, fc.integer({ min: 0, max: 33 }), fc.constantFrom(1, 1.21, 2, -1), fc.integer({ min: -2, max: 2 }))
  .map(([code, days, factor, off]) => Math.round(proRata(tarief(code), days, 31) * factor) + off);
const quantity: fc.Arbitrary<Quantity> = fc.oneof(
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
const anyLine: fc.Arbitrary<InvoiceLine> = fc
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

const anyCase: fc.Arbitrary<InvoiceCase> = fc
  .record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 5 }),
    agreements: fc.array(agreement, { maxLength: 8 }),
    claims: fc.array(earlier, { maxLength: 3 }),
    kind: fc.constantFrom('invoice' as const, 'invoice' as const, 'credit' as const),
  })
  .map(({ lines, agreements, claims, kind }) =>
    invoiceCase({ careClients, agreements, ledger: ledger({ claims }), invoice: invoice({ kind, ownLines: lines }) }),
  );
const withLines = (c: InvoiceCase, lines: readonly InvoiceLine[]): InvoiceCase => ({
  ...c,
  invoice: invoice({
    ...c.invoice,
    ownLines: lines.map((l, i) => ({ ...l, number: i + 1 })),
    lines: lines.map((l, i) => ({ ...l, number: i + 1 })),
  }),
});
const found = (c: InvoiceCase) => judgeInvoice(c).filter((j) => j.verdict === 'fail' || j.verdict === 'undetermined');

describe('judging', () => {
  test('the order of lines never matters, up to their numbers', () => {
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat()), (c, random) => {
        const order = c.invoice.ownLines
          .map((_, i) => ({ i, key: random.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ i }) => i);
        const shuffled = withLines(
          c,
          order.map((i) => c.invoice.ownLines[i]!),
        );
        const tell = (each: InvoiceCase, original: (line: number) => number) =>
          judgeInvoice(each)
            .filter((j) => j.line !== undefined)
            .map((j) => `${original(j.line!)} ${j.code} ${j.verdict} ${String(j.facts['expectedCents'])}`)
            .sort();
        expect(tell(shuffled, (line) => order[line - 1]!)).toEqual(tell(c, (line) => line - 1));
        expect(
          findingsOf(judgeInvoice(shuffled))
            .map((f) => `${f.code} ${f.consequence}`)
            .sort(),
        ).toEqual(
          findingsOf(judgeInvoice(c))
            .map((f) => `${f.code} ${f.consequence}`)
            .sort(),
        );
      }),
      { numRuns },
    );
  });

  test('one more line never takes away what was found about the others', () => {
    // L03 asks for an identity on an invoice for one client only: a second client makes it a verzamelfactuur.
    fc.assert(
      fc.property(anyCase, anyLine, (c, extra) => {
        const before = found(c)
          .filter((j) => j.line !== undefined && j.code !== 'L03')
          .map((j) => `${j.code} ${j.line}`);
        const after = new Set(found(withLines(c, [...c.invoice.ownLines, extra])).map((j) => `${j.code} ${j.line}`));
        expect(before.filter((each) => !after.has(each))).toEqual([]);
      }),
      { numRuns },
    );
  });

  test('a doubtful value never fails L06 to L11', () => {
    const amountRules: readonly RuleCode[] = ['L06', 'L07', 'L08', 'L09', 'L10', 'L11'];
    fc.assert(
      fc.property(anyCase, fc.constantFrom('clientNumber' as const, 'product' as const, 'amount' as const), (c, name) => {
        const lines = c.invoice.ownLines.map((line) => ({ ...line, [name]: { ...line[name], certain: false } }));
        const failing = judgeInvoice(withLines(c, lines))
          .filter((j) => j.verdict === 'fail' && amountRules.includes(j.code))
          .map((j) => j.code);
        // An amount has no say in whether the agreement covers the month or names the product.
        expect(name === 'amount' ? failing.filter((code) => code !== 'L06' && code !== 'L07') : failing).toEqual([]);
      }),
      { numRuns },
    );
  });

  test('what was recognised from a scan is never rejected, whatever is wrong with it', () => {
    let wrong = 0;
    fc.assert(
      fc.property(anyCase, fc.constantFrom('invoice' as const, 'credit' as const), (c, kind) => {
        const asText = decide(findingsOf(judgeInvoice({ ...c, invoice: { ...c.invoice, kind } })));
        const scanned = judgeInvoice({ ...c, invoice: { ...c.invoice, kind, isScan: true } });
        if (asText === 'rejected') wrong += 1;
        expect(scanned.filter((j) => j.verdict === 'fail' && j.code !== 'M06')).toEqual([]);
        expect(decide(findingsOf(scanned))).not.toBe('rejected');
        if (asText !== 'approved') expect(decide(findingsOf(scanned))).toBe('review');
      }),
      { numRuns },
    );
    expect(wrong).toBeGreaterThan(numRuns / 10);
  });

  test('at most one of L06, L07, L09 and L10 fails on a line, and L08 only without them', () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        const failing = judgeInvoice(c).filter((j) => j.verdict === 'fail' && ['L06', 'L07', 'L08', 'L09', 'L10'].includes(j.code));
        expect(new Set(failing.map((j) => j.line)).size).toBe(failing.length);
      }),
      { numRuns },
    );
  });

  test('what is approved never pays more than the tarief for the days that the agreements cover', () => {
    let approvals = 0;
    const months = fc.constantFrom<ProductCode>('BG-M', 'DO-2', 'BG-L');
    const readable = fc
      .tuple(months, fc.integer({ min: 1, max: 31 }), fc.constantFrom(-1, 0, 0, 0, 1, 2), fc.option(quantity, { freq: 3, nil: undefined }))
      .map(([code, days, off, count]) =>
        invoiceLine({ product: code, amount: sure(proRata(tarief(code), days, 31) + off), quantity: count ?? missing }),
      );
    const agreed = fc
      .tuple(
        months,
        fc.constantFrom('2025-06-01', '2026-01-01', '2026-01-10', '2026-01-23'),
        fc.constantFrom(undefined, undefined, '2026-01-28'),
      )
      .map(([code, from, to]) => leveringsovereenkomst(code, from, to));
    const before = fc
      .tuple(months, fc.integer({ min: 1, max: 31 }))
      .map(([code, days]) => claim({ product: code, days, amountCents: proRata(tarief(code), days, 31) }));
    fc.assert(
      fc.property(
        fc.array(readable, { minLength: 1, maxLength: 3 }),
        fc.array(agreed, { minLength: 1, maxLength: 3 }),
        fc.array(before, { maxLength: 1 }),
        (lines, agreements, claims) => {
          const c = invoiceCase({ agreements, ledger: ledger({ claims }), invoice: invoice({ ownLines: lines }) });
          if (decide(findingsOf(judgeInvoice(c))) !== 'approved') return;
          approvals += 1;
          for (const code of ['BG-M', 'DO-2', 'BG-L'] as const) {
            const january = Array.from({ length: 31 }, (_, i) => `2026-01-${String(i + 1).padStart(2, '0')}`);
            const covered = january.filter((date) =>
              agreements.some((a) => a.product === code && a.period.from <= date && (a.period.to ?? date) >= date),
            ).length;
            const own = lines.filter((line) => line.product.state === 'read' && line.product.value.text === product(code).text);
            const paid = [
              ...own.map((line) => (line.amount.state === 'read' ? line.amount.value : 0)),
              ...claims.filter((each) => each.product === code).map((each) => each.amountCents),
            ];
            if (own.length > 0)
              expect(paid.reduce((x, y) => x + y, 0)).toBeLessThanOrEqual(proRata(tarief(code), covered, 31) + 2 * paid.length);
          }
        },
      ),
      { numRuns: numRuns * 3 },
    );
    expect(approvals).toBeGreaterThan(numRuns / 20);
  });

  test('judged twice gives the same bytes', () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        const once = JSON.stringify(findingsOf(judgeInvoice(c)));
        expect(JSON.stringify(findingsOf(judgeInvoice(structuredClone(c))))).toBe(once);
      }),
      { numRuns },
    );
  });

  test('every finding reads as whole sentences', () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        for (const finding of findingsOf(judgeInvoice(c)))
          expect(`${finding.message} ${finding.messageForBackoffice}`).not.toMatch(/undefined|null|NaN|\[object/);
      }),
      { numRuns },
    );
  });
});
