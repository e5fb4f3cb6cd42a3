import { expect } from 'vitest';
import type { AssessPorts } from '#assess';
import { takeOverRegister } from '#coverage';
import type { CaseOutcome, DateRange, Field, Leveringsovereenkomst, Register } from '#domain';
import { daysInMonth, proRata, wholeMonth } from '#domain';
import { currentParameters } from '#rules';
import type { RegisterReader, Store } from '#store';
import { assessInvoice } from '../../packages/assess/assess-invoice.ts';
import { dossiers } from '../../packages/assess/dossiers.ts';
import { amountOf, claimsFor, covered, type Decided, namedBy, sum, tarief, type Wish, type WishedLine } from './claims-model.ts';
import { careClient, invoice, invoiceLine, mailFacts, missing, onderaannemer, sure } from './rules-builders.ts';

const notHere = () => Promise.reject(new Error('no document is read here'));
const portsOn = (store: Store): AssessPorts => ({
  store,
  readFiles: notHere,
  recognitionOf: notHere,
  requestRecognition: notHere,
  announceReply: notHere,
  hashBsn: (bsn) => bsn,
  now: () => '2026-12-05T10:00:00.000Z',
  settings: { requireAuthenticity: false, ownAddresses: { facturen: [], herindicatie: [] } },
  parameters: currentParameters,
});

const suppliers = ['OA-001', 'OA-002'].map((number, i) =>
  onderaannemer({
    number,
    kvk: `1234567${i}`,
    name: `Zorg ${number} B.V.`,
    ibans: [i === 0 ? 'NL91ABNA0417164300' : 'NL20INGB0001234567'],
  }),
);
const supplierOf = (number: string) => suppliers.find((one) => one.number === number)!;
export const registerOf = (generation: string, asOf: string, agreements: readonly Leveringsovereenkomst[]): Register => ({
  generation,
  asOf: `${asOf}T12:00:00.000Z`,
  onderaannemers: suppliers,
  careClients: ['400101', '400102'].map((number) => careClient({ number })),
  leveringsovereenkomsten: agreements,
  beschikkingen: [],
  verzenddiensten: [],
});

function namedPeriod(line: WishedLine, month: string): Field<DateRange> {
  const named = namedBy(line, month);
  return named === undefined ? missing : sure(named);
}

function invoiceOf(wish: Wish, number: string) {
  const supplier = supplierOf(number);
  const sign = wish.kind === 'credit' ? -1 : 1;
  return invoice({
    kind: wish.kind,
    number: sure(wish.number),
    date: sure('2026-12-01'),
    original: wish.kind === 'credit' ? sure(wish.original) : missing,
    period: sure(wholeMonth(wish.month)),
    iban: sure(supplier.ibans[0]!),
    kvk: sure(supplier.kvk),
    supplierName: sure(supplier.name),
    ownLines: wish.lines.map((line) =>
      invoiceLine({
        clientNumber: sure(wish.clientNumber),
        product: line.product,
        quantity: missing,
        amount: sure(sign * amountOf(line, wish.month)),
        period: namedPeriod(line, wish.month),
      }),
    ),
  });
}

/** Through the real use case: gather, judge, commit. */
export async function judge(store: Store, submissionId: string, number: string, wish: Wish, register?: RegisterReader): Promise<Decided> {
  const reader = register ?? (await store.register.current())!;
  const mail = mailFacts({ receivedAt: '2026-12-05T10:00:00.000Z' });
  const versions = { reader: 'model', registerGeneration: reader.generation };
  const context = { mail, submissionId, candidates: [supplierOf(number)], register: reader, versions };
  const outcome = await assessInvoice(
    portsOn(store),
    dossiers(store.objects),
    invoiceOf(wish, number),
    [],
    context,
    `SIEM-${submissionId}`,
  );
  return { submissionId, onderaannemer: number, wish, decision: outcome.decision, claims: claimsOf(outcome) };
}
const claimsOf = (outcome: CaseOutcome) => outcome.claims;

export const takeOver = (store: Store, register: Register) => takeOverRegister(store, currentParameters, register);

type Agreed = readonly Leveringsovereenkomst[];
/** What holds for every approval on its own: claims of whole days, within the agreement with all that was approved before, in days and in money. */
export function expectWithin(log: readonly Decided[], agreed: Agreed, approved: Decided): void {
  if (approved.decision !== 'approved') {
    // A creditfactuur that waits for a person is known, and gives nothing back.
    const awaited = approved.decision === 'review' && approved.wish.kind === 'credit' ? approved.claims : [];
    expect(approved.claims.filter((claim) => !awaited.includes(claim))).toEqual([]);
    for (const claim of awaited) expect(claim).toMatchObject({ days: 0, amountCents: 0, isAwaited: true });
    return;
  }
  expect(approved.claims).toHaveLength(approved.wish.lines.length);
  for (const claim of approved.claims) {
    const of = { onderaannemer: approved.onderaannemer, ...claim };
    const claims = claimsFor([...log, approved], of);
    const days = sum(claims.map((each) => each.days));
    const cents = sum(claims.map((each) => each.amountCents));
    expect(days).toBeGreaterThanOrEqual(0);
    const t = tarief[claim.product as 'BG-M' | 'DO-2'];
    const n = daysInMonth(claim.month);
    // What is still approved in money is still claimed in days: it cannot be approved a second time.
    expect(cents).toBeLessThanOrEqual(proRata(t, days, n) + 2 * claims.length);
    if (approved.wish.kind === 'credit') {
      expect(claim.days).toBeLessThanOrEqual(0);
      continue;
    }
    expect(claim.days).toBeGreaterThan(0);
    expect(days).toBeLessThanOrEqual(covered(agreed, of));
    expect(cents).toBeLessThanOrEqual(proRata(t, covered(agreed, of), n) + claims.length);
  }
}

/** Every approved month that the register does not cover, found by counting everything. */
function short(log: readonly Decided[], agreed: Agreed) {
  const keys = log.flatMap((one) =>
    one.claims.map(({ clientNumber, product, month }) => ({ onderaannemer: one.onderaannemer, clientNumber, product, month })),
  );
  const unique = [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()];
  return unique
    .map((key) => ({ ...key, claimedDays: sum(claimsFor(log, key).map((claim) => claim.days)), coveredDays: covered(agreed, key) }))
    .filter(({ claimedDays, coveredDays }) => claimedDays > coveredDays)
    .map(({ onderaannemer: onderaannemerNumber, ...more }) => ({ onderaannemerNumber, ...more }));
}
export async function expectShort(store: Store, log: readonly Decided[], agreed: Agreed): Promise<void> {
  const open = (await store.ledger.openChanges()).map(({ changedOn: _, ...more }) => more);
  const sorted = (all: readonly object[]): string[] => all.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
  expect(sorted(open)).toEqual(sorted(short(log, agreed)));
}
