import { type CellInput, dateCell } from './build-sheet.ts';

type Content = Pick<CellInput, 'value' | 'isDate' | 'unusable'>;
const usable = (value: Content['value']): Content => ({ value, isDate: false, unusable: false });
const unusable = (value: string): Content => ({ value, isDate: false, unusable: true });

/** A number of more digits has no leading zeros that matter to anyone. */
const mostDigits = 15;

/** How its style shows a number. */
export interface Shown {
  /** At least so many digits. */
  readonly digits: number;
  /** As a date, counted from this day. */
  readonly dayZero: string | undefined;
}

/** What a cell of an OpenDocument sheet holds: typed values stand in attributes, text in paragraphs. */
export function odsValue(cell: Readonly<Record<string, string>>, text: string, shown: Shown): Content {
  if (cell['calcext:value-type'] === 'error') return unusable(text.trim());
  switch (cell['office:value-type']) {
    case 'float':
    case 'currency':
    case 'percentage':
      return numberCell(Number.parseFloat(cell['office:value'] ?? ''), shown);
    case 'date':
      return dateCell(new Date(`${(cell['office:date-value'] ?? '').slice(0, 10)}T00:00:00Z`));
    case 'time':
      return usable(clock(cell['office:time-value'] ?? ''));
    case 'boolean':
      return usable(cell['office:boolean-value'] === 'true');
    case 'string':
      return usable((cell['office:string-value'] ?? text).trim());
    default:
      // A formula of which nothing was stored has no type.
      return cell['table:formula'] === undefined ? usable(text.trim()) : unusable('');
  }
}

function numberCell(value: number, { digits, dayZero }: Shown): Content {
  if (!Number.isFinite(value)) return unusable('');
  if (dayZero !== undefined) return dateCell(new Date(Date.parse(`${dayZero}T00:00:00Z`) + value * 86_400_000));
  const isPadded = Number.isInteger(value) && value >= 0 && digits <= mostDigits && String(value).length < digits;
  return usable(isPadded ? String(value).padStart(digits, '0') : value);
}

/** `PT36H05M00S` → `36:05` */
function clock(duration: string): string {
  const [, hours = '0', minutes = '0'] = /^-?PT(?:(\d+)H)?(?:(\d+)M)?/.exec(duration) ?? [];
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}
