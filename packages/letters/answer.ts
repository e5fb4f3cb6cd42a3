import type { CaseOutcome, Finding, MailOutcome, ReplyKind } from '#domain';
import { type Block, within } from './blocks.ts';
import { titleOf } from './case-names.ts';
import { type AboutLetter, caseSection } from './case-section.ts';
import { reasonOf } from './reasons.ts';

/** What one mail is answered: its outcome, and how much of it may be said. */
export interface Answer {
  readonly outcome: MailOutcome;
  readonly kind: ReplyKind;
}

const decisions = ['approved', 'rejected', 'review'] as const;
export const verdictWords = { approved: 'goedgekeurd', rejected: 'afgewezen', review: 'in behandeling' } as const;

export const listed = new Intl.ListFormat('nl', { type: 'conjunction' });
export const documentsOf = (cases: readonly CaseOutcome[]): string =>
  `${cases.length} ${cases.every((c) => c.kind === 'invoice') ? 'facturen' : 'bijlagen'}`;

/** "1 goedgekeurd, 1 afgewezen en 1 in behandeling" */
export const countsOf = (cases: readonly CaseOutcome[]): string =>
  listed.format(
    decisions.flatMap((decision) => {
      const count = cases.filter((c) => c.decision === decision).length;
      return count === 0 ? [] : [`${count} ${verdictWords[decision]}`];
    }),
  );

/** Of several documents first the whole. */
const summaryOf = (cases: readonly CaseOutcome[]): Block => ({
  kind: 'verdict',
  tone: 'neutral',
  text: `Wij hebben uw ${documentsOf(cases)} bekeken: ${countsOf(cases)}.`,
});

function withoutCases(outcome: MailOutcome): readonly Block[] {
  const { answers } = outcome;
  const refused = outcome.findings.filter((f) => f.consequence === 'reject');
  // That an answer to our letter has no attachment is nothing to tell.
  const isSaid = (f: Finding): boolean => f.consequence === 'review' && f.verdict === 'fail' && (answers === undefined || f.code !== 'M04');
  const said: readonly Finding[] = refused.length > 0 ? refused : outcome.findings.filter(isSaid);
  const received =
    answers === undefined
      ? 'Wij hebben uw mail ontvangen. Een medewerker leest uw mail.'
      : `Wij hebben uw antwoord op ${answers.reference} ontvangen. Een medewerker leest het.`;
  const verdict: Block =
    refused.length > 0
      ? { kind: 'verdict', tone: 'bad', text: 'Wij kunnen uw mail niet behandelen.' }
      : { kind: 'verdict', tone: 'neutral', text: received };
  return [verdict, ...(said.length === 0 ? [] : [{ kind: 'reasons', items: said.map(reasonOf) } as const])];
}

/** Said once by the letter that gathers, not with each decision in it. */
const isSaidHere = (finding: Finding): boolean => finding.consequence === 'remark' && finding.code !== 'M11';

/** All that is said of one mail, between greeting and signature. */
export function bodyOf({ outcome, kind }: Answer, about: AboutLetter): readonly Block[] {
  if (kind === 'neutral-receipt')
    return [{ kind: 'verdict', tone: 'neutral', text: 'Wij hebben uw mail ontvangen. Een medewerker kijkt ernaar.' }];
  if (outcome.cases.length === 0) return withoutCases(outcome);
  const several = outcome.cases.length > 1;
  const sections = outcome.cases.flatMap((c, i): readonly Block[] =>
    several ? [{ kind: 'heading', text: `${i + 1}. ${titleOf(c)}` }, ...within(caseSection(c, about))] : caseSection(c, about),
  );
  const remarks = outcome.findings.filter(isSaidHere);
  const more: readonly Block[] =
    remarks.length === 0
      ? []
      : [
          { kind: 'heading', text: 'Verder' },
          { kind: 'reasons', items: remarks.map(reasonOf) },
        ];
  return [...(several ? [summaryOf(outcome.cases)] : []), ...sections, ...more];
}
