import type { Beschikking } from '#domain';
import { parseGemeente } from './parse-gemeente.ts';
import { parseProduct } from './parse-product.ts';
import { parseNumber } from './parse-text.ts';
import { readPeriod } from './read-period.ts';
import type { RowReader } from './read-row.ts';
import type { beschikkingenLayout } from './sheet-layout.ts';

type Heading = (typeof beschikkingenLayout.headings)[number];

export function readBeschikking(row: RowReader<Heading>): Beschikking | undefined {
  const id = row.required('Beschikking', parseNumber);
  const clientNumber = row.required('Cliëntnummer', parseNumber);
  const onderaannemerNumber = row.required('Onderaannemernummer', parseNumber);
  const gemeente = row.required('Gemeente', parseGemeente);
  const product = row.required('Product', parseProduct);
  const period = readPeriod(row, 'Ingangsdatum', 'Einddatum');
  if (id === undefined || clientNumber === undefined || onderaannemerNumber === undefined) return undefined;
  if (gemeente === undefined || product === undefined || period === undefined) return undefined;
  return { id, clientNumber, onderaannemerNumber, gemeente, product, period };
}
