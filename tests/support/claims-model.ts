import { daysInMonth, type Invoice, type LedgerClaim, type Leveringsovereenkomst, type ProductCode, proRata } from '#domain';

/** What was decided on one submission, as far as later ones can know. */
export interface Decided {
  readonly submissionId: string;
  readonly onderaannemer: string;
  readonly wish: Wish;
  readonly decision: 'approved' | 'rejected' | 'review';
  readonly claims: readonly LedgerClaim[];
}
export interface WishedLine {
  readonly product: 'BG-M' | 'DO-2';
  readonly days: number;
  /** The day of the month from which the line says that its days run; it may say none. */
  readonly firstDay?: number | undefined;
  /** So many days more than it charges lie in the period that it names. */
  readonly spare?: number | undefined;
  /** Cents off the amount of so many days; on a credit only. */
  readonly off: number;
}
/** One invoice or creditfactuur of one client and one month. */
export interface Wish {
  readonly kind: Invoice['kind'];
  readonly number: string;
  readonly original: string;
  readonly clientNumber: string;
  readonly month: string;
  readonly lines: readonly WishedLine[];
}

export const tarief = { 'BG-M': 49190, 'DO-2': 43597 } as const;
export const amountOf = ({ product, days, off }: WishedLine, month: string): number =>
  Math.max(1, proRata(tarief[product], days, daysInMonth(month)) + off);

