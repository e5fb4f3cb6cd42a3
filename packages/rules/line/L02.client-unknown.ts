import { certainValueOf, failIf, notApplicable, pass } from '#domain';
import { ap, type LineRule } from '../rule.ts';
import { clientNumber } from '../wording.ts';
import { careClientOf, digitsOf, findCareClient, registerIsCurrent } from './line-facts.ts';

export const clientUnknown: LineRule = {
  code: 'L02',
  name: 'client-unknown',
  title: 'Het cliëntnummer is niet bekend',
  checks: 'Of het cliëntnummer in het register staat. Nullen die Excel vooraan weglaat, worden teruggezet.',
  advice: 'Neem het cliëntnummer precies over van de leveringsovereenkomst.',
  source: ap('2. Afspraken', 'Het cliëntnummer Siem. Dit nummer staat op de leveringsovereenkomst per cliënt.'),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    if (l.line.clientNumber.state === 'absent') return notApplicable;
    if (careClientOf(l) !== undefined) return pass;
    const facts = { clientNumber: l.line.clientNumber.value };
    // The right number with something written around it is no unknown client.
    const isNear = findCareClient(digitsOf(l.line.clientNumber.value), l.case.careClients) !== undefined;
    return failIf(certainValueOf(l.line.clientNumber) !== undefined && registerIsCurrent(l) && !isNear, facts, l.line.clientNumber.where);
  },
  toOnderaannemer: (f) =>
    `Het cliëntnummer ${clientNumber(f['clientNumber'])} is bij Siem niet bekend. Kijk op de leveringsovereenkomst welk nummer bij deze cliënt hoort.`,
  toBackoffice: (f) =>
    `Cliëntnummer ${clientNumber(f['clientNumber'])} staat niet in het register, of het register is ouder dan de factuurperiode.`,
  example: { verdict: 'fail', facts: { clientNumber: '499999' } },
};
