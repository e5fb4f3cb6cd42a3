import type { CellObject, Range, WorkSheet } from '@e965/xlsx';
import type { Sheet } from '../document.ts';
import { SheetBuilder } from './build-sheet.ts';
import { cellValue } from './cell-value.ts';

interface About {
  readonly name: string;
  readonly isHidden: boolean;
  readonly is1904: boolean;
}

/** One sheet as SheetJS read it (`dense`): its cells that hold something. Throws `OverLimit`. */
export function sheetOf(worksheet: WorkSheet, { name, isHidden, is1904 }: About): Sheet {
  const sheet = new SheetBuilder(name, isHidden);
  const merges = new Merges(worksheet['!merges'] ?? []);
  const data: (CellObject | undefined)[][] = worksheet['!data'] ?? [];
  const isOpen = areFormulasOpen(data);
  // `forEach` steps over the holes of an array that has one row far down.
  data.forEach((row, r) => {
    const rowIsHidden = worksheet['!rows']?.[r]?.hidden === true;
    row?.forEach((cell, c) => {
      if (cell === undefined || merges.isCovered(r, c)) return;
      const columnIsHidden = worksheet['!cols']?.[c]?.hidden === true;
      const rowSpan = merges.rowsFrom(r, c);
      sheet.add({
        row: r + 1,
        column: c + 1,
        ...cellValue(isOpen && isFormula(cell) ? { ...cell, t: 'z' } : cell, is1904),
        ...(rowIsHidden || columnIsHidden ? { hidden: rowIsHidden ? 'row' : 'column' } : {}),
        ...(rowSpan > 1 ? { rowSpan } : {}),
      });
    });
  });
  return sheet.build();
}

const isFormula = ({ f }: CellObject): boolean => typeof f === 'string';

/** Some programs write nought for every formula and leave computing to whoever opens the workbook. */
function areFormulasOpen(data: readonly (readonly (CellObject | undefined)[] | undefined)[]): boolean {
  const formulas = data.flatMap((row) => row?.filter((cell) => cell !== undefined && isFormula(cell)) ?? []);
  return formulas.length > 0 && formulas.every((cell) => cell?.v === 0 && cell.t === 'n');
}

/** A sheet with more merges than this is a drawing; looking each of them up would take time in step with rows. */
const mostMerges = 20_000;

/** Cells under a merge, by the rows that it spans: the cells that it covers may repeat its value. */
class Merges {
  readonly #byRow = new Map<number, Range[]>();
  /** Merges over very many rows are looked through for each cell. */
  readonly #tall: Range[] = [];

  constructor(merges: readonly Range[]) {
    for (const merge of merges.slice(0, mostMerges)) {
      if (merge.e.r - merge.s.r > 100) this.#tall.push(merge);
      else for (let r = merge.s.r; r <= merge.e.r; r += 1) this.#byRow.set(r, [...(this.#byRow.get(r) ?? []), merge]);
    }
  }

  isCovered(r: number, c: number): boolean {
    const merge = this.#at(r, c);
    return merge !== undefined && (merge.s.r !== r || merge.s.c !== c);
  }

  rowsFrom(r: number, c: number): number {
    const merge = this.#at(r, c);
    return merge === undefined ? 1 : merge.e.r - r + 1;
  }

  #at(r: number, c: number): Range | undefined {
    const holds = ({ s, e }: Range): boolean => r >= s.r && r <= e.r && c >= s.c && c <= e.c;
    return this.#byRow.get(r)?.find(holds) ?? this.#tall.find(holds);
  }
}
