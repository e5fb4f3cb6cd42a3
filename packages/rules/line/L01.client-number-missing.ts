import { fail, isCertainlyAbsent, notApplicable, pass, undetermined } from '#domain';
import { ap, type LineRule } from '../rule.ts';

export const clientNumberMissing: LineRule = {
  code: 'L01',
  name: 'client-number-missing',
  title: 'Het cliëntnummer van Siem ontbreekt',
  source: ap('2. Afspraken', 'Het cliëntnummer Siem. Dit nummer staat op de leveringsovereenkomst per cliént.'),
  validFrom: '2023-01-01',
  subject: 'line',
  check: ({ line, case: c }) => {
    const { specification } = c.invoice;
    // F10 already names the cells of a specification that lacks the numbers.
    if (
      specification.state === 'read' &&
      [...specification.missingColumns, ...specification.missingCells.map((m) => m.column)].includes('clientNumber')
    )
      return notApplicable;
    if (line.clientNumber.state === 'read') return pass;
    return isCertainlyAbsent(line.clientNumber) ? fail({}, line.where) : undetermined({}, line.where);
  },
  toOnderaannemer: () =>
    'Het cliëntnummer van Siem ontbreekt. U vindt dit nummer op de leveringsovereenkomst. Zet het bij deze cliënt op de factuur.',
  toBackoffice: () => 'Geen cliëntnummer gevonden op deze factuurregel.',
};
