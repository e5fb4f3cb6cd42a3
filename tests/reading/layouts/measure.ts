import type { Invoice, Submission } from '#domain';
import { file, submissionsOf } from '../../support/reading-invoices.ts';
import { type Claim, makeClaim, type Scenario } from './claim.ts';
import { type Comparison, compare } from './compare.ts';
import type { Layout } from './layout.ts';

export interface Measured {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly comparison: Comparison;
}

/** Each layout is drawn so many times in each scenario; long invoices cost the most time and differ the least. */
export const seedsOf = (layout: Layout, scenario: Scenario): readonly number[] =>
  layout.isSaved === true || scenario === 'forty' ? [1] : [1, 2];
/** Other people and amounts in each layout. */
export const claimOf = (layout: Layout, scenario: Scenario, seed: number): Claim =>
  makeClaim(scenario, seed + 97 * layout.name.length, layout.claim);

/** Draws a layout in each of its scenarios, reads it as the pipeline does and holds it against what it says. */
export async function measure(layout: Layout): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const scenario of layout.scenarios) {
    for (const seed of seedsOf(layout, scenario)) {
      const claim = claimOf(layout, scenario, seed);
      const bytes = await layout.draw(claim, scenario);
      measured.push({ scenario, seed, comparison: compareRead(layout, claim, await submissionsOf([file('document.pdf', bytes)])) });
    }
  }
  return measured;
}

function compareRead(layout: Layout, claim: Claim, submissions: readonly Submission[]): Comparison {
  const invoices = submissions.flatMap((submission): Invoice[] => (submission.kind === 'invoice' ? [submission.invoice] : []));
  const [invoice] = invoices;
  if (invoice !== undefined && submissions.length === 1) return compare(layout, claim, invoice);
  const kinds = submissions.map((submission) => (submission.kind === 'other' ? submission.problem.detail : submission.kind)).join(', ');
  const fields = 6 + claim.lines.length * 7;
  return {
    fields,
    fieldsRight: 0,
    fieldsCertain: 0,
    lines: claim.lines.length,
    linesRight: 0,
    extraLines: 0,
    wrong: [`read as: ${kinds || 'nothing'}`],
    certainAndWrong: [],
  };
}

/** The sum of several comparisons. */
export function total(comparisons: readonly Comparison[]): Comparison {
  const sum = (value: (comparison: Comparison) => number): number => comparisons.reduce((all, one) => all + value(one), 0);
  return {
    fields: sum((one) => one.fields),
    fieldsRight: sum((one) => one.fieldsRight),
    fieldsCertain: sum((one) => one.fieldsCertain),
    lines: sum((one) => one.lines),
    linesRight: sum((one) => one.linesRight),
    extraLines: sum((one) => one.extraLines),
    wrong: comparisons.flatMap((one) => one.wrong),
    certainAndWrong: comparisons.flatMap((one) => one.certainAndWrong),
  };
}
