import { failIf, isCertainlyAbsent, notApplicable, pass } from '#domain';
import { ap, type LineRule } from '../rule.ts';
import { specificationLacks } from './line-facts.ts';

export const clientNumberMissing: LineRule = {
  code: 'L01',
  name: 'client-number-missing',
  title: 'Het cliëntnummer van Siem ontbreekt',
  checks: 'Of op elke factuurregel het cliëntnummer van Siem staat.',
  advice: 'Zet bij elke cliënt het cliëntnummer van Siem. Het staat op de leveringsovereenkomst.',
  source: ap('2. Afspraken', 'Het cliëntnummer Siem. Dit nummer staat op de leveringsovereenkomst per cliënt.'),
  validFrom: '2023-01-01',
  subject: 'line',
  check: ({ line, case: c }) => {
    if (specificationLacks(c.invoice, 'clientNumber')) return notApplicable;
    if (line.clientNumber.state === 'read') return pass;
    return failIf(isCertainlyAbsent(line.clientNumber), {}, line.where);
  },
  toOnderaannemer: () =>
    'Het cliëntnummer van Siem ontbreekt. U vindt dit nummer op de leveringsovereenkomst. Zet het bij deze cliënt op de factuur.',
  toBackoffice: () => 'Geen cliëntnummer gevonden op deze factuurregel.',
  example: { verdict: 'fail', facts: {} },
};
