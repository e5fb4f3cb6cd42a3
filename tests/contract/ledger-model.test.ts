import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseDecision, CaseOutcome } from '#domain';
import { awsStore, memoryStore, type Store } from '#store';
import { isDeep } from '../support/is-deep.ts';
import { Crash, crashAtWrite } from '../support/store-faults.ts';
import { sampleClaim, sampleOutcome } from '../support/store-samples.ts';
import { type StoreStandIns, startStoreStandIns } from '../support/store-stand-ins.ts';

// `npm run test:deep` asks for thousands of examples per property; these histories are long, so it gets hundreds.
const runs = isDeep ? { memory: 5000, aws: 300 } : { memory: 200, aws: 12 };
const careClients = ['400001', '400002', '400003'];
const ledgers = ['OA-001', 'OA-002'];
const numbers = ['F-1', 'f-1', 'F-2'];
const now = '2026-02-03T10:00:00.000Z';

// Few submissions, clients and numbers, so that they meet each other all the time.
const decided = fc.record({
  submission: fc.integer({ min: 0, max: 7 }),
  decision: fc.constantFrom<CaseDecision>('approved', 'approved', 'rejected', 'review'),
  kind: fc.constantFrom('invoice' as const, 'invoice' as const, 'credit-invoice' as const),
  number: fc.constantFrom(...numbers),
  date: fc.constantFrom('2025-12-31', '2026-01-01'),
  days: fc.array(fc.record({ clientNumber: fc.constantFrom(...careClients), days: fc.integer({ min: -5, max: 31 }) }), { maxLength: 4 }),
});
const ledger = fc.constantFrom(...ledgers);
const command = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('commit' as const), ledger, decided, staleBy: fc.constantFrom(0, 0, 0, 1, -1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('race' as const), ledger, decided, other: decided }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('crash' as const),
      ledger,
      decided,
      nth: fc.integer({ min: 1, max: 6 }),
      moment: fc.constantFrom('before' as const, 'after' as const),
    }),
  },
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;
type Decided = typeof decided extends fc.Arbitrary<infer D> ? D : never;

/** The simplest thing that a ledger can be: per onderaannemer a list of outcomes. */
type Model = Map<string, CaseOutcome[]>;

interface Player {
  readonly open: () => Promise<Store>;
  /** A store on the same data whose process dies at its n-th write; memory cannot die halfway. */
  readonly doomed: (nth: number, moment: 'before' | 'after') => Store | undefined;
}

const outcomeOf = ({ submission, days, ...more }: Decided, rules: number): CaseOutcome =>
  sampleOutcome({
    submissionId: `m${submission}-1`,
    ...more,
    rules: String(rules),
    claims: days.map((one) => sampleClaim(one.clientNumber, one.days)),
  });
const commitAt = (store: Store, onderaannemerNumber: string, version: number, outcome: CaseOutcome) =>
  store.ledger.commit({ onderaannemerNumber, version, outcome, reference: `SIEM-${outcome.submissionId}`, now });
const knownIn = (model: Model, submissionId: string): CaseOutcome | undefined =>
  [...model.values()].flat().find((one) => one.submissionId === submissionId);
const logOf = (model: Model, onderaannemer: string): CaseOutcome[] => {
  const log = model.get(onderaannemer) ?? [];
  model.set(onderaannemer, log);
  return log;
};

