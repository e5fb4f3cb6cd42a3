import type { SampleReport } from '../sample-report.ts';
import { numericDate } from './dutch-text.ts';

export const reportTitle = 'Evaluatieverslag Wmo';

/** The lines under the title, label first. */
export const reportFacts = (report: SampleReport): readonly (readonly [string, string])[] =>
  [
    ['Cliëntnummer Siem', report.clientNumber] as const,
    ['Naam cliënt', report.name] as const,
    ['Geboortedatum', report.birthDate === undefined ? undefined : numericDate(report.birthDate)] as const,
    ['Aanbieder', report.provider] as const,
    ['Einddatum beschikking', report.endDate === undefined ? undefined : numericDate(report.endDate)] as const,
    ['Datum verslag', numericDate(report.reportDate)] as const,
  ].flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));

export const reportParagraphs: readonly string[] = [
  'Doelen en resultaten',
  'De cliënt houdt een weekplanning bij en opent de post zelf. De contacten in de buurt zijn uitgebreid.',
  'Conclusie en advies',
  'Wij vragen een herindicatie aan: zonder ondersteuning valt de structuur weg.',
];
