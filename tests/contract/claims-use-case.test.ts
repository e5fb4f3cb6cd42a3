import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, type Leveringsovereenkomst } from '#domain';
import { awsStore, memoryStore, type Store } from '#store';
import { type Decided, expected, type Wish } from '../support/claims-model.ts';
import { expectShort, expectWithin, judge, registerOf, takeOver } from '../support/claims-play.ts';
import { isDeep } from '../support/is-deep.ts';
import { leveringsovereenkomst } from '../support/rules-builders.ts';
import { Crash, crashAtWrite } from '../support/store-faults.ts';
import { type StoreStandIns, startStoreStandIns } from '../support/store-stand-ins.ts';

// Histories are long: a few in every run, thousands when asked.
const runs = isDeep ? { memory: 5000, aws: 200 } : { memory: 150, aws: 4 };

const supplier = fc.constantFrom('OA-001', 'OA-001', 'OA-001', 'OA-002');
const clientNumber = fc.constantFrom('400101', '400101', '400102');
const product = fc.constantFrom('BG-M' as const, 'BG-M' as const, 'DO-2' as const);
const number = fc.constantFrom('F-1', 'F-2', 'F-3', 'F-4', 'F-5', 'F-6', 'F-7', 'F-8');
const month = fc.constantFrom('2026-01', '2026-01', '2026-02');
/** Half of the lines say which days they charge. */
const firstDay = fc.constantFrom(undefined, undefined, undefined, 1, 5, 10, 20);
/** Some of these name more days than they charge. */
const spare = fc.constantFrom(0, 0, 1, 6);
const lines = (off: fc.Arbitrary<number>) =>
  fc.array(fc.record({ product, days: fc.constantFrom(1, 5, 9, 10, 12, 22, 31), firstDay, spare, off }), { minLength: 1, maxLength: 2 });
/** An invoice; now and then a creditfactuur of whatever. */
const wish: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('invoice' as const),
      number,
      original: fc.constant(''),
      clientNumber,
      month,
      lines: lines(fc.constantFrom(0, 0, 0, -1, 1)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('credit' as const),
      number,
      original: number,
      clientNumber,
      month,
      lines: lines(fc.constantFrom(0, 0, -333, 400)),
    }),
  },
);
/** A creditfactuur on an invoice of before: all of it or so many days of it, to the cent or not. */
const credit = fc.record({
  which: fc.nat({ max: 30 }),
  number: fc.nat({ max: 20 }),
  days: fc.constantFrom(99, 99, 1, 5, 9),
  off: fc.constantFrom(0, 0, 0, 1, -1, 200),
});

/** Agreements that never run side by side with two onderaannemers: one until a day, perhaps another one after a gap. */
const agreements: fc.Arbitrary<readonly Leveringsovereenkomst[]> = fc
  .array(
    fc.record({
      clientNumber,
      product,
      first: supplier,
      second: fc.option(supplier, { freq: 2 }),
      cut: fc.integer({ min: 1, max: 58 }),
      gap: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 3, maxLength: 8 },
  )
  .map((wanted) => {
    const unique = [...new Map(wanted.map((one) => [`${one.clientNumber} ${one.product}`, one])).values()];
    return unique.flatMap((one, i) => {
      const cut = addDays('2026-01-01', one.cut);
      const make = (id: string, onderaannemerNumber: string, from: string, to?: string) =>
        leveringsovereenkomst(one.product, from, to, { id: `${i}-${id}`, clientNumber: one.clientNumber, onderaannemerNumber });
      return [
        make('a', one.first, '2025-01-01', one.second === null && one.gap < 8 ? undefined : cut),
        ...(one.second === null ? [] : [make('b', one.second, addDays(cut, one.gap))]),
      ];
    });
  });

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('send' as const), supplier, wish }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('credit' as const), credit }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('again' as const), which: fc.nat({ max: 30 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('two at once' as const), supplier, wish, other: wish }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('register' as const), agreements, nth: fc.nat({ max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('register meanwhile' as const), agreements, supplier, wish }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('crash' as const),
      supplier,
      wish,
      nth: fc.integer({ min: 1, max: 8 }),
      moment: fc.constantFrom('before' as const, 'after' as const),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface World {
  readonly store: Store;
  /** The same data seen by a process that dies at its n-th write; memory cannot die halfway. */
  readonly doomed: (nth: number, moment: 'before' | 'after') => Store | undefined;
  readonly log: Decided[];
  agreed: readonly Leveringsovereenkomst[];
  imports: number;
  sent: number;
}

function note(world: World, decided: Decided): void {
  expect(decided.decision).toBe(expected(world.log, world.agreed, decided.onderaannemer, decided.wish));
  expectWithin(world.log, world.agreed, decided);
  world.log.push(decided);
}
const nextId = (world: World): string => {
  world.sent += 1;
  return `m${world.sent}-1`;
};
const nextRegister = (world: World, agreed: readonly Leveringsovereenkomst[]) => {
  world.imports += 1;
  return registerOf(`g${world.imports}`, addDays('2026-12-01', world.imports), agreed);
};

async function twoAtOnce(world: World, { supplier: number, wish: first, other }: Extract<Step, { do: 'two at once' }>): Promise<void> {
  const [a, b] = [nextId(world), nextId(world)];
  const both = await Promise.all([judge(world.store, a, number, first), judge(world.store, b, number, other)]);
  const inOrder = (decided: readonly Decided[]): boolean =>
    decided.every((one, i) => one.decision === expected([...world.log, ...decided.slice(0, i)], world.agreed, number, one.wish));
  const order = [both, [...both].reverse()].find(inOrder);
  // As if one came after the other, whichever it was.
  expect(order).toBeDefined();
  for (const decided of order ?? []) note(world, decided);
}

async function crash(world: World, { supplier: number, wish: given, nth, moment }: Extract<Step, { do: 'crash' }>): Promise<void> {
  const dying = world.doomed(nth, moment);
  if (dying === undefined) return;
  const id = nextId(world);
  const died = await judge(dying, id, number, given).catch((error: unknown) => {
    if (!(error instanceof Crash)) throw error;
    return undefined;
  });
  const again = await judge(world.store, id, number, given);
  if (died !== undefined) expect(again).toEqual(died);
  note(world, again);
}

async function changeRegister(world: World, agreed: readonly Leveringsovereenkomst[], nth: number): Promise<void> {
  const register = nextRegister(world, agreed);
  const dying = world.doomed(nth + 1, nth % 2 === 0 ? 'before' : 'after');
  if (dying !== undefined && nth % 3 === 0)
    await takeOver(dying, register).catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
    });
  const told = await takeOver(world.store, register);
  world.agreed = agreed;
  expect(await takeOver(world.store, register)).toEqual(told);
}