async function play(store: Store, doomed: Player['doomed'], model: Model, step: Command, rules: number): Promise<void> {
  const log = logOf(model, step.ledger);
  const outcome = outcomeOf(step.decided, rules);
  const first = knownIn(model, outcome.submissionId);
  if (step.do === 'commit') {
    const result = await commitAt(store, step.ledger, log.length - step.staleBy, outcome);
    expect(result).toEqual(
      first ? { state: 'committed', outcome: first } : step.staleBy === 0 ? { state: 'committed', outcome } : { state: 'conflict' },
    );
    if (first === undefined && result.state === 'committed') log.push(outcome);
    return;
  }
  if (step.do === 'race') {
    const contenders = [outcome, outcomeOf(step.other, -rules)];
    const fresh = contenders.filter((one) => knownIn(model, one.submissionId) === undefined);
    const results = await Promise.all(contenders.map((one) => commitAt(store, step.ledger, log.length, one)));
    const winner = await store.ledger.view({ onderaannemerNumber: step.ledger, submissionId: '', claims: [] });
    expect(winner.version).toBe(log.length + (fresh.length > 0 ? 1 : 0));
    const told = results.flatMap((result) => (result.state === 'committed' ? [result.outcome] : []));
    log.push(
      ...new Map(told.filter((one) => knownIn(model, one.submissionId) === undefined).map((one) => [one.submissionId, one])).values(),
    );
    expect(log).toHaveLength(winner.version);
    return;
  }
  const dying = doomed(step.nth, step.moment);
  if (dying === undefined) return;
  await commitAt(dying, step.ledger, log.length, outcome).catch((error: unknown) => {
    if (!(error instanceof Crash)) throw error;
  });
  const survived = await store.ledger.committed(step.ledger, outcome.submissionId);
  expect(survived).toEqual(first ?? (survived && outcome));
  if (first === undefined && survived !== undefined) log.push(outcome);
}

async function compare(store: Store, model: Model): Promise<void> {
  for (const onderaannemerNumber of ledgers) {
    const log = model.get(onderaannemerNumber) ?? [];
    const asker = log.at(-1)?.submissionId ?? 'nobody';
    const others = log.filter((one) => one.submissionId !== asker);
    const view = await store.ledger.view({
      onderaannemerNumber,
      submissionId: asker,
      claims: careClients.map((one) => sampleClaim(one)),
      invoiceNumber: 'F-1',
      year: '2026',
      originalNumber: 'F-2',
    });
    expect(view.version).toBe(log.length);
    expect(view.claims.map(({ submissionId, clientNumber, days }) => [submissionId, clientNumber, days])).toEqual(
      others
        .filter((one) => one.decision === 'approved')
        .flatMap((one) => one.claims.map((claim) => [one.submissionId, claim.clientNumber, claim.days])),
    );
    const of = (one: CaseOutcome) => ({
      number: one.invoice?.number.state === 'read' ? one.invoice.number.value.toUpperCase() : '',
      date: one.invoice?.date.state === 'read' ? one.invoice.date.value : '',
    });
    expect(view.sameNumber.map((one) => one.submissionId)).toEqual(
      others.filter((one) => of(one).number === 'F-1' && of(one).date >= '2026').map((one) => one.submissionId),
    );
    const originals = others
      .filter((one) => of(one).number === 'F-2' && one.kind === 'invoice')
      .map((one) => [one.decision === 'approved', one.submissionId] as const);
    expect(view.original?.submissionId).toBe((originals.findLast(([isApproved]) => isApproved) ?? originals.at(-1))?.[1]);
  }
}

const follows = ({ open, doomed }: Player, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 20, size: 'max' }), async (steps) => {
      const store = await open();
      const model: Model = new Map();
      for (const [index, step] of steps.entries()) {
        await play(store, doomed, model, step, index + 1);
        await compare(store, model);
      }
    }),
    { numRuns, endOnFailure: false, interruptAfterTimeLimit: isDeep ? 500_000 : 60_000 },
  );

describe('whatever is decided, repeated, raced or cut off, the ledger is a list of outcomes', () => {
  test('in memory', async () => {
    await follows({ open: async () => memoryStore(), doomed: () => undefined }, runs.memory);
  }, 600_000);

  let standIns: StoreStandIns;
  beforeAll(async () => {
    standIns = await startStoreStandIns();
  });
  afterAll(() => standIns.stop());

  test('on DynamoDB and S3', async () => {
    let names: Awaited<ReturnType<StoreStandIns['fresh']>>;
    const sdk = standIns.connect();
    await follows(
      {
        open: async () => {
          names = await standIns.fresh();
          return awsStore({ ...sdk, ...names });
        },
        doomed: (nth, moment) => {
          const dying = standIns.connect();
          crashAtWrite(dying, nth, moment);
          return awsStore({ ...dying, ...names });
        },
      },
      runs.aws,
    );
  }, 1_800_000);
});
