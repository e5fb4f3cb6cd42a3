import { addDays, fail, formatDate, type IsoDate, notApplicable, pass } from '#domain';
import type { InvoiceCase } from '../cases.ts';
import { lineCases } from '../line/claimed-days.ts';
import { careClientOf, monthOfLine, productOf } from '../line/line-facts.ts';
import { policyOn } from '../parameters/policy.ts';
import { ap, type InvoiceRule } from '../rule.ts';
import { text } from '../wording.ts';

/** Per line the last change in the care registration before the credit came: that is the one it answers. */
function changesAnswered(c: InvoiceCase): readonly IsoDate[] {
  const changes = c.ledger.retroactiveChanges ?? [];
  return lineCases(c).flatMap((l) => {
    const days = changes
      .filter(
        (change) => change.clientNumber === careClientOf(l)?.number && change.product === productOf(l) && change.month === monthOfLine(l),
      )
      .map((change) => change.changedOn)
      .filter((day) => day <= c.received);
    return days.sort().slice(-1);
  });
}

export const creditLate: InvoiceRule = {
  code: 'F22',
  name: 'credit-late',
  title: 'De creditfactuur is laat',
  checks:
    "Of een creditfactuur binnen is op de vijfde dag nadat de zorgregistratie met terugwerkende kracht is gewijzigd. Zonder zo'n wijziging zegt deze controle niets.",
  advice: 'Wijzigt de zorg met terugwerkende kracht? Stuur de creditfactuur binnen vijf dagen.',
  source: ap(
    '2. Afspraken',
    'Bij creditfacturen (als resultaat van terugwerkende kracht zorgregistraties) dient de creditfactuur uiterlijk 5 dagen na verwerking verstuurd te worden.',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: (c) => {
    if (c.invoice.kind !== 'credit') return notApplicable;
    const [changedOn] = [...changesAnswered(c)].sort();
    if (changedOn === undefined) return notApplicable;
    const deadline = addDays(changedOn, policyOn(c.parameters, c.received).creditDeadlineDays);
    return c.received > deadline ? fail({ changedOn, deadline, received: c.received }, c.invoice.where) : pass;
  },
  toOnderaannemer: (f) =>
    `De creditfactuur kwam op ${formatDate(text(f['received']))}. De zorgregistratie is op ${formatDate(text(f['changedOn']))} gewijzigd. Een creditfactuur hoort uiterlijk 5 dagen daarna bij ons te zijn; dat was ${formatDate(text(f['deadline']))}. Wij hebben de creditfactuur wel behandeld.`,
  toBackoffice: (f) =>
    `Creditfactuur te laat: zorgregistratie gewijzigd op ${formatDate(text(f['changedOn']))}, uiterste dag ${formatDate(text(f['deadline']))}, ontvangen ${formatDate(text(f['received']))}.`,
  example: { verdict: 'fail', facts: { changedOn: '2026-02-10', deadline: '2026-02-15', received: '2026-02-16' } },
};
