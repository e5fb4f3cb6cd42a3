import { columnRole } from '../column-words.ts';
import { fold } from '../values/fold.ts';
import { parseMoney } from '../values/money-text.ts';

const gluedLabel =
  /(?<=[\p{Ll}\d.])(?=(?:Cli[eë]nt(?:nummer|naam)|Naam|Geboortedatum|BSN|Adres|Zorgaanbieder|Einddatum|Datum|Factuurdatum|Factuurnummer|Periode|KvK|IBAN|Totaal)\b[^:\n]{0,25}(?::|\s\d))/gu;

/** The lines of a Word text as they stood: labels that lost their line break on a line of their own, the cells of a table on one. */
export function wordLines(text: string): string[] {
  return tabulate(withValues(text.replace(gluedLabel, '\n').split(/\r?\n/)));
}

/** What the first cell of a table of facts says, alone on its line. */
const loneLabel =
  /^(?:(?:siem ?-?)?(?:client|deelnemer|bewoner)? ?-?(?:nummer|nr\.?)(?: siem)?|(?:naam|geboortedatum|adres|bsn)(?: (?:van )?(?:de )?(?:client|bewoner|deelnemer))?|(?:client|bewoner|deelnemer) ?-?naam|burgerservicenummer|(?:zorg)?aanbieder|(?:eind|begin|ingangs|afloop)datum(?: (?:van )?(?:de )?(?:huidige )?(?:beschikking|indicatie|toewijzing|zorg))?|(?:beschikking|indicatie) (?:loopt|geldig) (?:tot(?: en met)?|t\/m)|datum(?: (?:van )?(?:het |dit )?(?:evaluatie)?(?:verslag|evaluatie|gesprek|opgesteld))?|(?:verslag|evaluatie)datum|opgesteld op|(?:factuur|nota)(?:nummer|datum)|periode|iban)\s*:?$/;

/** A label in one cell and its value in the next one, which Word text gives a line each, come on one line. */
function withValues(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    // A blank line may stand between two cells; an empty value is followed by the next label.
    const at = lines.findIndex((other, place) => place > index && place <= index + 2 && other.trim() !== '');
    const value = lines[at]?.trim();
    if (value === undefined || !isLabel(line) || isLabel(value) || columnRole(value) !== undefined) joined.push(line);
    else {
      joined.push(`${line.trim().replace(/:$/, '')}: ${value}`);
      index = at;
    }
  }
  return joined;
}

const isLabel = (line: string): boolean => loneLabel.test(fold(line.trim()));

/** Word text gives every cell a line: after a run of column headings, as many lines make a row while the last one is an amount. */
function tabulate(lines: readonly string[]): string[] {
  const start = lines.findIndex((_, index) => [0, 1, 2].every((step) => columnRole(lines[index + step] ?? '') !== undefined));
  if (start < 0) return [...lines];
  let width = 0;
  while (columnRole(lines[start + width] ?? '') !== undefined) width++;
  const rows: string[] = [lines.slice(start, start + width).join('\t')];
  let next = start + width;
  while (parseMoney(lines[next + width - 1] ?? '')?.marked === true) {
    rows.push(lines.slice(next, next + width).join('\t'));
    next += width;
  }
  return [...lines.slice(0, start), ...rows, ...lines.slice(next)];
}
