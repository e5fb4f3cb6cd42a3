import type { CellValue } from './cell-value.ts';
import { normaliseText } from './normalise-text.ts';
import type { OpenSheet, SheetRow } from './open-workbook.ts';
import { columnLetter, type Report } from './register-fault.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** A sheet after its headings were found; a heading that is missing has been reported and has no column. */
export interface SheetTable<Heading extends string> {
  readonly sheet: string;
  readonly columns: ReadonlyMap<Heading, number>;
  readonly rows: readonly SheetRow[];
}

const headingText = (cell: CellValue): string => (cell.kind === 'text' ? cell.text : cell.kind === 'number' ? String(cell.value) : '');

/** Finds each heading in the first filled row; whatever else stands there is a warning, twice the same is a fault. */
export function sheetTable<Heading extends string>(
  sheet: OpenSheet,
  layout: SheetLayout<Heading>,
  report: Report,
  warn: Report,
): SheetTable<Heading> {
  const [headingRow, ...rows] = sheet.rows;
  const columns = new Map<Heading, number>();
  const row = headingRow?.number ?? 1;
  for (const [column, cell] of headingRow?.cells ?? []) {
    const text = headingText(cell);
    const heading = layout.headings.find((candidate) => normaliseText(candidate) === normaliseText(text));
    const place = { sheet: layout.sheet, row, column: columnLetter(column), heading: heading ?? text };
    if (heading === undefined) warn({ ...place, message: 'Deze kolom hoort niet bij het register en wordt niet gelezen.' });
    else if (columns.has(heading)) report({ ...place, message: 'Deze kolom staat er twee keer. Laat er één staan.' });
    else columns.set(heading, column);
  }
  for (const heading of layout.headings) {
    if (columns.has(heading)) continue;
    report({
      sheet: layout.sheet,
      row,
      heading,
      message: `De kolom "${heading}" ontbreekt. Zet deze kop in de eerste rij, met de gegevens eronder.`,
    });
  }
  return { sheet: layout.sheet, columns, rows };
}
