/** A workbook as a writer gets it, before it is a file of some format. */
export interface Formula {
  readonly formula: string;
  /** What the program stored beside it; without it nobody computed the formula yet. */
  readonly result?: number | string;
}
export interface Styled {
  readonly number: number;
  readonly format: string;
}
export type CellIn = string | number | boolean | Date | Formula | Styled | null;

export interface SheetIn {
  readonly name: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly CellIn[])[];
  /** As `A3:A5`. */
  readonly merges?: readonly string[];
  /** 1-based. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}
export interface Book {
  readonly sheets: readonly SheetIn[];
  readonly is1904?: boolean;
}

export const isFormula = (cell: CellIn): cell is Formula => typeof cell === 'object' && cell !== null && 'formula' in cell;
export const isStyled = (cell: CellIn): cell is Styled => typeof cell === 'object' && cell !== null && 'format' in cell;

/** The table set further right and down, as people do who leave room for a logo. */
export const shifted = (rows: SheetIn['rows'], down: number, right: number): SheetIn['rows'] => [
  ...Array.from({ length: down }, () => []),
  ...rows.map((row) => [...Array.from({ length: right }, () => null), ...row]),
];

/** A workbook of one sheet, as a kind makes it. */
export const sheet = (name: string, rows: SheetIn['rows']): { readonly book: Book } => ({ book: { sheets: [{ name, rows }] } });
