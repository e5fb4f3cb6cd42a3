import { type CaseDecision, failIf, type LedgerView, notApplicable, pass, undetermined } from '#domain';
import { ap, type InvoiceRule } from '../rule.ts';
import { text } from '../wording.ts';

/** The reference of the earliest submission that was decided so: the ledger gives them in any order. */
const firstWith = (decision: CaseDecision, { sameNumber }: LedgerView): string | undefined =>
  sameNumber
    .flatMap((earlier) => (earlier.decision === decision ? [earlier.reference] : []))
    .sort()
    .at(0);

export const duplicateInvoice: InvoiceRule = {
  code: 'F05',
  name: 'duplicate-invoice',
  title: 'Dit factuurnummer is al gebruikt',
  checks:
    'Of deze onderaannemer in hetzelfde jaar al een goedgekeurde factuur met dit nummer heeft. Een afgewezen factuur mag onder hetzelfde nummer opnieuw komen.',
  advice: 'Gebruik elk factuurnummer één keer. Een afgewezen factuur mag u wel onder hetzelfde nummer verbeteren.',
  source: ap(
    '2. Afspraken',
    'Siem wijst de factuur van onderaannemer af als deze niet voldoet aan de informatie van de leveringsovereenkomst per cliënt of als er niet wordt voldaan aan factuureisen.',
    'Wet op de omzetbelasting 1968 art. 35a',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice, ledger, onderaannemer }) => {
    if (invoice.number.state === 'absent' || onderaannemer === undefined) return notApplicable;
    const approved = firstWith('approved', ledger);
    const waiting = firstWith('review', ledger);
    const facts = { number: invoice.number.value, earlier: approved ?? waiting ?? null };
    // A rejected one is what this one corrects; one that waits is joined, and a person decides on both.
    if (approved === undefined) return waiting === undefined ? pass : undetermined(facts, invoice.number.where);
    return failIf(invoice.number.certain, facts, invoice.number.where);
  },
  toOnderaannemer: (f) =>
    `Factuurnummer ${text(f['number'])} is al eerder goedgekeurd (ons kenmerk ${text(f['earlier'])}). Stuurt u een nieuwe factuur? Gebruik dan een nieuw nummer. U hoeft een goedgekeurde factuur niet opnieuw te sturen.`,
  toBackoffice: (f) => `Er is al een factuur met dit nummer van deze onderaannemer: ${text(f['earlier'])}.`,
  example: { verdict: 'fail', facts: { number: '2026-0101', earlier: 'SIEM-2026-000001' } },
};
