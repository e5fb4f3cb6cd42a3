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
export function namedBy({ firstDay, days }: WishedLine, month: string): { readonly from: string; readonly to: string } | undefined {
  const named = firstDay === undefined ? [] : daysOfMonth(month).slice(firstDay - 1, firstDay - 1 + days);
  const [from, to] = [named[0], named.at(-1)];
  return from === undefined || to === undefined || named.length < days ? undefined : { from, to };
}
const datesFrom = (from: string, to: string, month: string): readonly string[] =>
  daysOfMonth(month).filter((date) => from <= date && date <= to);

/** The agreed days among those that a line names, and which days it means when these are just as many as it charges. */
function meant(agreed: Agreed, of: Of, line: WishedLine): { readonly named: readonly string[]; readonly dates: readonly string[] } {
  const period = namedBy(line, of.month);
  const named = coveredDates(agreed, of).filter((date) => period === undefined || (period.from <= date && date <= period.to));
  const [from, to] = [named[0], named.at(-1)];
  const run = from === undefined || to === undefined ? [] : datesFrom(from, to, of.month);
  return { named, dates: run.length === line.days ? run : [] };
}

interface Named {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}
/** What a line claims somewhere within the days that it names; nothing when these are all that was agreed. */
function claimedWithin(agreed: Agreed, of: Of, line: WishedLine): readonly Named[] {
  const { named, dates } = meant(agreed, of, line);
  const [from, to] = [named[0], named.at(-1)];
  if (from === undefined || to === undefined) return [];
  const isPart = line.days < named.length && named.length < covered(agreed, of);
  return dates.length > 0 || isPart ? [{ from, to, days: line.days }] : [];
}
/** The same of earlier invoices, less what was given back: first from the first of its lines. */
function claimedBefore(claims: readonly (LedgerClaim & { readonly number: string })[]): readonly Named[] {
  return [...new Set(claims.map((claim) => claim.original ?? claim.number))].flatMap((number) => {
    const about = claims.filter((claim) => (claim.original ?? claim.number) === number);
    let returned = 0 - sum(about.map(({ days }) => Math.min(0, days)));
    return about.flatMap(({ days, period, within }) => {
      if (days <= 0) return [];
      const taken = Math.min(days, returned);
      returned -= taken;
      const range = period ?? within;
      return range === undefined || days === taken ? [] : [{ from: range.from, to: range.to, days: days - taken }];
    });
  });
}
/** In some part of the month around a claim there are fewer agreed days than are claimed to lie in it. */
const isCrowded = (own: Named, others: readonly Named[], agreedDates: readonly string[]): boolean => {
  const all = [own, ...others];
  return all.some(({ from }) =>
    all.some(({ to }) => {
      const inside = all.filter((one) => from <= one.from && one.to <= to);
      return inside.includes(own) && sum(inside.map(({ days }) => days)) > agreedDates.filter((date) => from <= date && date <= to).length;
    }),
  );
};

/** Days that earlier invoices named and that were not given back. */
function namedBefore(claims: readonly (LedgerClaim & { readonly number: string })[], month: string): readonly string[] {
  const datesOf = (claim: LedgerClaim): readonly string[] =>
    claim.period === undefined ? [] : datesFrom(claim.period.from, claim.period.to, month);
  const numbers = [...new Set(claims.map((claim) => claim.original ?? claim.number))];
  return numbers.flatMap((number) => {
    const about = claims.filter((claim) => (claim.original ?? claim.number) === number);
    if (sum(about.map((claim) => claim.days)) <= 0) return [];
    const returned = about.filter((claim) => claim.original !== undefined).flatMap(datesOf);
    return about
      .filter((claim) => claim.original === undefined)
      .flatMap(datesOf)
      .filter((date) => !returned.includes(date));
  });
}

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
      const { named, dates } = meant(agreed, of, line);
      const elsewhere = [
        ...namedBefore(earlier, month),
        ...here.flatMap((other) => (other === line ? [] : meant(agreed, of, other).dates)),
      ];
      const beside = here.flatMap((other) => (other === line ? [] : claimedWithin(agreed, of, other)));
      const [own] = claimedWithin(agreed, of, line);
      const isTight = own !== undefined && isCrowded(own, [...claimedBefore(earlier), ...beside], coveredDates(agreed, of));
      const isDoubtful = isTooMuch || isTight || named.length < days || dates.some((date) => elsewhere.includes(date));
      return isDoubtful ? ['review' as const] : [];
    }
    return [isTooMuch || !earlier.some((claim) => claim.days <= 0) ? ('rejected' as const) : ('review' as const)];
  });
}

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
