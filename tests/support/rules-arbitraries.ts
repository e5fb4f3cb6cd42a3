import fc from 'fast-check';
import {
  addDays,
  type CareClient,
  type CommittedClaim,
  type DateRange,
  type EarlierInvoice,
  type Eurocent,
  type Field,
  type Invoice,
  type InvoiceForm,
  type InvoiceLine,
  type IsoDate,
  type Leveringsovereenkomst,
  lastDayOf,
  type Onderaannemer,
  type Product,
  type ProductCode,
  productCodes,
  products,
  proRata,
  type Quantity,
  type RecognisedProduct,
  roundHalfUp,
  type Specification,
  wholeMonth,
} from '#domain';
import { currentParameters, type InvoiceCase } from '#rules';
import { tariefOn } from '../../packages/rules/parameters/tarieven.ts';
import {
  careClient,
  doubtful,
  earlierInvoice,
  ledger,
  mailFacts,
  missing,
  onderaannemer,
  pdf,
  perhapsMissing,
  sheet,
  sure,
} from './rules-builders.ts';

/**
 * Invoices of every kind as a reader may hand them over, right and wrong: all products, months, forms and credits, with
 * anything missing or in doubt and numbers that no invoice has. Half of the time amounts are near what is right, or nothing would ever be approved.
 */
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
/** Mostly read with certainty. */
const anyField = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Field<T>> =>
  fc.oneof(
    { weight: 6, arbitrary: value.map((v): Field<T> => sure(v)) },
    { weight: 1, arbitrary: value.map((v): Field<T> => doubtful(v)) },
    { weight: 1, arbitrary: fc.constantFrom<Field<T>>(missing, perhapsMissing) },
  );

const months = ['2023-06', '2023-07', '2024-02', '2025-12', '2026-01', '2026-02', '2026-04', '2027-01'];
const anyMonth = fc.constantFrom('2026-01', '2026-01', ...months);
const anyDay: fc.Arbitrary<IsoDate> = fc
  .tuple(anyMonth, fc.integer({ min: -3, max: 33 }))
  .map(([month, days]) => addDays(`${month}-01`, days));
const anyPeriod: fc.Arbitrary<DateRange> = fc.oneof(
  { weight: 6, arbitrary: anyMonth.map(wholeMonth) },
  { weight: 1, arbitrary: fc.tuple(anyDay, maybe(anyDay)).map(([from, to]) => ({ from, to })) },
  { weight: 1, arbitrary: fc.constant({ from: '2025-12-01', to: '2026-01-31' }) },
);
const clientNumbers = ['400101', '400102', '0400103'];
const anyClientNumber = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...clientNumbers) },
  { weight: 1, arbitrary: fc.constantFrom('400103', 'S400101', '499999', '', '€ 12') },
);
const anyProductCode = fc.constantFrom<ProductCode>(...productCodes);
const anyRecognised: fc.Arbitrary<RecognisedProduct> = fc.oneof(
  { weight: 10, arbitrary: anyProductCode.map((code) => ({ kind: 'known' as const, code })) },
  { weight: 1, arbitrary: fc.constantFrom<RecognisedProduct>({ kind: 'not-for-siem' }, { kind: 'unknown' }, { kind: 'dagbesteding' }) },
  { weight: 1, arbitrary: fc.constant<RecognisedProduct>({ kind: 'ambiguous', candidates: ['BG-L', 'BG-M'] }) },
);
const anyProduct: fc.Arbitrary<Product> = anyRecognised.map((recognised) => ({ text: 'zoals het er staat', recognised }));

const extremes: readonly Eurocent[] = [0, 1, -1, 999_999_999_999, -999_999_999_999, Number.MAX_SAFE_INTEGER];
/** Part of a tarief, up to a cent beside it, for a month or by the day; now and then with VAT, twice, or negative. */
const nearTarief: fc.Arbitrary<Eurocent> = fc
  .tuple(anyProductCode, anyMonth, fc.integer({ min: 0, max: 33 }), fc.constantFrom(1, 1, 1, -1, 2, 1.21), fc.integer({ min: -2, max: 2 }))
  .map(([code, month, days, factor, off]) => {
    const cents = tariefOn(currentParameters, code, `${month}-01`)?.cents ?? 50_000;
    const whole = products[code].unit === 'day' ? cents * days : proRata(cents, days, Number(lastDayOf(month).slice(8)));
    return roundHalfUp(whole * factor) + off;
  });
const anyCents = fc.oneof({ weight: 9, arbitrary: nearTarief }, { weight: 1, arbitrary: fc.constantFrom(...extremes) });
const anyQuantity: fc.Arbitrary<Quantity> = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -2, max: 40 }) }, { weight: 1, arbitrary: fc.constantFrom(0.65, 0.5, 31.5, 1e9) }),
    fc.integer({ min: 0, max: 4 }),
    fc.constantFrom('month' as const, 'day' as const, 'unknown' as const),
    maybe(fc.integer({ min: -1, max: 33 })),
  )
  .map(([value, decimals, unit, days]) => ({ value, decimals, unit, ...(days === undefined ? {} : { days }) }));

