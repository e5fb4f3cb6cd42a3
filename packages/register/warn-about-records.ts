import type { Beschikking, CareClient, Onderaannemer } from '#domain';
import { reportDoubles } from './check-numbers.ts';
import type { RecordAt } from './check-overlaps.ts';
import { isInRegion } from './parse-gemeente.ts';
import { parseBsn, parseKvk } from './parse-identity.ts';
import { placeOf } from './read-row.ts';
import type { Report } from './register-fault.ts';
import type { RegisterTables } from './register-tables.ts';

interface Records {
  readonly onderaannemers: readonly RecordAt<Onderaannemer>[];
  readonly careClients: readonly RecordAt<CareClient>[];
  readonly beschikkingen: readonly RecordAt<Beschikking>[];
}

const elsewhere = (gemeente: string): string => `${gemeente} is geen gemeente van de regio Hart van Brabant. Controleer of dat klopt.`;

/** What is possible but seldom meant. */
export function warnAboutRecords(tables: RegisterTables, records: Records, warn: Report): void {
  for (const { row, record } of records.careClients) {
    if (!isInRegion(record.gemeente)) warn({ ...placeOf(tables.careClients, row, 'Gemeente'), message: elsewhere(record.gemeente) });
  }
  for (const { row, record } of records.beschikkingen) {
    if (!isInRegion(record.gemeente)) warn({ ...placeOf(tables.beschikkingen, row, 'Gemeente'), message: elsewhere(record.gemeente) });
  }
  reportDoubles(
    tables.careClients,
    'BSN',
    parseBsn,
    warn,
    (_bsn, row) => `De cliënt in rij ${row} heeft hetzelfde BSN. Controleer of dit dezelfde persoon is.`,
  );
  reportDoubles(
    tables.onderaannemers,
    'KvK',
    parseKvk,
    warn,
    (kvk, row) => `De onderaannemer in rij ${row} heeft hetzelfde KvK-nummer (${kvk}). Controleer of dat klopt.`,
  );
  warnAboutSharedIbans(tables, records.onderaannemers, warn);
}

function warnAboutSharedIbans(tables: RegisterTables, onderaannemers: Records['onderaannemers'], warn: Report): void {
  const firstRow = new Map<string, number>();
  for (const { row, record } of onderaannemers) {
    for (const iban of record.ibans) {
      const first = firstRow.get(iban);
      if (first === undefined) firstRow.set(iban, row);
      else
        warn({
          ...placeOf(tables.onderaannemers, row, 'IBAN'),
          message: `De onderaannemer in rij ${first} heeft hetzelfde IBAN. Controleer of dat klopt.`,
        });
    }
  }
}
