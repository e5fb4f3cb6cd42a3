import { fail, pass } from '#domain';
import { ground, type MailRule } from '../rule.ts';

export const documentIsAPicture: MailRule = {
  code: 'M06',
  name: 'document-is-a-picture',
  title: 'De bijlage is een scan',
  source: ground('AP 2. Afspraken', 'Onderaannemer factureert maandelijks digitaal'),
  validFrom: '2023-01-01',
  subject: 'mail',
  check: ({ problems }) => {
    const picture = problems.find((p) => p.reason === 'picture');
    return picture === undefined ? pass : fail({}, picture.where);
  },
  toOnderaannemer: () =>
    'De bijlage is een scan of een foto. Een medewerker leest hem. Sneller gaat het met een PDF rechtstreeks uit uw boekhoudprogramma.',
  toBackoffice: ({ fields }) =>
    Array.isArray(fields)
      ? `Herkend van een scan of foto; niet met zekerheid gelezen: ${fields.join(', ')}. Vergelijk met het beeld.`
      : 'De bijlage heeft geen (bruikbare) tekst. Lees de factuur van het beeld.',
};
