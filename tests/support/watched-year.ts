import { addDays, type Beschikking, daysBetween, type IsoDate, type Leveringsovereenkomst } from '#domain';
import { sampleOnderaannemer } from './store-samples.ts';
import { endingOn, registerOf, type SentNotice } from './watched-days.ts';

export const firstDay: IsoDate = '2026-01-05';
export const backoffice = 'backoffice@metsiem.nl';
const remindedDays = 35;
const escalatedDays = 21;
const watchedAfterEnd = 28;

/** When on its day something happens, beside the run of that day. */
export type Moment = 'before' | 'during' | 'after';
export interface Expected {
  readonly beschikking: Beschikking;
  readonly report?: { readonly day: IsoDate; readonly moment: Moment } | undefined;
  /** The day of the import that knows of the next beschikking. */
  readonly renewedOn?: IsoDate | undefined;
  /** Last day of its one agreement. */
  readonly careUntil?: IsoDate | undefined;
  readonly isUnreachable: boolean;
}

/** Numbers from 0 up to `below`, the same for the same seed (mulberry32). */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const moments: readonly Moment[] = ['before', 'during', 'after'];
const onderaannemers = 25;
const numberOf = (n: number): string => `OA-${String(100 + n)}`;
/** Every twelfth has a whole domain on file, and no address of its own. */
const isUnreachable = (n: number): boolean => n % 12 === 5;

export function expectedYear(throwDice: (below: number) => number, count: number, days: number, importEvery: number): readonly Expected[] {
  return Array.from({ length: count }, (_, n): Expected => {
    const end = addDays(firstDay, throwDice(days));
    const onderaannemer = throwDice(onderaannemers);
    const beschikking = endingOn(String(400_000 + n), end, { onderaannemerNumber: numberOf(onderaannemer) });
    const kind = throwDice(10);
    const report = kind < 5 ? { day: addDays(end, 10 - throwDice(90)), moment: moments[throwDice(3)] ?? 'before' } : undefined;
    const known = Math.ceil(Math.max(0, daysBetween(firstDay, end) - throwDice(60)) / importEvery) * importEvery;
    return {
      beschikking,
      report,
      renewedOn: kind === 5 ? addDays(firstDay, known) : undefined,
      careUntil: kind === 6 ? addDays(end, -throwDice(60)) : undefined,
      isUnreachable: isUnreachable(onderaannemer),
    };
  });
}

/** The register as it is imported on a day. */
export function registerOn(day: IsoDate, all: readonly Expected[]) {
  const next = all.flatMap(({ beschikking, renewedOn }): readonly Beschikking[] =>
    renewedOn === undefined || renewedOn > day || beschikking.period.to === undefined
      ? []
      : [{ ...beschikking, id: `${beschikking.id}-next`, period: { from: addDays(beschikking.period.to, 1), to: '2029-12-31' } }],
  );
  const agreements = all.flatMap(
    ({ beschikking: { id, clientNumber, onderaannemerNumber, product }, careUntil }): readonly Leveringsovereenkomst[] =>
      careUntil === undefined
        ? []
        : [{ id: `LO-${id}`, clientNumber, onderaannemerNumber, product, period: { from: '2025-01-01', to: careUntil } }],
  );
  return registerOf([...all.map(({ beschikking }) => beschikking), ...next], {
    leveringsovereenkomsten: agreements,
    onderaannemers: Array.from({ length: onderaannemers }, (_, n) =>
      sampleOnderaannemer(numberOf(n), isUnreachable(n) ? { addresses: [`@oa-${100 + n}.example`] } : {}),
    ),
  });
}

const hadReport = ({ report }: Expected, day: IsoDate): boolean =>
  report !== undefined && (report.day < day || (report.day === day && report.moment === 'before'));
/** Nothing came of it yet when the run of that day looks, whatever comes during it. */
const isWaiting = (one: Expected, day: IsoDate): boolean =>
  !hadReport(one, day) && !(one.renewedOn !== undefined && one.renewedOn <= day) && !(one.careUntil !== undefined && one.careUntil < day);
const certainlyWaiting = (one: Expected, day: IsoDate): boolean =>
  isWaiting(one, day) && !(one.report?.day === day && one.report.moment === 'during');
const daysLeft = ({ beschikking }: Expected, day: IsoDate): number => daysBetween(day, beschikking.period.to ?? day);

export const isReminderDay = (one: Expected, day: IsoDate): boolean =>
  !one.isUnreachable && daysLeft(one, day) <= remindedDays && daysLeft(one, day) >= 0;
export const isEscalationDay = (one: Expected, day: IsoDate): boolean => {
  const left = daysLeft(one, day);
  return (left <= escalatedDays && left >= -watchedAfterEnd) || (one.isUnreachable && left <= remindedDays && left >= 0);
};

/** Which letters said something about it, by what the year knows; every sentence is a fault. */
export function faultsOf(
  one: Expected,
  said: readonly SentNotice[],
  isDay: (one: Expected, day: IsoDate) => boolean,
  /** Days whose first run came to its end. */
  cleanDays: readonly IsoDate[],
): readonly string[] {
  const name = `${one.beschikking.clientNumber} (ends ${one.beschikking.period.to})`;
  const days = said.map(({ at }) => at.slice(0, 10));
  const mustBe = cleanDays.some((day) => isDay(one, day) && certainlyWaiting(one, day));
  return [
    ...(days.length > 1 ? [`${name}: said ${days.length} times`] : []),
    ...(mustBe && days.length === 0 ? [`${name}: never said`] : []),
    ...days.filter((day) => !isDay(one, day)).map((day) => `${name}: said on ${day}, outside its days`),
    ...days.filter((day) => isDay(one, day) && !isWaiting(one, day)).map((day) => `${name}: said on ${day}, when nothing was needed`),
  ];
}
