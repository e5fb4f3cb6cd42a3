import { reportDangling, reportDoubles, valuesIn } from './check-numbers.ts';
import { parseDomain } from './parse-addresses.ts';
import { parseNumber } from './parse-text.ts';
import type { Report } from './register-fault.ts';
import type { RegisterTables } from './register-tables.ts';

const double = (value: string, firstRow: number): string =>
  `Nummer ${value} staat ook al in rij ${firstRow}. Elk nummer mag maar één keer voorkomen.`;

/** Numbers that occur twice, and numbers that point at nothing. */
export function checkReferences(tables: RegisterTables, report: Report): void {
  const { onderaannemers, careClients, leveringsovereenkomsten, beschikkingen, verzenddiensten } = tables;
  reportDoubles(onderaannemers, 'Onderaannemernummer', parseNumber, report, double);
  reportDoubles(careClients, 'Cliëntnummer', parseNumber, report, double);
  reportDoubles(leveringsovereenkomsten, 'Leveringsovereenkomst', parseNumber, report, double);
  reportDoubles(beschikkingen, 'Beschikking', parseNumber, report, double);
  reportDoubles(
    verzenddiensten,
    'Domein',
    parseDomain,
    report,
    (domain, row) => `Domein ${domain} staat ook al in rij ${row}. Haal er één weg.`,
  );

  const contracted = { sheet: onderaannemers.sheet, known: new Set(valuesIn(onderaannemers, 'Onderaannemernummer', parseNumber).keys()) };
  const inCare = { sheet: careClients.sheet, known: new Set(valuesIn(careClients, 'Cliëntnummer', parseNumber).keys()) };
  // Without that column every reference would dangle; that it is missing has been said.
  if (careClients.columns.has('Cliëntnummer')) {
    reportDangling(leveringsovereenkomsten, 'Cliëntnummer', parseNumber, inCare, report);
    reportDangling(beschikkingen, 'Cliëntnummer', parseNumber, inCare, report);
  }
  if (onderaannemers.columns.has('Onderaannemernummer')) {
    reportDangling(leveringsovereenkomsten, 'Onderaannemernummer', parseNumber, contracted, report);
    reportDangling(beschikkingen, 'Onderaannemernummer', parseNumber, contracted, report);
  }
}
