import { fail, notApplicable, pass } from '#domain';
import { ap, type MailRule } from '../rule.ts';

export const careChangeMisdirected: MailRule = {
  code: 'M10',
  name: 'care-change-misdirected',
  title: 'Een wijziging in de zorg hoort bij het gebiedsteam',
  checks: 'Of de mail een wijziging in de zorg meldt: uit zorg, afschalen of opschalen.',
  advice:
    'Meld een wijziging in de zorg bij het gebiedsteam van de cliënt (begeleiding en dagopvang) of bij het team beschermd wonen, niet bij de facturen.',
  source: ap(
    '4. Aanleveren van wijzigingen in de zorg aan cliënt',
    'Wanneer een cliënt uit zorg gaat, stuurt u een mail naar het gebiedsteam waar de cliënt onder valt.',
  ),
  validFrom: '2023-01-01',
  subject: 'mail',
  check: ({ mail, invoices, reports }) =>
    mail.careChange === undefined ? notApplicable : invoices + reports > 0 ? pass : fail({ change: mail.careChange }),
  toOnderaannemer: () =>
    'Geeft u een wijziging in de zorg door? Mail die naar het gebiedsteam van de cliënt (begeleiding en dagopvang) of naar het team beschermd wonen. Op de leveringsovereenkomst staat welk gebiedsteam het is. Een tijdelijke stop bestaat niet meer: komt de cliënt binnen 6 maanden terug, dan kan dat zonder nieuwe beschikking.',
  toBackoffice: (f) => `De mail lijkt een wijziging in de zorg te melden (${String(f['change'])}).`,
  example: { verdict: 'fail', facts: { change: 'uit-zorg' } },
};
