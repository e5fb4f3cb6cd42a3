import { withoutZeros } from '#domain';
import type { ParseCell } from './read-row.ts';
import { cellOf, placeOf } from './read-row.ts';
import type { Report } from './register-fault.ts';
import type { SheetTable } from './sheet-table.ts';

/** The values of a column with the first row of each; unreadable cells are reported where the row is read. */
export function valuesIn<Heading extends string>(
  table: SheetTable<Heading>,
  heading: Heading,
  parse: ParseCell<string>,
): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const row of table.rows) {
    const cell = cellOf(table, row, heading);
    const parsed = cell === undefined ? undefined : parse(cell);
    if (parsed === undefined || 'problem' in parsed) continue;
    const known = rows.get(parsed.value);
    if (known === undefined) rows.set(parsed.value, [row.number]);
    else known.push(row.number);
  }
  return rows;
}

/** Every later row with a value that an earlier row has; `describe` never gets to say a BSN. */
export function reportDoubles<Heading extends string>(
  table: SheetTable<Heading>,
  heading: Heading,
  parse: ParseCell<string>,
  report: Report,
  describe: (value: string, firstRow: number) => string,
): void {
  for (const [value, [first, ...later]] of valuesIn(table, heading, parse)) {
    for (const row of later) report({ ...placeOf(table, row, heading), message: describe(value, first ?? row) });
  }
}

/** Every cell that names a number which the other sheet does not have. */
export function reportDangling<Heading extends string>(
  table: SheetTable<Heading>,
  heading: Heading,
  parse: ParseCell<string>,
  target: { readonly sheet: string; readonly known: ReadonlySet<string> },
  report: Report,
): void {
  const byDigits = new Map([...target.known].map((number) => [withoutZeros(number), number] as const));
  for (const [value, rows] of valuesIn(table, heading, parse)) {
    if (target.known.has(value)) continue;
    const meant = byDigits.get(withoutZeros(value));
    const advice =
      meant === undefined
        ? 'Voeg het daar toe of verbeter het nummer.'
        : `Bedoelt u ${meant}? Maak van de cel tekst, dan blijven de nullen staan.`;
    for (const row of rows)
      report({ ...placeOf(table, row, heading), message: `Nummer ${value} staat niet op blad ${target.sheet}. ${advice}` });
  }
}
