import { failIf, formatDate, notApplicable, pass } from '#domain';
import type { ReportRule } from '../rule.ts';
import { text } from '../wording.ts';
import { beschikkingOf, earlierReportOn } from './reported-beschikking.ts';
import { isIdentified } from './reported-client.ts';
import { toewijzingen } from './source.ts';

export const reportAgain: ReportRule = {
  code: 'H08',
  name: 'report-again',
  title: 'Er was al een verslag bij deze beschikking',
  checks: 'Of wij bij deze beschikking al een evaluatieverslag hebben aangenomen. Het nieuwe bewaren wij als een nieuwere versie.',
  advice: 'Stuur één verslag per beschikking. Is het verslag aangepast? Dan mag u het opnieuw sturen.',
  source: toewijzingen('evaluatieverslag naar herindicatieOA@metsiem.nl (uiterlijk 3 weken voor einde beschikking)'),
  validFrom: '2023-01-01',
  subject: 'report',
  check: (c) => {
    const beschikking = beschikkingOf(c);
    if (beschikking === undefined) return notApplicable;
    const earlier = earlierReportOn(c, beschikking);
    if (earlier === undefined) return pass;
    return failIf(isIdentified(c), { reference: earlier.reference, receivedOn: earlier.received }, c.report.where);
  },
  toOnderaannemer: (f) =>
    `Wij hadden bij deze beschikking al een verslag van u (${text(f['reference'])}, ontvangen op ${formatDate(text(f['receivedOn']))}). Dit verslag bewaren wij als een nieuwere versie. Daarvoor hoeft u niets te doen.`,
  toBackoffice: (f) =>
    `Nieuwere versie van een verslag dat al was aangenomen: ${text(f['reference'])}, ontvangen op ${formatDate(text(f['receivedOn']))}.`,
  example: { verdict: 'fail', facts: { reference: 'SIEM-2026-000123', receivedOn: '2026-01-20' } },
};
