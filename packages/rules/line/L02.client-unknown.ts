import { certainValueOf, failIf, notApplicable, pass, undetermined } from '#domain';
import { ap, type LineRule } from '../rule.ts';
import { clientNumber } from '../wording.ts';
import { isNumberOfSiem } from './certain-subject.ts';
import { careClientOf, findCareClient, nearNumbers, registerIsCurrent } from './line-facts.ts';

export const clientUnknown: LineRule = {
  code: 'L02',
  name: 'client-unknown',
  title: 'Het cliëntnummer is niet bekend',
  checks:
    'Of het cliëntnummer in het register staat. Nullen die Excel vooraan weglaat, worden teruggezet. Staat van een specificatie geen enkel nummer erin, dan beslist een medewerker: misschien zijn het nummers van de onderaannemer zelf.',
  advice: 'Neem het cliëntnummer precies over van de leveringsovereenkomst.',
  source: ap('2. Afspraken', 'Het cliëntnummer Siem. Dit nummer staat op de leveringsovereenkomst per cliënt.'),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    if (l.line.clientNumber.state === 'absent') return notApplicable;
    if (careClientOf(l) !== undefined) return pass;
    const facts = { clientNumber: l.line.clientNumber.value };
    // Of a client whom an inzorgmelding of Siem names, the register contradicts itself: nothing is refused for that.
    const isAgreed = l.case.leveringsovereenkomsten.some(
      (a) => a.clientNumber === facts.clientNumber && a.onderaannemerNumber === l.case.onderaannemer?.number,
    );
    if (isAgreed) return undetermined({ ...facts, isAgreed }, l.line.clientNumber.where);
    // The right number with something written around it is no unknown client.
    const isNear = nearNumbers(l.line.clientNumber.value).some((number) => findCareClient(number, l.case.careClients) !== undefined);
    const isCertain = certainValueOf(l.line.clientNumber) !== undefined && registerIsCurrent(l) && !isNear;
    if (isCertain && !isNumberOfSiem(l, facts.clientNumber))
      return undetermined({ ...facts, isPerhapsOwn: true }, l.line.clientNumber.where);
    return failIf(isCertain, facts, l.line.clientNumber.where);
  },
  toOnderaannemer: (f) =>
    f['isAgreed'] === true || f['isPerhapsOwn'] === true
      ? 'Een medewerker kijkt dit cliëntnummer eerst na. U hoeft nu niets te doen.'
      : `Het cliëntnummer ${clientNumber(f['clientNumber'])} is bij Siem niet bekend. Kijk op de leveringsovereenkomst welk nummer bij deze cliënt hoort.`,
  toBackoffice: (f) =>
    f['isAgreed'] === true
      ? `Cliëntnummer ${clientNumber(f['clientNumber'])} staat niet in het register, maar volgens een inzorgmelding van Siem is er een leveringsovereenkomst. Zet de cliënt in het register, of maak de inzorgmelding ongedaan.`
      : f['isPerhapsOwn'] === true
        ? `Cliëntnummer ${clientNumber(f['clientNumber'])} staat niet in het register, en geen ander nummer van de specificatie met de naam die ernaast staat. Misschien zijn het nummers van de onderaannemer zelf.`
        : `Cliëntnummer ${clientNumber(f['clientNumber'])} staat niet in het register, of het register is ouder dan de factuurperiode.`,
  example: { verdict: 'fail', facts: { clientNumber: '499999' } },
};
