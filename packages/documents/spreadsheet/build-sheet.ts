import { count, OverLimit } from '#archive';
import { isIsoDate } from '#domain';
import type { Cell, Sheet } from '../document.ts';
import { limits } from '../limits.ts';

export type CellInput = Omit<Cell, 'address'>;

/** Gathers cells of one sheet in any order, drops empty ones and keeps the limits. */
export class SheetBuilder {
  readonly #name: string;
  readonly #hidden: boolean;
  readonly #rows = new Map<number, Cell[]>();
  #cells = 0;

  constructor(name: string, hidden: boolean) {
    this.#name = name;
    this.#hidden = hidden;
  }

  add(cell: CellInput): void {
    if (cell.value === '' && !cell.unusable) return;
    const address = `${columnName(cell.column)}${cell.row}`;
    if (cell.column > limits.columns) throw new OverLimit(`Cel ${address} staat voorbij kolom ${count(limits.columns)}; dat is de grens.`);
    this.#cells += 1;
    if (this.#cells > limits.cells)
      throw new OverLimit(`Het bestand heeft meer dan ${count(limits.cells)} gevulde cellen; dat is de grens.`);
    const row = this.#rows.get(cell.row) ?? [];
    row.push({ address, ...cell });
    this.#rows.set(cell.row, row);
    if (this.#rows.size > limits.rows) throw new OverLimit(`Het bestand heeft meer dan ${count(limits.rows)} rijen; dat is de grens.`);
  }

  build(): Sheet {
    const rows = [...this.#rows].sort(([a], [b]) => a - b).map(([, cells]) => cells.sort((a, b) => a.column - b.column));
    return { name: this.#name, hidden: this.#hidden, rows };
  }
}

/** `1` → `A`, `27` → `AA`. */
function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** A date cell as its civil date; a time without a date, or one outside 1900 to 2100, is text that nobody can use as a date. */
export function dateCell(date: Date): Pick<CellInput, 'value' | 'isDate' | 'unusable'> {
  // Excel keeps fractions of a day: 23:59:59,9996 is the next midnight.
  const time = date.getTime() + 500;
  const text = Number.isFinite(time) && Math.abs(time) < 8e15 ? new Date(time).toISOString().slice(0, 10) : '';
  return isIsoDate(text) ? { value: text, isDate: true, unusable: false } : { value: text, isDate: false, unusable: true };
}
