import { failIf, notApplicable, pass, valueOf } from '#domain';
import { ap, type LineRule } from '../rule.ts';
import { inDoubtForBackoffice, inDoubtLetter } from './agreement-in-doubt.ts';
import { clientIsCertain } from './certain-subject.ts';
import { careClientOf, isCredit, ownAgreements, registerIsCurrent } from './line-facts.ts';

export const noLeveringsovereenkomst: LineRule = {
  code: 'L05',
  name: 'no-leveringsovereenkomst',
  title: 'Er is geen leveringsovereenkomst',
  checks:
    'Of er een leveringsovereenkomst is voor deze cliënt met deze onderaannemer. Zegt het register iets anders dan een inzorgmelding van Siem, dan beslist een medewerker.',
  advice: 'Stuur pas een factuur als u de leveringsovereenkomst heeft.',
  source: ap(
    '2. Afspraken',
    'Als er een door zowel u als Siem ondertekende lopende onderaannemingsraamovereenkomst is EN er is een zogenaamde leveringsovereenkomst voor de zorg aan betreffende cliënt, dan kan er maandelijks een factuur gestuurd worden aan de backoffice van Siem.',
  ),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    // A credit gives back what was approved; F20 and F21 judge it.
    if (isCredit(l.case)) return notApplicable;
    if (careClientOf(l) === undefined || l.case.onderaannemer === undefined) return notApplicable;
    if (ownAgreements(l).length > 0) return pass;
    // The bare word "dagbesteding" and what is not for Siem are told by L13.
    if (valueOf(l.line.product)?.recognised.kind === 'not-for-siem') return notApplicable;
    return failIf(clientIsCertain(l) && registerIsCurrent(l), {}, l.line.where);
  },
  toOnderaannemer: (f) =>
    f['doubt'] !== undefined
      ? inDoubtLetter
      : 'Voor deze cliënt is er geen leveringsovereenkomst met u. Controleer het cliëntnummer. Denkt u dat er wel een leveringsovereenkomst is? Vraag het na en factureer pas als u deze heeft ontvangen.',
  toBackoffice: (f) =>
    f['doubt'] !== undefined
      ? inDoubtForBackoffice(f)
      : 'Geen leveringsovereenkomst van deze cliënt met deze onderaannemer, of het register is ouder dan de factuurperiode.',
  example: { verdict: 'fail', facts: {} },
};
