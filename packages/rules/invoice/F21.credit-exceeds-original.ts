import { type Eurocent, failIf, notApplicable, pass, undetermined } from '#domain';
import type { LineCase } from '../cases.ts';
import { committedClaimsFor, lineCases, sameClaim } from '../line/claimed-days.ts';
import { careClientOf, monthOfLine, productOf, subjectIsCertain } from '../line/line-facts.ts';
import { policyOn } from '../parameters/policy.ts';
import { ap, type InvoiceRule } from '../rule.ts';
import { euro } from '../wording.ts';

/** What the original invoice and its credits leave for one client, product and month. */
function creditBalance(l: LineCase): { readonly creditedCents: Eurocent; readonly approvedCents: Eurocent } {
  const credited = lineCases(l.case)
    .filter((other) => sameClaim(l, other))
    .reduce((sum, other) => sum + Math.abs(other.line.amount.state === 'read' ? other.line.amount.value : 0), 0);
  const approved = committedClaimsFor(l).reduce((sum, claim) => sum + claim.amountCents, 0);
  return { creditedCents: credited, approvedCents: approved };
}

export const creditExceedsOriginal: InvoiceRule = {
  code: 'F21',
  name: 'credit-exceeds-original',
  title: 'Er wordt meer gecrediteerd dan er is goedgekeurd',
  checks: 'Of er niet meer wordt gecrediteerd dan er voor deze cliënt, dit product en deze maand nog is goedgekeurd.',
  advice: 'Crediteer niet meer dan is goedgekeurd.',
  source: ap(
    '2. Afspraken',
    'Bij creditfacturen (als resultaat van terugwerkende kracht zorgregistraties) dient de creditfactuur uiterlijk 5 dagen na verwerking verstuurd te worden.',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: (c) => {
    if (c.invoice.kind !== 'credit' || c.onderaannemer === undefined || c.ledger.original?.decision !== 'approved') return notApplicable;
    const { roundingToleranceCents } = policyOn(c.parameters, c.received);
    const cases = lineCases(c);
    const unclear = cases.filter(
      (l) =>
        careClientOf(l) === undefined || productOf(l) === undefined || monthOfLine(l) === undefined || l.line.amount.state === 'absent',
    );
    const over = cases
      .filter((l) => !unclear.includes(l))
      .filter((l) => {
        const { creditedCents, approvedCents } = creditBalance(l);
        return creditedCents > approvedCents + roundingToleranceCents;
      });
    const first = over[0];
    // What is credited for nobody, for no product or for no month cannot be held against anything.
    if (first === undefined)
      return cases.length === 0 || unclear.length > 0 ? undetermined({ lines: unclear.map((l) => l.line.number) }, c.invoice.where) : pass;
    const facts = { lines: over.map((l) => l.line.number), ...creditBalance(first) };
    const certain = over.every((l) => l.line.amount.certain && l.line.product.certain && subjectIsCertain(l));
    return failIf(certain, facts, first.line.where);
  },
  toOnderaannemer: (f) =>
    `U crediteert ${euro(f['creditedCents'])}. Voor deze cliënt, dit product en deze maand staat nog ${euro(f['approvedCents'])} goedgekeurd. Meer kunt u niet crediteren. Heeft u deze factuur al eerder gecrediteerd?`,
  toBackoffice: (f) =>
    f['creditedCents'] === undefined
      ? 'Van een regel op de creditfactuur is niet duidelijk over welke cliënt, welk product of welke maand zij gaat.'
      : `Credit ${euro(f['creditedCents'])}, nog goedgekeurd ${euro(f['approvedCents'])}.`,
  example: { verdict: 'fail', facts: { lines: [1], creditedCents: 50000, approvedCents: 49190 } },
};
