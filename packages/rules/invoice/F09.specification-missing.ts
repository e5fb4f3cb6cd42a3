import { certainValueOf, failIf, notApplicable, pass, undetermined, valueOf } from '#domain';
import { ap, type InvoiceRule } from '../rule.ts';

export const specificationMissing: InvoiceRule = {
  code: 'F09',
  name: 'specification-missing',
  title: 'De Excel-specificatie ontbreekt',
  checks: 'Of er bij een factuur over meer cliënten een specificatie in Excel zit.',
  advice: 'Gaat de factuur over meer cliënten? Stuur in dezelfde mail een specificatie in Excel mee.',
  source: ap(
    '2. Afspraken',
    'Wanneer er een verzamelfactuur per maand wordt gestuurd, moet er ook een specificatie in excel meegestuurd worden met de factuur.',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice }) => {
    const certain = new Set(invoice.ownLines.flatMap((line) => certainValueOf(line.clientNumber) ?? []));
    const all = new Set(invoice.ownLines.flatMap((line) => valueOf(line.clientNumber) ?? []));
    if (all.size <= 1 && !invoice.hasTotalsPerProduct) return notApplicable;
    if (invoice.specification.state === 'read') return pass;
    if (invoice.specification.state === 'unreadable') return undetermined({}, invoice.specification.where);
    const totalsAreCertain =
      invoice.hasTotalsPerProduct && invoice.ownLines.every(({ amount, clientNumber }) => amount.certain && clientNumber.certain);
    return failIf(certain.size > 1 || totalsAreCertain, {}, invoice.where);
  },
  toOnderaannemer: () =>
    'Dit is een verzamelfactuur. Daar hoort een specificatie in Excel bij, in dezelfde mail. Zet daarin per cliënt: het cliëntnummer van Siem, de naam, het product en het bedrag.',
  toBackoffice: () => 'Verzamelfactuur zonder (leesbare) Excel-specificatie.',
  example: { verdict: 'fail', facts: {} },
};
