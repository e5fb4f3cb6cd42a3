import {
  type Beschikking,
  daysBetween,
  type Herindicatie,
  type HerindicatieReport,
  type HerindicatieStep,
  herindicatieSteps,
  type IsoDate,
  type IsoInstant,
  isSetAside,
  type NewToewijzing,
  type ProductCode,
  presentReports,
  settledStep,
  sortedBy,
} from '#domain';
import { type Parameters, policyOn } from '#rules';
import type { Store } from '#store';
import { type EndingBeschikking, endingBeschikkingen } from './ending-beschikkingen.ts';
import { emptyHerindicatie } from './record-reports.ts';
import { possibleSteps } from './steps.ts';

export interface ListedStep {
  readonly step: HerindicatieStep;
  readonly state: 'open' | 'possible' | 'done' | 'not-needed';
  readonly by?: string | undefined;
  readonly at?: IsoInstant | undefined;
  readonly reason?: string | undefined;
  readonly toewijzing?: NewToewijzing | undefined;
}
/** A beschikking that ends, as whoever has to do something about it wants to see it. */
export interface ListedHerindicatie {
  readonly clientNumber: string;
  readonly beschikking: string;
  readonly onderaannemerNumber: string;
  readonly product: ProductCode;
  readonly lastDay?: IsoDate | undefined;
  /** `soon`: less than the three weeks in which a report must come. Care may lapse, or has. */
  readonly urgency: 'ended' | 'soon' | 'later';
  /** Oldest first; none but what was set aside: it is still awaited. */
  readonly reports: readonly HerindicatieReport[];
  readonly steps: readonly ListedStep[];
  readonly remindedAt?: IsoInstant | undefined;
  /** Every agreement of this care ended: no report is expected. */
  readonly isOutOfCare?: boolean | undefined;
}

/**
 * Everything about beschikkingen that somebody has to look after. First those with a report, which wait for a person,
 * then those of which the report is awaited; within each the one that ended or ends first.
 */
export async function listHerindicaties(
  store: Pick<Store, 'register' | 'herindicaties'>,
  parameters: Parameters,
  today: IsoDate,
): Promise<readonly ListedHerindicatie[]> {
  const noticeDays = policyOn(parameters, today).reportDaysBeforeEnd;
  const [open, ending] = await Promise.all([store.herindicaties.open(), endingBeschikkingen(store, parameters, today)]);
  const tasks = open.map((one) => listed(one, one.about, today, noticeDays));
  const hasTask = ({ beschikking: { clientNumber, id } }: EndingBeschikking): boolean =>
    open.some((one) => one.clientNumber === clientNumber && one.beschikking === id);
  const awaited = ending.filter((one) => one.report === 'none' && !hasTask(one)).map((one) => listedEnding(one, today, noticeDays));
  return [...sortedBy(tasks, orderOf), ...sortedBy(awaited, orderOf)];
}

function listedEnding(
  { beschikking, herindicatie, isOutOfCare }: EndingBeschikking,
  today: IsoDate,
  noticeDays: number,
): ListedHerindicatie {
  // What was done about an earlier end of it says nothing about this one.
  const { reminder } = herindicatie ?? {};
  const reports = herindicatie === undefined ? [] : presentReports(herindicatie).filter(isSetAside);
  return {
    ...listed({ ...emptyHerindicatie(beschikking), reminder, reports }, beschikking, today, noticeDays),
    ...(isOutOfCare && { isOutOfCare }),
  };
}

/** As it stands on a day. */
function listed(herindicatie: Herindicatie, about: Beschikking, today: IsoDate, noticeDays: number): ListedHerindicatie {
  const { onderaannemerNumber, product, period } = about;
  const daysLeft = period.to === undefined ? Number.POSITIVE_INFINITY : daysBetween(today, period.to);
  const possible = possibleSteps(herindicatie);
  return {
    clientNumber: about.clientNumber,
    beschikking: about.id,
    onderaannemerNumber,
    product,
    lastDay: period.to,
    urgency: daysLeft < 0 ? 'ended' : daysLeft < noticeDays ? 'soon' : 'later',
    reports: presentReports(herindicatie),
    steps: herindicatieSteps.map((step) => listedStep(herindicatie, step, possible)),
    remindedAt: herindicatie.reminder?.claimedAt,
  };
}

function listedStep(herindicatie: Herindicatie, step: HerindicatieStep, possible: readonly HerindicatieStep[]): ListedStep {
  const settled = settledStep(herindicatie, step);
  if (settled === undefined || settled.what === 'undone') return { step, state: possible.includes(step) ? 'possible' : 'open' };
  const { what: state, by, at, reason, toewijzing } = settled;
  return { step, state, by, at, reason, toewijzing };
}

const orderOf = ({ lastDay, clientNumber, beschikking }: ListedHerindicatie): string =>
  JSON.stringify([lastDay ?? '9999-12-31', clientNumber, beschikking]);
