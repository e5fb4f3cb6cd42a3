import {
  certainValueOf,
  daysInMonth,
  type Eurocent,
  type Field,
  firstDayOf,
  type IsoMonth,
  type Leveringsovereenkomst,
  overlap,
  type Price,
  type ProductCode,
  products,
  proRata,
  type Quantity,
  roundHalfUp,
  valueOf,
  wholeMonth,
} from '#domain';
import type { LineCase } from '../cases.ts';
import { policyOn } from '../parameters/policy.ts';
import { tariefOn } from '../parameters/tarieven.ts';
import type { Basis } from './basis.ts';
import { type Cause, findCause } from './cause.ts';
import { coveredDays, inMonth, isCredit, monthOfLine, ownAgreements, productOf, subjectIsCertain } from './line-facts.ts';

/** What the line should have been, by which the rules L06 to L10 decide; at most one of them fails on a line. */
export type Calculation =
  /** A value is missing or another rule already speaks: nothing to compute. */
  | { readonly result: 'none' }
  | { readonly result: 'not-covered' }
  | { readonly result: 'other-product'; readonly agreed: readonly ProductCode[] }
  | { readonly result: 'no-tarief' }
  | { readonly result: 'as-agreed'; readonly basis?: Basis | undefined; readonly fits: boolean }
  | { readonly result: 'fits'; readonly basis: Basis; readonly days: number }
  | {
      readonly result: 'quantity';
      readonly basis: Basis;
      readonly problem: 'missing' | 'more-than-agreed' | 'more-than-month' | 'more-than-one-month' | 'not-positive';
    }
  | { readonly result: 'tarief'; readonly basis: Basis; readonly expectedCents: Eurocent; readonly cause?: Cause | undefined }
  | {
      readonly result: 'pro-rata';
      readonly basis: Basis;
      readonly expectedCents: Eurocent;
      readonly expectedDays: number;
      readonly cause?: Cause | undefined;
    };

/** The amount is the charged one up to rounding. */
const near = ({ chargedCents, toleranceCents }: Pick<Basis, 'chargedCents' | 'toleranceCents'>, cents: Eurocent): boolean =>
  Math.abs(cents - chargedCents) <= toleranceCents;

/** AP §2 and §3: recomputes one line from the dated tarief and the leveringsovereenkomst. Credits are judged against their original instead. */
export function calculate(l: LineCase): Calculation {
  const month = monthOfLine(l);
  const product = productOf(l);
  const amount = valueOf(l.line.amount);
  const own = ownAgreements(l);
  if (isCredit(l.case) || month === undefined || product === undefined || own.length === 0) return { result: 'none' };
  const covering = inMonth(own, month);
  if (covering.length === 0) return { result: 'not-covered' };
  const agreed = covering.filter((a) => a.product === product);
  if (agreed.length === 0) return { result: 'other-product', agreed: [...new Set(covering.map((a) => a.product))].sort() };
  if (amount === undefined) return { result: 'none' };
  return priced(l, product, month, amount, agreed);
}

function priced(
  l: LineCase,
  product: ProductCode,
  month: IsoMonth,
  amount: Eurocent,
  agreed: readonly Leveringsovereenkomst[],
): Calculation {
  const first = agreed.map((a) => overlap(a.period, wholeMonth(month))?.from ?? firstDayOf(month)).sort()[0] ?? firstDayOf(month);
  const asAgreed = products[product].unit === 'as-agreed';
  const published = tariefOn(l.case.parameters, product, first)?.cents;
  const own = agreed.find((a) => a.agreedTariefCents !== undefined && a.agreedTariefCents !== published)?.agreedTariefCents;
  const tarief = asAgreed ? own : published;
  const basis =
    tarief === undefined
      ? undefined
      : basisOf(
          l,
          { product, month, tariefCents: tarief, chargedCents: amount, agreedTariefCents: asAgreed ? undefined : own },
          coveredDays(agreed, month),
        );
  if (asAgreed)
    return { result: 'as-agreed', basis, fits: basis !== undefined && monthResult(basis, valueOf(l.line.quantity)).result === 'fits' };
  if (basis === undefined) return { result: 'no-tarief' };
  return products[product].unit === 'month'
    ? monthLine(basis, l.line.quantity)
    : dayResult(weighed(basis, l.line.quantity), valueOf(l.line.quantity), l.line.unitPrice);
}

const isDoubtful = (quantity: Field<Quantity>): boolean => quantity.state === 'read' && !quantity.certain;
/** What rests on a doubtful count is in doubt. */
const weighed = (basis: Basis, quantity: Field<Quantity>): Basis => (isDoubtful(quantity) ? { ...basis, certain: false } : basis);

/** A count can only narrow down what an amount may stand for: an amount that no covered days explain is wrong whatever the count says. */
function monthLine(basis: Basis, quantity: Field<Quantity>): Calculation {
  const byAmount = isDoubtful(quantity) ? monthResult(basis, undefined) : undefined;
  return byAmount === undefined || byAmount.result === 'fits' ? monthResult(weighed(basis, quantity), valueOf(quantity)) : byAmount;
}

function basisOf(
  l: LineCase,
  given: Pick<Basis, 'product' | 'month' | 'tariefCents' | 'chargedCents' | 'agreedTariefCents'>,
  covered: number,
): Basis {
  const { line } = l;
  const certain =
    subjectIsCertain(l) &&
    certainValueOf(line.product) !== undefined &&
    certainValueOf(line.amount) !== undefined &&
    given.agreedTariefCents === undefined;
  const { parameters, received } = l.case;
  return {
    ...given,
    coveredDays: covered,
    daysInMonth: daysInMonth(given.month),
    certain,
    toleranceCents: policyOn(parameters, received).roundingToleranceCents,
    parameters,
  };
}

