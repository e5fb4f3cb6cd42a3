import { canonicalJson, type Facts, type Judgement, type Leveringsovereenkomst, rangeWithout } from '#domain';
import type { InvoiceCase } from './cases.ts';
import { agreementInDoubt } from './line/agreement-in-doubt.ts';
import { lineCases } from './line/claimed-days.ts';

/** Of these agreements only the days of which nobody doubts that they are agreed. */
export const withoutDoubtful = (agreements: readonly Leveringsovereenkomst[]): readonly Leveringsovereenkomst[] =>
  agreements.flatMap(({ doubts = [], ...agreement }) =>
    rangeWithout(
      agreement.period,
      doubts.map(({ period }) => period),
    ).map((period) => ({ ...agreement, period })),
  );

/** The case with only those days of its agreements; the case itself when there are no others. */
export const withoutDoubt = (c: InvoiceCase): InvoiceCase =>
  c.leveringsovereenkomsten.every(({ doubts }) => doubts === undefined)
    ? c
    : { ...c, leveringsovereenkomsten: withoutDoubtful(c.leveringsovereenkomsten) };

/**
 * Judges an invoice as if the days in doubt were agreed, and as if they were not. What comes out the same stands. A line
 * of which something does not is for a person, and L05 says why: nothing else is held against it that rests on that
 * doubt. `judge` gives the judgements in the same order whatever the agreements are.
 */
export function judgedDespiteDoubt(c: InvoiceCase, judge: (c: InvoiceCase) => readonly Judgement[]): readonly Judgement[] {
  const sure = withoutDoubt(c);
  if (sure === c) return judge(c);
  const asAgreed = judge(c);
  const pairs = judge(sure).map((j, i) => {
    const other = asAgreed[i] ?? j;
    return { j, other, differs: saidBy(j) !== saidBy(other) };
  });
  const linesInDoubt = new Set(pairs.filter(({ differs }) => differs).map(({ j }) => j.line));
  return pairs.map(({ j, differs, other }) => {
    if (j.line === undefined) return differs ? undecided(j, other) : j;
    if (j.code === 'L05' && linesInDoubt.has(j.line)) return forAPerson(c, j);
    return differs ? { ...j, verdict: 'not-applicable', facts: { because: 'L05' } } : { ...j, facts: sharedFacts(j.facts, other.facts) };
  });
}

const speaks = ({ verdict }: Judgement): boolean => verdict === 'fail' || verdict === 'undetermined';
/** A month outside of every agreement is so whichever of them counts, whatever day the next one begins on. */
const saidBy = (j: Judgement): string | false => speaks(j) && canonicalJson([j.verdict, j.code === 'L06' ? null : j.facts]);

/** A first or last day that is in doubt is not told as if it were sure. */
const sharedFacts = (facts: Facts, others: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name, value]) => canonicalJson(value) === canonicalJson(others[name] ?? null)));

/** About the whole invoice: what fails in one way only is no fault. */
const undecided = (j: Judgement, other: Judgement): Judgement => ({ ...(speaks(other) ? other : j), verdict: 'undetermined' });

function forAPerson(c: InvoiceCase, j: Judgement): Judgement {
  const l = lineCases(c).find(({ line }) => line.number === j.line);
  return l === undefined ? j : { ...j, ...agreementInDoubt(l) };
}
