import { fail, notApplicable, pass } from '#domain';
import { ap, type MailRule } from '../rule.ts';

export const documentIsAPicture: MailRule = {
  code: 'M06',
  name: 'document-is-a-picture',
  title: 'De bijlage is een scan',
  checks: 'Of de tekst in de bijlage van een scan of een foto komt.',
  advice: 'Stuur de PDF die uw boekhoudprogramma maakt, geen scan of foto. Dan gaat het sneller.',
  source: ap(
    '2. Afspraken',
    'Onderaannemer factureert maandelijks digitaal op basis van het overeengekomen tarief voor direct-cliëntgebonden prestaties.',
  ),
  validFrom: '2023-01-01',
  subject: 'mail',
  check: ({ problems, invoices, reports }) => {
    if (problems.length + invoices + reports === 0) return notApplicable;
    const picture = problems.find((p) => p.reason === 'picture');
    return picture === undefined ? pass : fail({}, picture.where);
  },
  toOnderaannemer: () =>
    'De bijlage is een scan of een foto. Een medewerker leest hem. Sneller gaat het met een PDF rechtstreeks uit uw boekhoudprogramma.',
  toBackoffice: ({ fields }) =>
    Array.isArray(fields)
      ? `Herkend van een scan of foto; niet met zekerheid gelezen: ${fields.join(', ')}. Vergelijk met het beeld.`
      : 'De bijlage heeft geen (bruikbare) tekst. Lees de factuur van het beeld.',
  example: { verdict: 'fail', facts: { fields: ['totaal', 'IBAN'] } },
};
