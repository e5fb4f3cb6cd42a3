import {
  type CalculationReason,
  formatEuro,
  type Judgement,
  type LineCalculation,
  products,
  proRata,
  type RuleCode,
  roundHalfUp,
  valueOf,
} from '#domain';
import type { InvoiceCase, LineCase } from '../cases.ts';
import { withoutDoubt } from '../doubt.ts';
import type { Basis } from './basis.ts';
import { beyondNamed } from './beyond-named.ts';
import { type Calculation, calculate } from './calculation.ts';
import { lineCases } from './claimed-days.ts';
import { creditBalance, creditedDays } from './credited-days.ts';
import { careClientOf, inMonth, isCredit, monthOfLine, ownAgreements, productOf } from './line-facts.ts';
import { probableCause } from './probable-cause.ts';

const amountRules: readonly RuleCode[] = ['L08', 'L09', 'L10'];

/**
 * How the amount of each line was judged: the calculation that the rules decide by, in words and numbers. What no rule
 * may reject (the register is older than the month, the invoice was recognised from a picture) is in doubt here too.
 */
export function explainLines(c: InvoiceCase, judgements: readonly Judgement[]): readonly LineCalculation[] {
  const refused = new Set(judgements.filter((j) => j.verdict === 'fail' && amountRules.includes(j.code)).map((j) => j.line));
  const sure = withoutDoubt(c);
  return lineCases(c).map((l) => {
    if (isDoubted(l, judgements)) return explainDoubted(l);
    const explained = explainLine({ ...l, case: sure });
    return explained.verdict === 'wrong' && !refused.has(explained.line) ? { ...explained, verdict: 'in-doubt' } : explained;
  });
}

const isDoubted = (l: LineCase, judgements: readonly Judgement[]): boolean =>
  judgements.some((j) => j.line === l.line.number && j.facts['doubt'] !== undefined);

/** No amount is expected of it before a person says what is agreed. */
const explainDoubted = (l: LineCase): LineCalculation => ({ ...aboutLine(l), verdict: 'in-doubt', because: 'agreement-in-doubt' });

function aboutLine(l: LineCase) {
  const [month, own] = [monthOfLine(l), ownAgreements(l)];
  const inThisMonth = month === undefined ? own : inMonth(own, month);
  const ofProduct = inThisMonth.filter((agreement) => agreement.product === productOf(l));
  const agreements = [ofProduct, inThisMonth, own].find((some) => some.length > 0) ?? [];
  return {
    line: l.line.number,
    clientNumber: careClientOf(l)?.number,
    product: productOf(l),
    month,
    agreements: agreements.map(({ id, product, period }) => ({ id, product, ...period })),
    chargedCents: valueOf(l.line.amount),
  };
}

function explainLine(l: LineCase): LineCalculation {
  const calculation = calculate(l);
  return {
    ...aboutLine(l),
    ...('basis' in calculation && calculation.basis !== undefined ? ofBasis(calculation.basis) : {}),
    ...expected(calculation),
    verdict: verdictOf(calculation),
    because: reasonOf(l, calculation),
    cause: calculation.result === 'tarief' || calculation.result === 'pro-rata' ? probableCause(l, calculation)?.name : undefined,
    credit: isCredit(l.case) ? { ...creditBalance(l), days: creditedDays(l) } : undefined,
  };
}

function ofBasis({ published, tariefCents, agreedTariefCents, coveredDays, statedDays, daysInMonth, toleranceCents }: Basis) {
  return {
    tarief:
      published === undefined ? undefined : { cents: published.cents, from: published.from, to: published.to, source: published.source },
    agreedTariefCents: published === undefined ? tariefCents : agreedTariefCents,
    coveredDays,
    statedDays,
    daysInMonth,
    toleranceCents,
  };
}

/** What the amount should be: for the days that it stands for when it is right, else for those that it should have charged. */
function expected(calculation: Calculation): Pick<LineCalculation, 'countedDays' | 'formula' | 'expectedCents'> {
  if (!('basis' in calculation) || calculation.basis === undefined || calculation.result === 'quantity') return {};
  const { basis } = calculation;
  const days =
    calculation.result === 'fits' ? calculation.days : calculation.result === 'as-agreed' ? basis.coveredDays : calculation.expectedDays;
  const { product, tariefCents, daysInMonth } = basis;
  const tarief = formatEuro(tariefCents);
  if (products[product].unit === 'day')
    return { countedDays: days, formula: `${days} × ${tarief}`, expectedCents: roundHalfUp(days * tariefCents) };
  return {
    countedDays: days,
    formula: `${days} / ${daysInMonth} × ${tarief}`,
    expectedCents: proRata(tariefCents, days, daysInMonth),
  };
}

function verdictOf(calculation: Calculation): LineCalculation['verdict'] {
  if (calculation.result === 'as-agreed') return 'in-doubt';
  if (!('basis' in calculation)) return 'not-computed';
  if (!calculation.basis.certain || beyondNamed(calculation)) return 'in-doubt';
  return calculation.result === 'fits' ? 'right' : 'wrong';
}

function reasonOf(l: LineCase, calculation: Calculation): CalculationReason | undefined {
  switch (calculation.result) {
    case 'none':
      return isCredit(l.case) ? 'credit' : careClientOf(l) !== undefined && ownAgreements(l).length === 0 ? 'no-agreement' : 'incomplete';
    case 'fits':
    case 'tarief':
    case 'pro-rata':
      if (calculation.basis.agreedTariefCents !== undefined) return 'agreed-tarief-differs';
      if (!calculation.basis.certain) return 'read-with-doubt';
      return beyondNamed(calculation) && 'names-fewer-days';
    default:
      return calculation.result;
  }
}
