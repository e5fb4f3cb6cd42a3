import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { isBsn } from '#domain';
import type { CellValue } from './cell-value.ts';
import { parseText } from './parse-text.ts';
import type { Parsed } from './read-row.ts';

/** Nine digits that pass the 11-proef. The sentences never repeat them: they end up on screens and in logs. */
export function parseBsn(cell: CellValue): Parsed<string> {
  const text = parseText(cell);
  if ('problem' in text) return { problem: 'Een BSN heeft negen cijfers. Maak van de cel tekst en typ het BSN opnieuw.' };
  const typed = text.value.replace(/[\s.-]/g, '');
  // As a number a BSN loses its leading zero.
  const digits = cell.kind === 'number' && typed.length === 8 ? `0${typed}` : typed;
  if (!/^\d{9}$/.test(digits)) return { problem: 'Een BSN heeft negen cijfers. Controleer het BSN.' };
  return isBsn(digits) ? { value: digits } : { problem: 'Dit BSN kan niet bestaan: het doorstaat de 11-proef niet. Controleer het BSN.' };
}

/** Eight digits; the leading zeros that Excel drops are put back. */
export function parseKvk(cell: CellValue): Parsed<string> {
  const text = parseText(cell);
  if ('problem' in text) return { problem: 'Een KvK-nummer heeft acht cijfers. Controleer het nummer.' };
  const digits = text.value.replace(/[\s.]/g, '');
  if (/^\d{6,8}$/.test(digits) && Number(digits) > 0) return { value: digits.padStart(8, '0') };
  const isBranch = /^\d{12}$/.test(digits);
  return {
    problem: isBranch
      ? 'Dit is een vestigingsnummer. Vul het KvK-nummer van acht cijfers in.'
      : 'Een KvK-nummer heeft acht cijfers. Controleer het nummer.',
  };
}

/** One or more IBANs separated by `;`, in electronic form. */
export function parseIbans(cell: CellValue): Parsed<readonly string[]> {
  const text = parseText(cell);
  if ('problem' in text) return text;
  const ibans = text.value
    .split(/[;,]/)
    .map((part) => electronicFormatIBAN(part) ?? '')
    .filter((iban) => iban !== '');
  const broken = ibans.find((iban) => !isValidIBAN(iban));
  if (broken !== undefined)
    return {
      problem: `IBAN ${broken.slice(0, 40)} klopt niet: de controlecijfers of de lengte zijn fout. Neem het rekeningnummer over van de bankpas of het contract.`,
    };
  if (ibans.length === 0) return { problem: 'Hier hoort een IBAN te staan.' };
  return new Set(ibans).size === ibans.length ? { value: ibans } : { problem: 'Hetzelfde IBAN staat hier twee keer. Haal er één weg.' };
}
