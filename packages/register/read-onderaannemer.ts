import type { Onderaannemer } from '#domain';
import { parseAddresses } from './parse-addresses.ts';
import { parseIbans, parseKvk } from './parse-identity.ts';
import { parsePercelen } from './parse-product.ts';
import { parseNumber, parseText } from './parse-text.ts';
import { parseYesNo } from './parse-yes-no.ts';
import { readPeriod } from './read-period.ts';
import type { RowReader } from './read-row.ts';
import type { onderaannemersLayout } from './sheet-layout.ts';

type Heading = (typeof onderaannemersLayout.headings)[number];

export function readOnderaannemer(row: RowReader<Heading>): Onderaannemer | undefined {
  const number = row.required('Onderaannemernummer', parseNumber);
  const name = row.required('Naam', parseText);
  const kvk = row.required('KvK', parseKvk);
  const ibans = row.required('IBAN', parseIbans);
  const addresses = row.required('E-mailadressen', parseAddresses);
  const combinant = row.required('Combinant', parseText);
  const period = readPeriod(row, 'Raamovereenkomst ingang', 'Raamovereenkomst einde');
  const signedByOnderaannemer = row.required('Getekend door onderaannemer', parseYesNo);
  const signedBySiem = row.required('Getekend door Siem', parseYesNo);
  const percelen = row.required('Percelen', parsePercelen);
  if (
    number === undefined ||
    name === undefined ||
    kvk === undefined ||
    ibans === undefined ||
    addresses === undefined ||
    combinant === undefined ||
    period === undefined ||
    signedByOnderaannemer === undefined ||
    signedBySiem === undefined ||
    percelen === undefined
  ) {
    return undefined;
  }
  return { number, name, kvk, ibans, addresses, combinant, raamovereenkomst: { ...period, signedByOnderaannemer, signedBySiem }, percelen };
}
