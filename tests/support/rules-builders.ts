import { findingsOf as findingsOfDay } from '#decisions';
import {
  absent,
  type CareClient,
  type CommittedClaim,
  daysInMonth,
  type EarlierInvoice,
  type Eurocent,
  type Field,
  type Finding,
  type Invoice,
  type InvoiceLine,
  type Judgement,
  type LedgerView,
  type Leveringsovereenkomst,
  type MailFacts,
  type Onderaannemer,
  type Place,
  type Price,
  type Product,
  type ProductCode,
  products,
  type Quantity,
  type RecognisedProduct,
  read,
  type Specification,
  wholeMonth,
} from '#domain';
import { currentParameters, type InvoiceCase, type Parameters } from '#rules';

/**
 * The smallest fragments that rules judge, each valid by itself: one client (400101), one leveringsovereenkomst for
 * Begeleiding midden, one invoice over January 2026 received on 2 February. A test names only what it is about.
 */
export const pdf: Place = { attachment: 1, file: 'factuur.pdf', kind: 'pdf', page: 1 };
export const sheet = (cell: string): Place => ({ attachment: 2, file: 'specificatie.xlsx', kind: 'spreadsheet', sheet: 'Blad1', cell });

export const sure = <T>(value: T): Field<T> => read(value, pdf);
export const doubtful = <T>(value: T): Field<T> => read(value, pdf, false);
/** Certainly not there. */
export const missing: Field<never> = absent(true);
/** Not found, yet it may stand somewhere. */
export const perhapsMissing: Field<never> = absent(false);

export const product = (code: ProductCode): Product => ({ text: products[code].name, recognised: { kind: 'known', code } });
export const recognised = (kind: RecognisedProduct): Product => ({ text: 'zoals de afzender het schreef', recognised: kind });
const euros = (amount: number): Eurocent => Math.round(amount * 100);
export const price = (amount: number): Price => ({ cents: euros(amount), decimals: 2 });

export const oneOf = (unit: Quantity['unit'] = 'month'): Quantity => ({ value: 1, decimals: 0, unit });
export const etmalen = (value: number): Quantity => ({ value, decimals: 0, unit: 'day' });
export const bare = (value: number): Quantity => ({ value, decimals: 0, unit: 'unknown' });
/** "9/31" on paper. */
export const daysOf = (days: number, month = '2026-01'): Quantity => ({
  value: days / daysInMonth(month),
  decimals: 2,
  unit: 'month',
  days,
});
/** "0,65" on paper. */
export const fraction = (value: number, decimals = 2): Quantity => ({ value, decimals, unit: 'month' });

export function onderaannemer(more: Partial<Onderaannemer> = {}): Onderaannemer {
  return {
    number: 'OA-001',
    name: 'Zorg Zuid B.V.',
    kvk: '12345678',
    ibans: ['NL91ABNA0417164300'],
    addresses: ['facturen@zorgzuid.example'],
    combinant: 'RIBW Brabant',
    raamovereenkomst: { from: '2023-01-01', signedByOnderaannemer: true, signedBySiem: true },
    percelen: ['BG', 'DO', 'BW'],
    ...more,
  };
}

export function careClient(more: Partial<CareClient> = {}): CareClient {
  return {
    number: '400101',
    firstName: 'Fenna',
    lastName: 'Verzonnen',
    birthDate: '1961-04-12',
    bsnHash: 'hash-of-the-bsn',
    street: 'Bedachtlaan',
    houseNumber: '7',
    postcode: '5000 ZZ',
    city: 'Tilburg',
    gemeente: 'Tilburg',
    ...more,
  };
}

export function leveringsovereenkomst(
  code: ProductCode = 'BG-M',
  from = '2025-03-01',
  to?: string,
  more: Partial<Leveringsovereenkomst> = {},
): Leveringsovereenkomst {
  return { id: `LO-${code}-${from}`, clientNumber: '400101', onderaannemerNumber: 'OA-001', product: code, period: { from, to }, ...more };
}

interface LineWish extends Omit<Partial<InvoiceLine>, 'product' | 'quantity' | 'unitPrice' | 'amount'> {
  readonly product?: ProductCode | Field<Product>;
  readonly quantity?: Quantity | Field<Quantity>;
  readonly price?: number | Field<Price>;
  readonly amount?: number | Field<Eurocent>;
}
/** Amounts and prices in euros, as on paper; a `Field` where certainty is what the test is about. */
export function invoiceLine(wish: LineWish = {}): InvoiceLine {
  const { product: code = 'BG-M', quantity = oneOf(), price: unitPrice, amount = 491.9, ...more } = wish;
  const amountField = typeof amount === 'number' ? sure(euros(amount)) : amount;
  return {
    number: 1,
    where: pdf,
    clientNumber: sure('400101'),
    clientName: sure('F. Verzonnen'),
    birthDate: sure('1961-04-12'),
    bsn: missing,
    address: sure('Bedachtlaan 7, 5000 ZZ Tilburg'),
    period: missing,
    product: typeof code === 'string' ? sure(product(code)) : code,
    quantity: 'state' in quantity ? quantity : sure(quantity),
    unitPrice: unitPrice === undefined ? missing : typeof unitPrice === 'number' ? sure(price(unitPrice)) : unitPrice,
    amount: amountField,
    ...more,
  };
}

/** Of whom a row of a workbook is. */
export const listed = (number: string, name?: string): Pick<InvoiceLine, 'clientNumber' | 'clientName'> => ({
  clientNumber: read(number, sheet('A2')),
  clientName: name === undefined ? missing : read(name, sheet('B2')),
});