export const anyLine: fc.Arbitrary<InvoiceLine> = fc.record({
  number: fc.constant(1),
  where: fc.constant(pdf),
  clientNumber: anyField(anyClientNumber),
  clientName: anyField(fc.constantFrom('F. Verzonnen', 'Mevr. de Wit-Verzonnen', 'Ander', '')),
  birthDate: anyField(fc.constantFrom('1961-04-12', '2061-04-12', '1970-01-01')),
  bsn: anyField(fc.constantFrom('123456782', '')),
  address: anyField(fc.constantFrom('Bedachtlaan 7, 5000 ZZ Tilburg', '')),
  product: anyField(anyProduct),
  quantity: anyField(anyQuantity),
  unitPrice: anyField(fc.record({ cents: anyCents, decimals: fc.integer({ min: 0, max: 4 }) })),
  amount: anyField(anyCents),
  period: fc.oneof({ weight: 3, arbitrary: fc.constant<Field<DateRange>>(missing) }, { weight: 1, arbitrary: anyField(anyPeriod) }),
});

const columns = fc.constantFrom('clientNumber' as const, 'name' as const, 'product' as const, 'amount' as const);
const anySpecification: fc.Arbitrary<Specification> = fc.oneof(
  fc.constant<Specification>({ state: 'absent' }),
  fc.constant<Specification>({ state: 'unreadable', where: sheet('A1'), reason: 'beschadigd' }),
  fc
    .record({
      missingColumns: fc.array(columns, { maxLength: 2 }),
      cells: fc.array(columns, { maxLength: 2 }),
      sumCents: maybe(anyCents),
      doubt: fc.boolean(),
    })
    .map(({ missingColumns, cells, sumCents, doubt }) => ({
      state: 'read' as const,
      where: sheet('A1'),
      missingColumns,
      missingCells: cells.map((column, i) => ({ column, where: sheet(`B${i + 2}`) })),
      sumCents,
      ...(doubt ? { doubtful: true as const } : {}),
    })),
);

/** Lines numbered in their order, and a total that mostly is their sum. */
const numbered = (lines: readonly InvoiceLine[]): readonly InvoiceLine[] => lines.map((line, i) => ({ ...line, number: i + 1 }));
const sumOf = (lines: readonly InvoiceLine[]): Eurocent =>
  lines.reduce((sum, { amount }) => sum + (amount.state === 'read' ? amount.value : 0), 0);

const forms: readonly InvoiceForm[] = ['pdf', 'pdf', 'pdf', 'ubl', 'pdf-and-ubl', 'word', 'spreadsheet', 'picture', 'text'];
const differences: readonly Invoice['pdfAndXmlDifferences'][] = [[], [], ['total'], ['number', 'lines', 'period']];
const anyInvoice: fc.Arbitrary<Invoice> = fc
  .record({
    kind: fc.constantFrom('invoice' as const, 'invoice' as const, 'credit' as const),
    form: fc.constantFrom(...forms),
    number: anyField(fc.constantFrom('2026-0101', '', 'F/1')),
    date: anyField(anyDay),
    period: anyField(anyPeriod),
    total: maybe(anyField(anyCents)),
    iban: anyField(fc.constantFrom('NL91ABNA0417164300', 'NL20INGB0001234567', 'NL00FOUT', '')),
    addressee: anyField(fc.constantFrom('Siem', 'Gemeente Tilburg', 'Iemand anders', '')),
    vat: fc.oneof({ weight: 4, arbitrary: fc.constant<Field<Eurocent>>(missing) }, { weight: 1, arbitrary: anyField(anyCents) }),
    original: anyField(fc.constantFrom('2026-0099', '')),
    own: fc.array(anyLine, { maxLength: 4 }),
    specified: maybe(fc.array(anyLine, { maxLength: 4 })),
    hasTotalsPerProduct: fc.constantFrom(false, false, true),
    specification: fc.oneof(
      { weight: 3, arbitrary: fc.constant<Specification>({ state: 'absent' }) },
      { weight: 1, arbitrary: anySpecification },
    ),
    pdfAndXmlDifferences: fc.constantFrom(...differences),
    faults: maybe(fc.constant([{ code: 'BR-CO-15', demands: 'Het totaal klopt.', where: pdf }])),
    isScan: fc.constantFrom(undefined, undefined, undefined, true as const),
  })
  .map(({ own, specified, total, faults, isScan, ...more }) => ({
    ...more,
    where: pdf,
    kvk: sure('12345678'),
    supplierName: sure('Zorg Zuid B.V.'),
    total: total ?? sure(sumOf(own)),
    ownLines: numbered(own),
    lines: numbered(specified ?? own),
    reconciles: true,
    doubts: [],
    ...(faults === undefined ? {} : { structureFaults: faults }),
    ...(isScan === undefined ? {} : { isScan }),
  }));

