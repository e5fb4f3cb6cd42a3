import { failIf, isCertainlyAbsent, notApplicable, pass, undetermined } from '#domain';
import { ap, type InvoiceRule } from '../rule.ts';
import { text } from '../wording.ts';

export const creditOriginalUnknown: InvoiceRule = {
  code: 'F20',
  name: 'credit-original-unknown',
  title: 'De oorspronkelijke factuur is niet bekend',
  checks: 'Of een creditfactuur de oorspronkelijke factuur noemt, en of die is goedgekeurd.',
  advice: 'Zet op een creditfactuur het nummer van de factuur die u crediteert. Een afgewezen factuur hoeft u niet te crediteren.',
  source: ap(
    '2. Afspraken',
    'Bij creditfacturen (als resultaat van terugwerkende kracht zorgregistraties) dient de creditfactuur uiterlijk 5 dagen na verwerking verstuurd te worden.',
    'Btw-richtlijn 2006/112/EG art. 219',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice: { kind, original, where }, ledger, onderaannemer }) => {
    if (kind !== 'credit' || onderaannemer === undefined) return notApplicable;
    if (original.state === 'absent') return failIf(isCertainlyAbsent(original), {}, where);
    if (ledger.original?.decision === 'approved')
      return original.certain ? pass : undetermined({ original: original.value }, original.where);
    const facts = { original: original.value };
    // One that still waits for a person may yet be approved.
    return failIf(original.certain && ledger.original?.decision !== 'review', facts, original.where);
  },
  toOnderaannemer: (f) =>
    f['original'] === undefined
      ? 'Op de creditfactuur staat niet welke factuur u crediteert. Zet het nummer van de oorspronkelijke factuur erop.'
      : `U crediteert factuur ${text(f['original'])}. Die factuur is bij ons niet goedgekeurd. Een factuur die niet is goedgekeurd hoeft u niet te crediteren. Controleer het nummer.`,
  toBackoffice: (f) =>
    f['original'] === undefined
      ? 'Geen oorspronkelijke factuur genoemd.'
      : `De genoemde factuur ${text(f['original'])} is niet (eerder) goedgekeurd.`,
  example: { verdict: 'fail', facts: { original: '2026-0101' } },
};
