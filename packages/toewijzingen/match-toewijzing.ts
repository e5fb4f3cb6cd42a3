import {
  addDays,
  type Beschikking,
  type CareClient,
  type DateRange,
  type Leveringsovereenkomst,
  overlap,
  products,
  type Toewijzing,
  type ToewijzingMatch,
} from '#domain';

/** What is known of the person without this gemeente's own toewijzingen. */
export interface KnownCare {
  readonly careClients: readonly CareClient[];
  readonly agreements: readonly Leveringsovereenkomst[];
  readonly beschikkingen: readonly Beschikking[];
}

/**
 * For whom a toewijzing is: the one client with this BSN, and the one onderaannemer that gives or last gave it care of
 * that sector. A 301 names Siem only, so where more than one comes to mind a person says it.
 */
export function matchToewijzing({ product, period }: Toewijzing, { careClients, agreements, beschikkingen }: KnownCare): ToewijzingMatch {
  const [careClient, second] = careClients;
  if (careClient === undefined) return { unmatched: 'client-unknown' };
  if (second !== undefined) return { unmatched: 'several-clients' };
  const { sector } = products[product];
  const care = [...agreements, ...beschikkingen].filter((one) => products[one.product].sector === sector);
  const [onderaannemerNumber, another] = new Set(runningOrLast(care, period).map((one) => one.onderaannemerNumber));
  if (onderaannemerNumber === undefined) return { unmatched: 'no-onderaannemer' };
  if (another !== undefined) return { unmatched: 'several-onderaannemers' };
  return { holder: { clientNumber: careClient.number, onderaannemerNumber } };
}

/** Care in the period of the toewijzing or until the day before it; without that, the care that ended last before it. */
function runningOrLast<Care extends { readonly period: DateRange }>(care: readonly Care[], { from, to }: DateRange): readonly Care[] {
  const running = care.filter((one) => overlap(one.period, { from: addDays(from, -1), to }) !== undefined);
  if (running.length > 0) return running;
  const ends = care.flatMap(({ period }) => (period.to !== undefined && period.to < from ? [period.to] : []));
  const last = ends.toSorted().at(-1);
  return care.filter(({ period }) => period.to !== undefined && period.to === last);
}
