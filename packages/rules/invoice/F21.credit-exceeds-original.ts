import { type Facts, failIf, notApplicable, pass, undetermined, type Verdict, valueOf } from '#domain';
import type { InvoiceCase, LineCase } from '../cases.ts';
import { subjectIsCertain } from '../line/certain-subject.ts';
import { lineCases } from '../line/claimed-days.ts';
import { type CreditBalance, creditBalance, statesOtherDays } from '../line/credited-days.ts';
import { careClientOf, monthOfLine, productOf } from '../line/line-facts.ts';
import { policyOn } from '../parameters/policy.ts';
import { ap, type InvoiceRule } from '../rule.ts';
import { euro } from '../wording.ts';

const numbersOf = (lines: readonly LineCase[]): readonly number[] => lines.map((l) => l.line.number);
/** What is credited for nobody, for no product or for no month cannot be held against anything. */
const isUnclear = (l: LineCase): boolean =>
  careClientOf(l) === undefined || productOf(l) === undefined || monthOfLine(l) === undefined || l.line.amount.state === 'absent';
const exceeds = (l: LineCase, what: 'approvedCents' | 'originalCents'): boolean => {
  const balance: CreditBalance = creditBalance(l);
  return balance.creditedCents > balance[what] + policyOn(l.case.parameters, l.case.received).roundingToleranceCents;
};

/**
 * Money that is still approved for the client, product and month, only not on the invoice that is named; or days that do
 * not belong to the money: which care is given back is for a person to say.
 */
function doubts(lines: readonly LineCase[], where: InvoiceCase['invoice']['where']): Verdict {
  const unclear = lines.filter(isUnclear);
  if (lines.length === 0 || unclear.length > 0) return undetermined({ lines: numbersOf(unclear) }, where);
  const elsewhere = lines.filter((l) => exceeds(l, 'originalCents'));
  if (elsewhere[0]) return undetermined(factsOf(elsewhere, elsewhere[0], true), elsewhere[0].line.where);
  const otherDays = lines.filter(statesOtherDays);
  return otherDays[0] ? undetermined({ lines: numbersOf(otherDays), otherDays: true }, otherDays[0].line.where) : pass;
}

function factsOf(lines: readonly LineCase[], first: LineCase, ofOriginal: boolean): Facts {
  const { creditedCents, approvedCents, originalCents } = creditBalance(first);
  return { lines: numbersOf(lines), creditedCents, approvedCents, ...(ofOriginal ? { originalCents } : {}) };
}

export const creditExceedsOriginal: InvoiceRule = {
  code: 'F21',
  name: 'credit-exceeds-original',
  title: 'Er wordt meer gecrediteerd dan er is goedgekeurd',
  checks:
    'Of er niet meer wordt gecrediteerd dan er voor deze cliënt, dit product en deze maand nog is goedgekeurd, en of het van de genoemde factuur af kan.',
  advice: 'Crediteer niet meer dan is goedgekeurd.',
  source: ap(
    '2. Afspraken',
    'Bij creditfacturen (als resultaat van terugwerkende kracht zorgregistraties) dient de creditfactuur uiterlijk 5 dagen na verwerking verstuurd te worden.',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: (c) => {
    if (c.invoice.kind !== 'credit' || c.onderaannemer === undefined || c.ledger.original?.decision !== 'approved') return notApplicable;
    const lines = lineCases(c);
    const over = lines.filter((l) => !isUnclear(l) && (valueOf(l.line.amount) ?? 0) < 0 && exceeds(l, 'approvedCents'));
    const first = over[0];
    if (first === undefined) return doubts(lines, c.invoice.where);
    const certain = over.every((l) => l.line.amount.certain && l.line.product.certain && subjectIsCertain(l));
    return failIf(certain, factsOf(over, first, false), first.line.where);
  },
  toOnderaannemer: (f) =>
    `U crediteert ${euro(f['creditedCents'])}. Voor deze cliënt, dit product en deze maand staat nog ${euro(f['approvedCents'])} goedgekeurd. Meer kunt u niet crediteren. Heeft u deze factuur al eerder gecrediteerd?`,
  toBackoffice: ({ otherDays, creditedCents, approvedCents, originalCents }) => {
    if (otherDays === true)
      return 'De genoemde dagen passen niet bij het bedrag dat wordt gecrediteerd. Ga na welke dagen worden teruggegeven.';
    if (creditedCents === undefined)
      return 'Van een regel op de creditfactuur is niet duidelijk over welke cliënt, welk product of welke maand zij gaat.';
    if (originalCents === undefined) return `Credit ${euro(creditedCents)}, nog goedgekeurd ${euro(approvedCents)}.`;
    return `Credit ${euro(creditedCents)}. Van de genoemde factuur is voor deze cliënt, dit product en deze maand nog ${euro(originalCents)} goedgekeurd; de rest van ${euro(approvedCents)} staat op een andere factuur. Ga na welke factuur bedoeld is.`;
  },
  example: { verdict: 'fail', facts: { lines: [1], creditedCents: 50000, approvedCents: 49190 } },
};
