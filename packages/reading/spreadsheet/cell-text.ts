import type { Cell } from '#documents';

/** What stands in a cell, without the blanks around it. */
export const textOf = (cell: Cell): string => String(cell.value).trim();
