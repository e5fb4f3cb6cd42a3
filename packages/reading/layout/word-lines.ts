import { columnRole } from '../column-words.ts';
import { parseMoney } from '../values/money-text.ts';

const gluedLabel =
  /(?<=[\p{Ll}\d.])(?=(?:Cli[eë]nt(?:nummer|naam)|Naam|Geboortedatum|BSN|Adres|Zorgaanbieder|Einddatum|Datum|Factuurdatum|Factuurnummer|Periode|KvK|IBAN|Totaal)\b[^:\n]{0,25}(?::|\s\d))/gu;

/** The lines of a Word text as they stood: labels that lost their line break on a line of their own, the cells of a table on one. */
export function wordLines(text: string): string[] {
  return tabulate(text.replace(gluedLabel, '\n').split(/\r?\n/));
}

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
