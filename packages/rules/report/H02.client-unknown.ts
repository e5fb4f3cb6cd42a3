import { failIf, pass, undetermined } from '#domain';
import type { ReportRule } from '../rule.ts';
import { clientNumber, text } from '../wording.ts';
import { isIdentified, somebodyElses } from './reported-client.ts';
import { toewijzingen } from './source.ts';

export const reportClientUnknown: ReportRule = {
  code: 'H02',
  name: 'client-unknown',
  title: 'Het cliëntnummer in het verslag is niet bekend',
  checks:
    'Of het cliëntnummer in het verslag in het register staat, en of de geboortedatum (of anders de naam) erbij past. Zonder nummer: of precies één cliënt van de onderaannemer deze naam en geboortedatum heeft.',
  advice: 'Zet het cliëntnummer van Siem in het verslag.',
  source: toewijzingen('evaluatieverslag naar herindicatieOA@metsiem.nl (uiterlijk 3 weken voor einde beschikking)'),
  validFrom: '2023-01-01',
  subject: 'report',
  check: (c) => {
    const { clientNumber, where } = c.report;
    const field = somebodyElses(c);
    if (field !== undefined) return undetermined({ field }, c.report.where);
    if (clientNumber.state === 'read' && c.careClient === undefined)
      return failIf(clientNumber.certain, { clientNumber: clientNumber.value }, clientNumber.where);
    // A beschikking of the gemeente may precede the Siem number: who cannot be told by name and birth date is for a person.
    return isIdentified(c) ? pass : undetermined({}, where);
  },
  toOnderaannemer: (f) =>
    `Het cliëntnummer ${clientNumber(f['clientNumber'])} in het verslag is bij Siem niet bekend. Zet het cliëntnummer van Siem in het verslag en stuur het opnieuw.`,
  toBackoffice: (f) =>
    f['field'] !== undefined
      ? `De ${text(f['field'])} in het verslag past niet bij het cliëntnummer: over wie gaat het verslag?`
      : f['clientNumber'] === undefined
        ? 'Het verslag noemt geen cliëntnummer, of niet met zekerheid: zoek de cliënt op naam en geboortedatum.'
        : `Cliëntnummer ${clientNumber(f['clientNumber'])} staat niet in het register.`,
  example: { verdict: 'fail', facts: { clientNumber: '499999' } },
};