const daysOfMonth = (month: string): string[] =>
  Array.from({ length: daysInMonth(month) }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`);
type Agreed = readonly Pick<Leveringsovereenkomst, 'onderaannemerNumber' | 'clientNumber' | 'product' | 'period'>[];
type Of = { readonly onderaannemer: string; readonly clientNumber: string; readonly product: ProductCode; readonly month: string };
/** One by one: the days on which some agreement runs. */
const coveredDates = (agreed: Agreed, of: Of): readonly string[] =>
  daysOfMonth(of.month).filter((date) =>
    agreed.some(
      (a) =>
        a.onderaannemerNumber === of.onderaannemer &&
        a.clientNumber === of.clientNumber &&
        a.product === of.product &&
        a.period.from <= date &&
        date <= (a.period.to ?? date),
    ),
  );
export const covered = (agreed: Agreed, of: Of): number => coveredDates(agreed, of).length;

/** What a line says of its days, when they lie in the month. */
export function namedBy(
  { firstDay, days, spare = 0 }: WishedLine,
  month: string,
): { readonly from: string; readonly to: string } | undefined {
  const named = firstDay === undefined ? [] : daysOfMonth(month).slice(firstDay - 1, firstDay - 1 + days + spare);
  const [from, to] = [named[0], named.at(-1)];
  return from === undefined || to === undefined || named.length < days ? undefined : { from, to };
}
const datesFrom = (from: string, to: string, month: string): readonly string[] =>
  daysOfMonth(month).filter((date) => from <= date && date <= to);

/** The agreed days among those that a line names. */
const meant = (agreed: Agreed, of: Of, line: WishedLine): readonly string[] => {
  const period = namedBy(line, of.month);
  return coveredDates(agreed, of).filter((date) => period === undefined || (period.from <= date && date <= period.to));
};

/** So many days, somewhere among these dates. */
interface Named {
  readonly dates: readonly string[];
  readonly days: number;
}
/** What a line claims of the days that it names; nothing when these are too few, or all that was agreed with a gap between. */
function claimedWithin(agreed: Agreed, of: Of, line: WishedLine): readonly Named[] {
  const named = meant(agreed, of, line);
  const [from, to] = [named[0], named.at(-1)];
  if (from === undefined || to === undefined || line.days > named.length) return [];
  const dates = datesFrom(from, to, of.month);
  return dates.length === line.days || named.length < covered(agreed, of) ? [{ dates, days: line.days }] : [];
}
/** The same of earlier invoices, less what was given back: named days when a credit names them, or all of the invoice; of other days just as many. */
function claimedBefore(claims: readonly (LedgerClaim & { readonly number: string })[]): readonly Named[] {
  const datesOf = ({ period, within, month }: LedgerClaim): readonly string[] => {
    const range = period ?? within;
    return range === undefined ? [] : datesFrom(range.from, range.to, month);
  };
  return [...new Set(claims.map((claim) => claim.original ?? claim.number))].flatMap((number) => {
    const about = claims.filter((claim) => (claim.original ?? claim.number) === number);
    if (sum(about.map((claim) => claim.days)) <= 0) return [];
    const credits = about.filter((claim) => claim.original !== undefined);
    const returned = credits.filter((claim) => claim.period !== undefined).flatMap(datesOf);
    let left = 0 - sum(credits.map((claim) => claim.days));
    const charged = about.filter((claim) => claim.original === undefined);
    return [true, false].flatMap((isNamed) =>
      charged
        .filter((claim) => (claim.period !== undefined) === isNamed)
        .map((claim) => {
          const dates: string[] = [];
          for (const date of datesOf(claim)) {
            if (returned.includes(date)) returned.splice(returned.indexOf(date), 1);
            else dates.push(date);
          }
          const days = isNamed ? dates.length : claim.days - Math.min(claim.days, left);
          left -= claim.days - days;
          return { dates, days: dates.length === 0 ? 0 : days };
        }),
    );
  });
}
/** In some part of the month around a claim there are fewer agreed days than must lie in it, since outside of it too few are named. */
const isCrowded = (own: Named, others: readonly Named[], agreedDates: readonly string[], month: string): boolean =>
  daysOfMonth(month).some((from, i) =>
    daysOfMonth(month)
      .slice(i)
      .some((to) => {
        const isIn = (date: string): boolean => from <= date && date <= to;
        const inside = [own, ...others].map(({ dates, days }) => Math.max(0, days - dates.filter((date) => !isIn(date)).length));
        return (inside[0] ?? 0) > 0 && sum(inside) > agreedDates.filter(isIn).length;
      }),
  );

export const claimsFor = (
  log: readonly Decided[],
  of: { onderaannemer: string; clientNumber: string; product: string; month: string },
): readonly (LedgerClaim & { readonly number: string })[] =>
  log
    .filter((one) => one.onderaannemer === of.onderaannemer && one.decision === 'approved')
    .flatMap((one) => one.claims.map((claim) => ({ ...claim, number: one.wish.number })))
    .filter((claim) => claim.clientNumber === of.clientNumber && claim.product === of.product && claim.month === of.month);
export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** What must be decided: the rules about claims in the plainest words, over a list of what was decided before. */
export function expected(log: readonly Decided[], agreed: Agreed, onderaannemer: string, wish: Wish): Decided['decision'] {
  const mine = log.filter((one) => one.onderaannemer === onderaannemer);
  const same = mine.filter((one) => one.wish.number === wish.number);
  const reasons = wish.kind === 'credit' ? creditReasons(mine, onderaannemer, wish) : invoiceReasons(mine, agreed, onderaannemer, wish);
  if (same.some((one) => one.decision === 'approved')) reasons.push('rejected');
  else if (same.some((one) => one.decision === 'review')) reasons.push('review');
  return reasons.includes('rejected') ? 'rejected' : reasons.includes('review') ? 'review' : 'approved';
}

function invoiceReasons(log: readonly Decided[], agreed: Agreed, onderaannemer: string, wish: Wish): Decided['decision'][] {
  const { clientNumber, month } = wish;
  return wish.lines.flatMap((line) => {
    const { product, days } = line;
    const of = { onderaannemer, clientNumber, product, month };
    const room = covered(agreed, of);
    if (days > room) return ['rejected' as const];
    const earlier = claimsFor(log, of);
    const here = wish.lines.filter((other) => other.product === product);
    const together = sum([...earlier.map((claim) => claim.days), ...here.map((other) => other.days)]);
    const amounts = [...earlier.map((claim) => claim.amountCents), ...here.map((other) => amountOf(other, month))];
    const isTooMuch = sum(amounts) > proRata(tarief[product], room, daysInMonth(month)) + amounts.length;
    if (together <= room) {
      const beside = here.flatMap((other) => (other === line ? [] : claimedWithin(agreed, of, other)));
      const [own] = claimedWithin(agreed, of, line);
      const isTight = own !== undefined && isCrowded(own, [...claimedBefore(earlier), ...beside], coveredDates(agreed, of), month);
      const isDoubtful = isTooMuch || isTight || meant(agreed, of, line).length < days;
      return isDoubtful ? ['review' as const] : [];
    }
    // What it would give back is not known before somebody decides on it.
    const isAwaited = sum(here.map((other) => other.days)) <= room && log.some((one) => isAwaitedCredit(one, onderaannemer, wish, product));
    if (isAwaited) return ['review' as const];
    return [isTooMuch || !earlier.some((claim) => claim.days <= 0) ? ('rejected' as const) : ('review' as const)];
  });
}

const isAwaitedCredit = (one: Decided, onderaannemer: string, { clientNumber, month }: Wish, product: string): boolean =>
  one.onderaannemer === onderaannemer &&
  one.decision === 'review' &&
  one.wish.kind === 'credit' &&
  one.wish.clientNumber === clientNumber &&
  one.wish.month === month &&
  one.wish.lines.some((line) => line.product === product);

function creditReasons(log: readonly Decided[], onderaannemer: string, wish: Wish): Decided['decision'][] {
  const { clientNumber, month, original } = wish;
  const named = log.filter((one) => one.wish.number === original && one.wish.kind === 'invoice');
  if (!named.some((one) => one.decision === 'approved')) return [named.at(-1)?.decision === 'review' ? 'review' : 'rejected'];
  return wish.lines.flatMap(({ product }) => {
    const credited = sum(wish.lines.filter((line) => line.product === product).map((line) => amountOf(line, month)));
    const claims = claimsFor(log, { onderaannemer, clientNumber, product, month });
    const ofOriginal = claims.filter((claim) => (claim.amountCents > 0 ? claim.number : claim.original) === original);
    if (credited > sum(claims.map((claim) => claim.amountCents)) + 1) return ['rejected' as const];
    return credited > sum(ofOriginal.map((claim) => claim.amountCents)) + 1 ? ['review' as const] : [];
  });
}