/** The table "A line of a month product": T × d / n for a whole number of days d. */
function monthResult(given: Basis, quantity: Quantity | undefined): Calculation {
  const { tariefCents: t, daysInMonth: n, coveredDays: covered, chargedCents: charged } = given;
  if (charged <= 0 || (quantity !== undefined && quantity.value <= 0)) return { result: 'quantity', basis: given, problem: 'not-positive' };
  const stated = statedDays(given, quantity);
  if (stated.kind === 'months') return { result: 'quantity', basis: given, problem: 'more-than-one-month' };
  const basis = stated.kind === 'days' && stated.days.length === 1 ? { ...given, statedDays: stated.days[0] } : given;
  const fitting = range(1, n).filter((d) => near(given, proRata(t, d, n)));
  const allowed = fitting.filter((d) => d <= covered && (stated.kind !== 'days' || stated.days.includes(d)));
  if (allowed.length > 0) return { result: 'fits', basis, days: Math.max(...allowed) };
  // A whole month may be stated as all days of it even when it has no count.
  if (stated.kind === 'days' && stated.days.length > 0 && stated.days.every((d) => d > n))
    return { result: 'quantity', basis, problem: 'more-than-month' };
  const sensible = stated.kind === 'days' ? stated.days.filter((d) => d <= covered) : [];
  const expectedDays = sensible.length === 1 && sensible[0] !== undefined ? sensible[0] : covered;
  const expectedCents = proRata(t, expectedDays, n);
  if (fitting.some((d) => d > covered)) {
    return {
      result: 'pro-rata',
      basis,
      expectedCents,
      expectedDays,
      cause: fitting.includes(n) ? { kind: 'pro-rata-forgotten' } : findCause(basis, expectedDays),
    };
  }
  const cause = findCause(basis, expectedDays);
  if (cause?.ofTarief === true || covered === n) return { result: 'tarief', basis, expectedCents, cause };
  return { result: 'pro-rata', basis, expectedCents, expectedDays, cause };
}

type Stated = { readonly kind: 'none' } | { readonly kind: 'months' } | { readonly kind: 'days'; readonly days: readonly number[] };
/** What a count says about days. */
function statedDays({ tariefCents: t, daysInMonth: n, chargedCents, toleranceCents }: Basis, quantity: Quantity | undefined): Stated {
  if (quantity === undefined) return { kind: 'none' };
  if (quantity.days !== undefined) return { kind: 'days', days: [quantity.days] };
  if (quantity.unit === 'day') return { kind: 'days', days: [quantity.value] };
  if (quantity.value === 1) return { kind: 'none' };
  if (quantity.value < 1)
    return { kind: 'days', days: range(1, n).filter((d) => Math.abs(d / n - quantity.value) <= 0.5 * 10 ** -quantity.decimals + 1e-9) };
  // "2" beside twice the tarief is two months; "31" or "9" beside any part of it counts days.
  const asMonths =
    quantity.unit === 'month' ||
    !Number.isInteger(quantity.value) ||
    quantity.value > n ||
    (quantity.value <= 12 && chargedCents > t + toleranceCents);
  return asMonths ? { kind: 'months' } : { kind: 'days', days: [quantity.value] };
}

/** The table "A line of a day product": whole days or etmalen times the tarief. */
function dayResult(given: Basis, quantity: Quantity | undefined, price: Field<Price>): Calculation {
  const { tariefCents: t, coveredDays: covered, daysInMonth: n, chargedCents: charged } = given;
  const priceCents = valueOf(price)?.cents;
  const count = statedCount(quantity, priceCents, given) ?? wholeCount(given);
  const basis = count === undefined ? given : { ...given, statedDays: count };
  if (count === undefined) return { result: 'quantity', basis, problem: 'missing' };
  if (count <= 0 || charged <= 0) return { result: 'quantity', basis, problem: 'not-positive' };
  if (!Number.isInteger(count)) return { result: 'quantity', basis, problem: 'missing' };
  if (count > n) return { result: 'quantity', basis, problem: 'more-than-month' };
  if (count > covered) return { result: 'quantity', basis, problem: 'more-than-agreed' };
  const expectedCents = roundHalfUp(count * t);
  // A price of the whole line beside its count is a way of printing, not another tarief.
  const priceIsTarief = priceCents === undefined || Math.abs(priceCents - t) < 1 || near(given, priceCents);
  if (near(given, expectedCents)) {
    if (priceIsTarief) return { result: 'fits', basis, days: count };
    // Only the price is wrong: one that was read with doubt rejects nothing.
    return { result: 'tarief', basis: { ...basis, certain: basis.certain && price.certain }, expectedCents };
  }
  return { result: 'tarief', basis, expectedCents, cause: findCause(basis, count) };
}

/** The days that an amount stands for when it is whole tarieven; a cent is rounding. */
function wholeCount(given: Basis): number | undefined {
  const { chargedCents: charged, tariefCents: t } = given;
  const count = Math.round(charged / t);
  return near(given, count * t) && (count !== 0 || charged === 0) ? count : undefined;
}

/** The days that a line states. "1 maand", or 1 beside a price that is the whole amount, counts no days. */
function statedCount(quantity: Quantity | undefined, priceCents: number | undefined, given: Basis): number | undefined {
  const { chargedCents: charged, tariefCents: t } = given;
  if (quantity === undefined || quantity.days !== undefined) return quantity?.days;
  const isLump = quantity.value === 1 && quantity.unit !== 'day' && charged > t && (priceCents === undefined || near(given, priceCents));
  return quantity.unit === 'month' || isLump ? undefined : quantity.value;
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
