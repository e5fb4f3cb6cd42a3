import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, type IsoDate } from '#domain';
import { awsStore, memoryStore, type Store } from '#store';
import { dyingStore } from '../support/dying-store.ts';
import { isDeep } from '../support/is-deep.ts';
import { Crash, type CrashMoment, crashAtWrite } from '../support/store-faults.ts';
import { type StoreStandIns, startStoreStandIns } from '../support/store-stand-ins.ts';
import { noticesOf, reportFor, type SentNotice, watch } from '../support/watched-days.ts';
import {
  backoffice,
  dice,
  type Expected,
  expectedYear,
  faultsOf,
  firstDay,
  isEscalationDay,
  isReminderDay,
  type Moment,
  registerOn,
} from '../support/watched-year.ts';

/** Where a year is lived: a store, and the same one as a process sees it that dies on the way. */
interface Place {
  readonly store: Store;
  readonly doomed: (nth: number, moment: CrashMoment) => Store;
}
interface Length {
  readonly beschikkingen: number;
  readonly days: number;
  /** How many calls a process that dies may have made. */
  readonly callsMax: number;
}
const importEvery = 20;

/** Lives it day by day: imports, reports, runs that end, die, are run again or run twice at once. Gives the days of which the first run ended. */
async function live({ store, doomed }: Place, all: readonly Expected[], { days, callsMax }: Length, throwDice: (below: number) => number) {
  const cleanDays: IsoDate[] = [];
  const reports = async (day: IsoDate, at: Moment) => {
    for (const { beschikking, report } of all)
      if (
        report !== undefined &&
        (report.day < firstDay ? day === firstDay && at === 'before' : report.day === day && report.moment === at)
      )
        await reportFor(store, beschikking, { receivedAt: `${day}T06:00:00.000Z` });
  };
  const run = (day: IsoDate, minute: number, on: Store = store) =>
    watch(on, { at: `${day}T06:${String(minute).padStart(2, '0')}:00.000Z`, backofficeAddress: backoffice }).then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof Crash)) throw error;
        return false;
      },
    );
  const dying = () => doomed(1 + throwDice(callsMax), throwDice(2) === 0 ? 'before' : 'after');
  for (let n = 0; n < days; n += 1) {
    const day = addDays(firstDay, n);
    if (n % importEvery === 0) await store.register.replace(registerOn(day, all));
    await reports(day, 'before');
    const kind = throwDice(10);
    const runs =
      kind < 2
        ? [run(day, 0, dying())]
        : kind < 4
          ? [run(day, 0), run(day, 0)]
          : kind < 5
            ? [run(day, 0), run(day, 0, dying())]
            : [run(day, 0)];
    const [first] = await Promise.all([...runs, reports(day, 'during')]);
    // A run that dies beside it may hold what it would have said: then it is said the next day.
    if (first === true && kind !== 4) cleanDays.push(day);
    if (throwDice(3) === 0) await run(day, 5, throwDice(3) === 0 ? dying() : store);
    await reports(day, 'after');
  }
  return cleanDays;
}

const clientsIn = ({ text }: SentNotice): readonly string[] => [...new Set(text.match(/\b40\d{4}\b/g) ?? [])];
function byClient(notices: readonly SentNotice[]): ReadonlyMap<string, readonly SentNotice[]> {
  const said = notices.flatMap((notice) => clientsIn(notice).map((client) => ({ client, notice })));
  const grouped = Map.groupBy(said, ({ client }) => client);
  return new Map([...grouped].map(([client, found]) => [client, found.map(({ notice }) => notice)]));
}
/** The run and the reader that a letter is of. */
const runOf = ({ replyId, to }: SentNotice): string => `${/run\d+/.exec(replyId)?.[0]} ${to}`;

async function checkYear(place: Place, length: Length, seed: number) {
  const throwDice = dice(seed);
  const all = expectedYear(throwDice, length.beschikkingen, length.days, importEvery);
  const cleanDays = await live(place, all, length, throwDice);
  const notices = await noticesOf(place.store);
  const reminders = notices.filter(({ to }) => to !== backoffice);
  const escalations = notices.filter(({ to }) => to === backoffice);
  const [reminded, escalated] = [byClient(reminders), byClient(escalations)];
  const faults = all.flatMap((one) => {
    const { clientNumber, onderaannemerNumber } = one.beschikking;
    const letters = reminded.get(clientNumber) ?? [];
    return [
      ...faultsOf(one, letters, isReminderDay, cleanDays).map((fault) => `reminder of ${fault}`),
      ...faultsOf(one, escalated.get(clientNumber) ?? [], isEscalationDay, cleanDays).map((fault) => `escalation of ${fault}`),
      ...letters
        .filter(({ to }) => to !== `facturen@${onderaannemerNumber.toLowerCase()}.example`)
        .map(() => `${clientNumber} told to another`),
    ];
  });
  expect(faults, `seed ${seed}`).toEqual([]);
  expect(new Set(notices.map(runOf)).size, 'one letter to one reader a run').toBe(notices.length);
  expect(notices.filter((notice) => clientsIn(notice).length === 0)).toEqual([]);
  return { reminded: reminded.size, escalated: escalated.size };
}

test.each(Array.from({ length: isDeep ? 20 : 1 }, (_, n) => 11 + n))(
  'a year of 500 beschikkingen: each without report is reminded once and escalated once, in its days, and no other (seed %i)',
  { timeout: 300_000 },
  async (seed) => {
    const store = memoryStore();
    const place = { store, doomed: (nth: number, moment: CrashMoment) => dyingStore(store, nth, moment) };
    const { reminded, escalated } = await checkYear(place, { beschikkingen: 500, days: 365, callsMax: 400 }, seed);
    // Most of the half that sends no report.
    expect(reminded).toBeGreaterThan(200);
    expect(escalated).toBeGreaterThan(150);
  },
);

describe('on DynamoDB and S3', () => {
  let standIns: StoreStandIns;
  beforeAll(async () => {
    standIns = await startStoreStandIns();
  });
  afterAll(() => standIns.stop());

  test('some weeks of a few beschikkingen come to the same', { timeout: 300_000 }, async () => {
    const names = await standIns.fresh();
    const doomed = (nth: number, moment: CrashMoment): Store => {
      const sdk = standIns.connect();
      crashAtWrite(sdk, nth, moment);
      return awsStore({ ...sdk, ...names });
    };
    const place = { store: awsStore({ ...standIns.connect(), ...names }), doomed };
    const { reminded } = await checkYear(place, { beschikkingen: 20, days: 30, callsMax: 12 }, 7);
    expect(reminded).toBeGreaterThan(5);
  });
});