function creditOf(world: World, given: typeof credit extends fc.Arbitrary<infer C> ? C : never): readonly [string, Wish] | undefined {
  const approved = world.log.filter((one) => one.decision === 'approved' && one.wish.kind === 'invoice');
  const original = approved[given.which % Math.max(1, approved.length)];
  if (original === undefined) return undefined;
  const credited = original.wish.lines.map((line) => ({ ...line, days: Math.min(line.days, given.days), off: line.off + given.off }));
  return [
    original.onderaannemer,
    { ...original.wish, kind: 'credit', number: `C-${given.number}`, original: original.wish.number, lines: credited },
  ];
}

async function play(world: World, step: Step): Promise<void> {
  if (step.do === 'send') note(world, await judge(world.store, nextId(world), step.supplier, step.wish));
  else if (step.do === 'credit') {
    const [number, given] = creditOf(world, step.credit) ?? [];
    if (number !== undefined && given !== undefined) note(world, await judge(world.store, nextId(world), number, given));
  } else if (step.do === 'two at once') await twoAtOnce(world, step);
  else if (step.do === 'crash') await crash(world, step);
  else if (step.do === 'register') await changeRegister(world, step.agreements, step.nth);
  else if (step.do === 'again') {
    const earlier = world.log[step.which % Math.max(1, world.log.length)];
    if (earlier) expect(await judge(world.store, earlier.submissionId, earlier.onderaannemer, earlier.wish)).toEqual(earlier);
  } else {
    // Judged by the register of before, while the next one becomes current: what no longer fits is found by either.
    const before = (await world.store.register.current())!;
    const register = nextRegister(world, step.agreements);
    const [decided] = await Promise.all([
      judge(world.store, nextId(world), step.supplier, step.wish, before),
      takeOver(world.store, register),
    ]);
    note(world, decided);
    world.agreed = step.agreements;
  }
  await expectShort(world.store, world.log, world.agreed);
}

const follows = (open: () => Promise<Pick<World, 'store' | 'doomed'>>, numRuns: number) => {
  const seen = new Map<string, number>();
  return fc
    .assert(
      fc.asyncProperty(agreements, fc.array(step, { minLength: 8, maxLength: 25, size: 'max' }), async (agreed, steps) => {
        const world: World = { ...(await open()), log: [], agreed, imports: 0, sent: 0 };
        await takeOver(world.store, nextRegister(world, agreed));
        for (const one of steps) await play(world, one);
        for (const { decision, wish: given } of world.log)
          seen.set(`${given.kind} ${decision}`, (seen.get(`${given.kind} ${decision}`) ?? 0) + 1);
      }),
      { numRuns, endOnFailure: false, interruptAfterTimeLimit: isDeep ? 500_000 : 60_000 },
    )
    .then(() => seen);
};

describe('whatever is invoiced, corrected, credited, repeated, raced, cut off or changed in the register, no day is approved twice', () => {
  test('in memory', async () => {
    const seen = await follows(async () => ({ store: memoryStore(), doomed: () => undefined }), runs.memory);
    // What the rules can say of claims was met, or nothing was proved.
    for (const met of ['invoice approved', 'invoice rejected', 'invoice review', 'credit approved', 'credit rejected', 'credit review'])
      expect(seen.get(met) ?? 0).toBeGreaterThan(0);
  }, 600_000);

  let standIns: StoreStandIns;
  beforeAll(async () => {
    standIns = await startStoreStandIns();
  });
  afterAll(() => standIns.stop());

  test('on DynamoDB and S3', async () => {
    await follows(async () => {
      const names = await standIns.fresh();
      return {
        store: awsStore({ ...standIns.connect(), ...names }),
        doomed: (nth, moment) => {
          const dying = standIns.connect();
          crashAtWrite(dying, nth, moment);
          return awsStore({ ...dying, ...names });
        },
      };
    }, runs.aws);
  }, 1_800_000);
});
