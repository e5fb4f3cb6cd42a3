import {
  certainValueOf,
  daysInMonth,
  type Eurocent,
  firstDayOf,
  type IsoMonth,
  type Leveringsovereenkomst,
  type ProductCode,
  products,
  valueOf,
} from '#domain';
import type { LineCase } from '../cases.ts';
import { policyOn } from '../parameters/policy.ts';
import { tariefOn } from '../parameters/tarieven.ts';
import type { Basis } from './basis.ts';
import type { Calculation } from './calculation-result.ts';
import { subjectIsCertain } from './certain-subject.ts';
import { dayLine } from './day-line.ts';
import { coveredDays, inMonth, isCredit, monthOfLine, ownAgreements, productOf } from './line-facts.ts';
import { monthLine, monthResult } from './month-line.ts';
import { namedDates } from './named-days.ts';

/**
 * AP §2 and §3: recomputes one line from the dated tarief and the leveringsovereenkomst. Credits are judged against their original instead.
 * Unless it is proven that the amount was charged, what comes of it is not certain.
 */
export function computeLine(l: LineCase, isAmountProven = false): Calculation {
  const month = monthOfLine(l);
  const product = productOf(l);
  const amount = valueOf(l.line.amount);
  const own = ownAgreements(l);
  if (isCredit(l.case) || month === undefined || product === undefined || own.length === 0) return { result: 'none' };
  const covering = inMonth(own, month);
  if (covering.length === 0) return { result: 'not-covered', month };
  const agreed = covering.filter((a) => a.product === product);
  if (agreed.length === 0) return { result: 'other-product', product, month, agreed: [...new Set(covering.map((a) => a.product))].sort() };
  if (amount === undefined) return { result: 'none' };
  return priced(l, product, month, { cents: amount, isProven: isAmountProven }, agreed);
}

/** What a line charges, and whether that amount is known to be no budget or cost. */
interface Charged {
  readonly cents: Eurocent;
  readonly isProven: boolean;
}

function priced(
  l: LineCase,
  product: ProductCode,
  month: IsoMonth,
  charged: Charged,
  agreed: readonly Leveringsovereenkomst[],
): Calculation {
  const asAgreed = products[product].unit === 'as-agreed';
  // A tarief holds for whole months (`faultsOf`), so for every day of care in it.
  const published = tariefOn(l.case.parameters, product, firstDayOf(month));
  const own = agreed.find((a) => a.agreedTariefCents !== undefined && a.agreedTariefCents !== published?.cents)?.agreedTariefCents;
  const tarief = asAgreed ? own : published?.cents;
  const given = { product, month, published, agreedTariefCents: asAgreed ? undefined : own };
  const basis = tarief === undefined ? undefined : basisOf(l, { ...given, tariefCents: tarief }, charged, agreed);
  if (asAgreed) {
    const fits = basis !== undefined && monthResult(basis, valueOf(l.line.quantity)).result === 'fits';
    return { result: 'as-agreed', product, month, basis, fits };
  }
  if (basis === undefined) return { result: 'no-tarief', product, month };
  const ofProduct = products[product].unit === 'month' ? monthLine : dayLine;
  return ofProduct(basis, l.line.quantity, l.line.unitPrice);
}

function basisOf(
  l: LineCase,
  given: Pick<Basis, 'product' | 'month' | 'tariefCents' | 'published' | 'agreedTariefCents'>,
  charged: Charged,
  agreed: readonly Leveringsovereenkomst[],
): Basis {
  const { line } = l;
  const certain =
    charged.isProven &&
    subjectIsCertain(l) &&
    certainValueOf(line.product) !== undefined &&
    certainValueOf(line.amount) !== undefined &&
    given.agreedTariefCents === undefined;
  const { parameters, received } = l.case;
  const periods = agreed.map(({ period }) => period);
  return {
    ...given,
    chargedCents: charged.cents,
    coveredDays: coveredDays(agreed, given.month),
    daysInMonth: daysInMonth(given.month),
    namedDays: namedDates(l, periods, given.month).length,
    agreements: periods,
    certain,
    toleranceCents: policyOn(parameters, received).roundingToleranceCents,
    parameters,
  };
}
