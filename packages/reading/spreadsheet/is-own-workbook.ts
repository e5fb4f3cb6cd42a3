import type { Document } from '#documents';
import { foldLabel } from '../values/fold.ts';

/** The headings of the workbook that goes along with a rejection (see packages/letters/beoordeling.ts), folded. */
const ownHeadings = ['rij', 'clientnummer siem', 'product', 'gerekend', 'verwacht', 'oordeel', 'reden'];
/** People type a line above it before they send it back. */
const headingRows = 10;

/** Our own verdict on an earlier invoice, sent back to us: no document of the sender. */
export const isOwnWorkbook = (document: Extract<Document, { kind: 'spreadsheet' }>): boolean =>
  document.sheets.some((sheet) =>
    sheet.rows.slice(0, headingRows).some((row) => {
      if (row.length < ownHeadings.length) return false;
      const words = new Set(row.map((cell) => foldLabel(String(cell.value))));
      return ownHeadings.every((heading) => words.has(heading));
    }),
  );