const sumOf = (lines: readonly InvoiceLine[]): Eurocent =>
  lines.reduce((sum, line) => sum + (line.amount.state === 'read' ? line.amount.value : 0), 0);

/** Lines are numbered in the order given; the total is their sum unless said otherwise. */
export function invoice(more: Partial<Invoice> = {}): Invoice {
  const own = (more.ownLines ?? more.lines ?? [invoiceLine()]).map((line, i) => ({ ...line, number: i + 1 }));
  const lines = (more.lines ?? own).map((line, i) => ({ ...line, number: i + 1 }));
  return {
    kind: 'invoice',
    form: 'pdf',
    where: pdf,
    number: sure('2026-0101'),
    date: sure('2026-02-02'),
    period: sure(wholeMonth('2026-01')),
    total: sure(sumOf(own)),
    iban: sure('NL91ABNA0417164300'),
    kvk: sure('12345678'),
    supplierName: sure('Zorg Zuid B.V.'),
    addressee: sure('Siem'),
    vat: missing,
    original: missing,
    hasTotalsPerProduct: false,
    specification: { state: 'absent' },
    pdfAndXmlDifferences: [],
    reconciles: true,
    doubts: [],
    ...more,
    ownLines: own,
    lines,
  };
}

export const readSpecification = (more: Partial<Extract<Specification, { state: 'read' }>> = {}): Specification => ({
  state: 'read',
  where: sheet('A1'),
  missingColumns: [],
  missingCells: [],
  sumCents: 49190,
  ...more,
});

export function mailFacts(more: Partial<MailFacts> = {}): MailFacts {
  return {
    mailbox: 'facturen',
    messageId: '<1@zorgzuid.example>',
    fingerprint: 'fingerprint',
    receivedAt: '2026-02-02T09:00:00.000Z',
    from: 'facturen@zorgzuid.example',
    replyTo: [],
    subject: 'Factuur januari',
    authenticity: {
      evaluated: true,
      spf: 'pass',
      spfAligned: true,
      dkim: 'pass',
      dkimAligned: true,
      dmarc: 'pass',
      spam: 'pass',
      virus: 'pass',
    },
    loop: false,
    forwardedBySiem: false,
    attachmentCount: 1,
    ...more,
  };
}

export const ledger = (more: Partial<LedgerView> = {}): LedgerView => ({ version: 0, claims: [], sameNumber: [], ...more });
export const claim = (more: Partial<CommittedClaim> = {}): CommittedClaim => ({
  clientNumber: '400101',
  product: 'BG-M',
  month: '2026-01',
  days: 31,
  amountCents: 49190,
  submissionId: 'eerder-1',
  invoiceNumber: '2026-0099',
  ...more,
});
export const earlierInvoice = (more: Partial<EarlierInvoice> = {}): EarlierInvoice => ({
  submissionId: 'eerder-1',
  reference: 'SIEM-2026-000007',
  invoiceNumber: '2026-0101',
  date: '2026-02-01',
  decision: 'approved',
  kind: 'invoice',
  ...more,
});

interface InvoiceWish extends Partial<InvoiceCase> {
  readonly lines?: readonly InvoiceLine[];
  readonly agreements?: readonly Leveringsovereenkomst[];
}
export function invoiceCase({ lines, agreements, invoice: given, ...more }: InvoiceWish = {}): InvoiceCase {
  return {
    mail: mailFacts(),
    received: '2026-02-02',
    invoice: given ?? invoice(lines === undefined ? {} : { ownLines: lines }),
    onderaannemer: onderaannemer(),
    registerAsOf: '2026-02-01',
    careClients: [careClient()],
    leveringsovereenkomsten: agreements ?? [leveringsovereenkomst()],
    bsnHashes: new Map(),
    ledger: ledger(),
    parameters: currentParameters,
    ...more,
  };
}
/** One line on an invoice over its month, with the agreements of its client. */
export const oneLine = (
  wish: LineWish,
  agreements?: readonly Leveringsovereenkomst[],
  month = '2026-01',
  more: InvoiceWish = {},
): InvoiceCase =>
  invoiceCase({
    received: '2026-12-31',
    registerAsOf: '2026-12-31',
    ...(agreements === undefined ? {} : { agreements }),
    ...more,
    invoice: invoice({
      period: sure(wholeMonth(month)),
      ...(more.invoice ?? {}),
      ownLines: [invoiceLine(wish)],
      lines: [invoiceLine(wish)],
    }),
  });
/** A creditfactuur for one client; amounts in euros, negative as credited. */
export const credit = (lines: readonly InvoiceLine[], more: Partial<Invoice> = {}, view: Partial<LedgerView> = {}): InvoiceCase =>
  invoiceCase({
    invoice: invoice({ kind: 'credit', number: sure('C-2026-1'), original: sure('2026-0101'), ...more, ownLines: lines }),
    ledger: ledger({ original: earlierInvoice(), claims: [claim({ invoiceNumber: '2026-0101' })], ...view }),
  });

/** The parameters of today, with another rounding. */
export const withRounding = (cents: Eurocent): Parameters => ({
  ...currentParameters,
  policy: {
    ...currentParameters.policy,
    roundingToleranceCents: currentParameters.policy.roundingToleranceCents.map((dated) => ({ ...dated, value: cents })),
  },
});

/** What follows from verdicts on a mail of the day that the builders stand on. */
export const findingsOf = (judgements: readonly Judgement[]): readonly Finding[] =>
  findingsOfDay(judgements, currentParameters, '2026-02-02');
