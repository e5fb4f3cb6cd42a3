import type { Leveringsovereenkomst } from '#domain';
import { parseProduct } from './parse-product.ts';
import { parseTarief } from './parse-tarief.ts';
import { parseNumber, parseText } from './parse-text.ts';
import { readPeriod } from './read-period.ts';
import type { RowReader } from './read-row.ts';
import type { leveringsovereenkomstenLayout } from './sheet-layout.ts';

type Heading = (typeof leveringsovereenkomstenLayout.headings)[number];

export function readLeveringsovereenkomst(row: RowReader<Heading>): Leveringsovereenkomst | undefined {
  const id = row.required('Leveringsovereenkomst', parseNumber);
  const clientNumber = row.required('Cliëntnummer', parseNumber);
  const onderaannemerNumber = row.required('Onderaannemernummer', parseNumber);
  const product = row.required('Product', parseProduct);
  const period = readPeriod(row, 'Startdatum', 'Einddatum');
  const agreedTariefCents = row.optional('Afgesproken tarief', parseTarief);
  const gebiedsteam = row.optional('Gebiedsteam', parseText);
  if (id === undefined || clientNumber === undefined || onderaannemerNumber === undefined || product === undefined || period === undefined)
    return undefined;
  return {
    id,
    clientNumber,
    onderaannemerNumber,
    product,
    period,
    ...(agreedTariefCents === undefined ? {} : { agreedTariefCents }),
    ...(gebiedsteam === undefined ? {} : { gebiedsteam }),
  };
}