const anyAgreement: fc.Arbitrary<Leveringsovereenkomst> = fc
  .tuple(
    fc.constantFrom(...clientNumbers),
    anyProductCode,
    fc.oneof(fc.constant('2023-01-01'), anyDay),
    maybe(anyDay),
    fc.constantFrom('OA-001', 'OA-001', 'OA-001', 'OA-002'),
    fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(49_190, 50_000) }),
  )
  .map(([clientNumber, product, from, to, onderaannemerNumber, agreedTariefCents]) => ({
    id: `LO-${clientNumber}-${product}-${from}`,
    clientNumber,
    onderaannemerNumber,
    product,
    period: { from, to: to !== undefined && to < from ? undefined : to },
    agreedTariefCents,
  }));
const anyClaim: fc.Arbitrary<CommittedClaim> = fc
  .tuple(
    fc.constantFrom(...clientNumbers),
    anyProductCode,
    anyMonth,
    fc.integer({ min: -31, max: 31 }),
    nearTarief,
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([clientNumber, product, month, days, cents, n]) => ({
    clientNumber,
    product,
    month,
    days,
    amountCents: Math.abs(cents) * Math.sign(days),
    submissionId: `eerder-${n}`,
    invoiceNumber: `2026-009${n}`,
  }));
const anyEarlier: fc.Arbitrary<EarlierInvoice> = fc
  .tuple(fc.constantFrom('approved' as const, 'rejected' as const, 'review' as const), fc.integer({ min: 1, max: 3 }))
  .map(([decision, n]) => earlierInvoice({ decision, submissionId: `eerder-${n}`, reference: `SIEM-2026-00000${n}` }));

const gemeenten = ['Tilburg', 'Waalwijk', 'Loon op Zand', 'Utrecht'];
const anyCareClients: fc.Arbitrary<readonly CareClient[]> = fc
  .tuple(...clientNumbers.map(() => fc.constantFrom('Tilburg', ...gemeenten)))
  .map((homes) => clientNumbers.map((number, i) => careClient({ number, gemeente: homes[i] ?? 'Tilburg' })));
const anyOnderaannemer: fc.Arbitrary<Onderaannemer> = fc
  .record({
    from: fc.constantFrom('2023-01-01', '2023-01-01', '2026-01-15'),
    signed: fc.constantFrom(true, true, true, false),
    few: fc.constantFrom(false, false, true),
  })
  .map(({ from, signed, few }) =>
    onderaannemer({
      raamovereenkomst: { from, signedByOnderaannemer: signed, signedBySiem: true },
      ...(few ? { percelen: ['BG'] as const } : {}),
    }),
  );

/** Everything that decides on one invoice, anyhow. */
export const anyInvoiceCase: fc.Arbitrary<InvoiceCase> = fc
  .record({
    received: fc.oneof(fc.constant('2026-02-02'), anyDay),
    invoice: anyInvoice,
    by: fc.option(anyOnderaannemer, { freq: 9, nil: undefined }),
    otherSupplierBy: fc.constantFrom(undefined, undefined, undefined, 'kvk' as const, 'name' as const),
    registerAsOf: fc.constantFrom('2027-12-31', '2027-12-31', '2026-01-31', '2025-01-01'),
    careClients: anyCareClients,
    leveringsovereenkomsten: fc.array(anyAgreement, { maxLength: 8 }),
    claims: fc.array(anyClaim, { maxLength: 4 }),
    sameNumber: fc.oneof(
      { weight: 3, arbitrary: fc.constant<EarlierInvoice[]>([]) },
      { weight: 1, arbitrary: fc.array(anyEarlier, { maxLength: 3 }) },
    ),
    original: maybe(anyEarlier),
  })
  .map(({ by, otherSupplierBy, claims, sameNumber, original, ...more }) => ({
    ...more,
    parameters: currentParameters,
    mail: mailFacts(),
    onderaannemer: by,
    otherSupplierBy,
    bsnHashes: new Map(more.invoice.lines.map(({ number }) => [number, number % 2 === 0 ? 'hash-of-the-bsn' : 'another'])),
    ledger: ledger({ claims, sameNumber, ...(original === undefined ? {} : { original }) }),
  }));

/** In an order that fast-check can shrink. */
export const shuffled = <T>(items: readonly T[], keys: readonly number[]): readonly T[] =>
  items
    .map((item, i) => ({ item, key: keys[i % Math.max(1, keys.length)] ?? 0, i }))
    .sort((a, b) => a.key - b.key || b.i - a.i)
    .map(({ item }) => item);
