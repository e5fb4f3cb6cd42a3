import {
  addDays,
  type Beschikking,
  contains,
  daysBetween,
  type Herindicatie,
  type IsoDate,
  isSameCare,
  type Leveringsovereenkomst,
  sortedBy,
} from '#domain';
import { type Parameters, type Policy, policyOn } from '#rules';
import { inParallel, type Store } from '#store';
import { isFollowedUp, type ReportState, reportStateFor } from './reports-for-end.ts';

/** So long after its end a beschikking without report is watched still: the care may have stopped without anybody having seen it. */
const endedWatchDays = 28;
/** Clients whose beschikkingen and herindicaties are read at once. */
const clientsAtOnce = 8;

/** A beschikking that ends, or ended lately, and of which somebody has to do something. */
export interface EndingBeschikking {
  readonly beschikking: Beschikking;
  readonly lastDay: IsoDate;
  /** From today to its last day; negative after it. */
  readonly daysLeft: number;
  /** What was written about it: reports, steps, reminder, escalation. */
  readonly herindicatie?: Herindicatie | undefined;
  /** An earlier report is about another end (`reportEarliestDays`). */
  readonly reportsFrom: IsoDate;
  readonly report: ReportState;
  /** Every agreement of this care with the onderaannemer ended before today: nobody is reminded. */
  readonly isOutOfCare: boolean;
}

/**
 * Beschikkingen that end within the days that are watched, or ended at most four weeks ago, by last day: the most urgent
 * first. Without those that were renewed or whose herindicatie is done.
 */
export async function endingBeschikkingen(
  { register: registers, herindicaties }: Pick<Store, 'register' | 'herindicaties'>,
  parameters: Parameters,
  today: IsoDate,
): Promise<readonly EndingBeschikking[]> {
  const register = await registers.current();
  if (register === undefined) return [];
  const policy = policyOn(parameters, today);
  const until = addDays(today, policy.beschikkingWatchDays);
  const ending = await register.beschikkingenEnding(addDays(today, -endedWatchDays), until);
  const byClient = [...Map.groupBy(ending, ({ clientNumber }) => clientNumber)];
  const agreements = await register.leveringsovereenkomsten(byClient.map(([clientNumber]) => clientNumber));
  const found = await inParallel(byClient, clientsAtOnce, async ([clientNumber, own]) => {
    const [all, written] = await Promise.all([register.beschikkingen(clientNumber), herindicaties.ofClient(clientNumber)]);
    return own
      .filter((one) => !isRenewed(one, all))
      .map((one) => {
        const herindicatie = written.find(({ beschikking }) => beschikking === one.id);
        return asWritten(one, today, isOutOfCare(one, agreements, today), policy, herindicatie);
      });
  });
  return sortedBy(
    found.flat().filter(({ herindicatie, lastDay }) => !isFollowedUp(herindicatie, lastDay)),
    orderOf,
  );
}

/** The same, read again: what was written about it since counts. */
export async function readAgain({ herindicaties }: Pick<Store, 'herindicaties'>, ending: EndingBeschikking): Promise<EndingBeschikking> {
  const { clientNumber, id } = ending.beschikking;
  return withWritten(ending, (await herindicaties.get({ clientNumber, beschikking: id }))?.herindicatie);
}
export const withWritten = (ending: EndingBeschikking, herindicatie: Herindicatie | undefined): EndingBeschikking => ({
  ...ending,
  herindicatie,
  report: reportStateFor(herindicatie, ending.lastDay, ending.reportsFrom),
});

function asWritten(beschikking: Beschikking, today: IsoDate, outOfCare: boolean, policy: Policy, herindicatie: Herindicatie | undefined) {
  const lastDay = beschikking.period.to ?? today;
  const daysLeft = daysBetween(today, lastDay);
  const reportsFrom = addDays(lastDay, -policy.reportEarliestDays);
  return withWritten({ beschikking, lastDay, daysLeft, reportsFrom, report: 'none', isOutOfCare: outOfCare }, herindicatie);
}
const orderOf = ({ lastDay, beschikking: { clientNumber, id } }: EndingBeschikking): string => JSON.stringify([lastDay, clientNumber, id]);

const isRenewed = (one: Beschikking, ofClient: readonly Beschikking[]): boolean =>
  ofClient.some(
    (other) =>
      other.id !== one.id &&
      isSameCare(other.product, one.product) &&
      one.period.to !== undefined &&
      contains(other.period, addDays(one.period.to, 1)),
  );

/** Without any agreement nobody knows: that is no end of the care. */
function isOutOfCare(one: Beschikking, agreements: readonly Leveringsovereenkomst[], today: IsoDate): boolean {
  const own = agreements.filter(
    ({ clientNumber, onderaannemerNumber, product }) =>
      clientNumber === one.clientNumber && onderaannemerNumber === one.onderaannemerNumber && isSameCare(product, one.product),
  );
  return own.length > 0 && own.every(({ period: { to } }) => to !== undefined && to < today);
}
