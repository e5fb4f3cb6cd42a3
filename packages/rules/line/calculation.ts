import {
  certainValueOf,
  daysInMonth,
  type Eurocent,
  type Field,
  firstDayOf,
  type InvoiceLine,
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
import type { InvoiceCase, LineCase } from '../cases.ts';
import type { FoundCause } from '../causes/cause.ts';
import { causesOfLine } from '../causes/find-cause.ts';
import { policyOn } from '../parameters/policy.ts';
import { tariefOn } from '../parameters/tarieven.ts';
import { type Basis, near } from './basis.ts';
import { coveredDays, inMonth, isCredit, monthOfLine, ownAgreements, productOf, subjectIsCertain } from './line-facts.ts';
import { namedDays } from './named-days.ts';
import { range, statedCount, statedDays, wholeCount } from './stated-days.ts';

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
  | WrongAmount;
export interface WrongAmount {
  readonly result: 'tarief' | 'pro-rata';
  readonly basis: Basis;
  readonly expectedCents: Eurocent;
  readonly expectedDays: number;
  /** The amount is right and only this price beside it is not the tarief. */
  readonly wrongPriceCents?: Eurocent | undefined;
  /** Everything that explains the wrong amount or price by itself. */
  readonly causes: readonly FoundCause[];
}

/** Ten rules ask for the same line: what a case says of its lines is computed once. */
const computed = new WeakMap<InvoiceCase, WeakMap<InvoiceLine, Calculation>>();

/** AP §2 and §3: recomputes one line from the dated tarief and the leveringsovereenkomst. Credits are judged against their original instead. */
export function calculate(l: LineCase): Calculation {
  const ofCase = computed.get(l.case) ?? new WeakMap<InvoiceLine, Calculation>();
  computed.set(l.case, ofCase);
  const calculation = ofCase.get(l.line) ?? compute(l);
  ofCase.set(l.line, calculation);
  return calculation;
}

function compute(l: LineCase): Calculation {
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
  const published = tariefOn(l.case.parameters, product, first);
  const own = agreed.find((a) => a.agreedTariefCents !== undefined && a.agreedTariefCents !== published?.cents)?.agreedTariefCents;
  const tarief = asAgreed ? own : published?.cents;
  const basis =
    tarief === undefined
      ? undefined
      : basisOf(
          l,
          { product, month, tariefCents: tarief, published, chargedCents: amount, agreedTariefCents: asAgreed ? undefined : own },
          agreed,
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
  given: Pick<Basis, 'product' | 'month' | 'tariefCents' | 'published' | 'chargedCents' | 'agreedTariefCents'>,
  agreed: readonly Leveringsovereenkomst[],
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
    coveredDays: coveredDays(agreed, given.month),
    daysInMonth: daysInMonth(given.month),
    namedDays: namedDays(
      l,
      agreed.map(({ period }) => period),
      given.month,
    ),
    agreements: agreed.map(({ id, period }) => ({ id, ...period })),
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
  const expectedDays = sensible.length === 1 && sensible[0] !== undefined ? sensible[0] : given.namedDays || covered;
  const expectedCents = proRata(t, expectedDays, n);
  const causes = causesOfLine({ basis, expectedDays });
  const isOfDays = fitting.some((d) => d > covered) || (covered < n && !causes.some(({ ofTarief }) => ofTarief));
  return { result: isOfDays ? 'pro-rata' : 'tarief', basis, expectedCents, expectedDays, causes };
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
  const wrong = { result: 'tarief', basis, expectedCents, expectedDays: count } as const;
  if (!near(given, expectedCents)) return { ...wrong, causes: causesOfLine({ basis, expectedDays: count }) };
  if (priceIsTarief) return { result: 'fits', basis, days: count };
  const wrongPriceCents = roundHalfUp(priceCents);
  const ofOne: Basis = { ...basis, statedDays: 1, chargedCents: wrongPriceCents };
  // Only the price is wrong: one that was read with doubt rejects nothing.
  const weighedBasis = { ...basis, certain: basis.certain && price.certain };
  return { ...wrong, basis: weighedBasis, wrongPriceCents, causes: causesOfLine({ basis: ofOne, expectedDays: 1 }) };
}
