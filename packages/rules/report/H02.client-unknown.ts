import { failIf, pass, undetermined } from '#domain';
import type { ReportRule } from '../rule.ts';
import { clientNumber } from '../wording.ts';
import { toewijzingen } from './source.ts';

export const reportClientUnknown: ReportRule = {
  code: 'H02',
  name: 'client-unknown',
  title: 'Het cliëntnummer in het verslag is niet bekend',
  checks: 'Of het cliëntnummer in het verslag in het register staat, en of de geboortedatum erbij past.',
  advice: 'Zet het cliëntnummer van Siem in het verslag.',
  source: toewijzingen('evaluatieverslag naar herindicatieOA@metsiem.nl (uiterlijk 3 weken voor einde beschikking)'),
  validFrom: '2023-01-01',
  subject: 'report',
  check: ({ report: { clientNumber, birthDate, where }, careClient }) => {
    // A number with the birth date of somebody else may be a slip: years are compared modulo 100, as on invoices.
    const isSomebodyElse =
      careClient !== undefined && birthDate.state === 'read' && birthDate.value.slice(2) !== careClient.birthDate.slice(2);
    if (isSomebodyElse) return undetermined({ field: 'geboortedatum' }, birthDate.where);
    // A beschikking of the gemeente may precede the Siem number: without a number a person looks.
    if (clientNumber.state === 'absent') return undetermined({}, where);
    if (careClient === undefined) return failIf(clientNumber.certain, { clientNumber: clientNumber.value }, clientNumber.where);
    return clientNumber.certain ? pass : undetermined({}, clientNumber.where);
  },
  toOnderaannemer: (f) =>
    `Het cliëntnummer ${clientNumber(f['clientNumber'])} in het verslag is bij Siem niet bekend. Zet het cliëntnummer van Siem in het verslag en stuur het opnieuw.`,
  toBackoffice: (f) =>
    f['field'] !== undefined
      ? 'De geboortedatum in het verslag past niet bij het cliëntnummer: over wie gaat het verslag?'
      : f['clientNumber'] === undefined
        ? 'Het verslag noemt (niet zeker) een cliëntnummer: zoek de cliënt op naam en geboortedatum.'
        : `Cliëntnummer ${clientNumber(f['clientNumber'])} staat niet in het register.`,
  example: { verdict: 'fail', facts: { clientNumber: '499999' } },
};
