import { fail, pass, undetermined } from '#domain';
import { ground, type MailRule } from '../rule.ts';

export const senderUnknown: MailRule = {
  code: 'M01',
  name: 'sender-unknown',
  title: 'De afzender is niet bekend',
  checks:
    'Of de mail komt van een adres dat in het register staat, van een boekhouddienst op de lijst, of van een collega van Siem die doorstuurt.',
  advice: 'Mail vanaf het adres dat u aan Siem heeft opgegeven.',
  source: ground('Beleid', 'Alleen wie in het register staat krijgt antwoord op de inhoud.'),
  validFrom: '2023-01-01',
  subject: 'mail',
  check: ({ sender }) => (sender.kind === 'unknown' ? fail() : sender.kind === 'siem' ? undetermined({ siem: true }) : pass),
  toOnderaannemer: () => 'Een medewerker kijkt uw mail na.',
  toBackoffice: (f) =>
    f['siem'] === true
      ? 'Een collega heeft deze mail doorgestuurd: behandel haar als van de oorspronkelijke afzender.'
      : 'Het adres van de afzender staat niet in het register.',
  example: { verdict: 'fail', facts: {} },
};
