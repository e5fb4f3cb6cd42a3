import type { Verzenddienst } from '#domain';
import { parseDomain } from './parse-addresses.ts';
import { parseText } from './parse-text.ts';
import type { RowReader } from './read-row.ts';
import type { verzenddienstenLayout } from './sheet-layout.ts';

type Heading = (typeof verzenddienstenLayout.headings)[number];

export function readVerzenddienst(row: RowReader<Heading>): Verzenddienst | undefined {
  const domain = row.required('Domein', parseDomain);
  const name = row.required('Naam', parseText);
  return domain === undefined || name === undefined ? undefined : { domain, name };
}
