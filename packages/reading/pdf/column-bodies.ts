import { type Row, segmentsOf } from '../layout/rows.ts';
import { findMoney } from '../values/money-text.ts';
import type { Column, Heading } from './heading.ts';

export interface Extent {
  readonly x0: number;
  readonly x1: number;
}

/**
 * Where the values of each column stand, when some rows have as many cells as the heading has: the first cell belongs to the first column
 * and so on, however heading and values are aligned. Left as they were when no row tells, or when cells of two columns overlap.
 */
export function withBodies(heading: Heading, rows: readonly Row[]): Heading {
  const { columns } = heading;
  const full = rows.map((row) => segmentsOf(row)).filter((cells) => cells.length === columns.length);
  const bodies = columns.map((_, index) => extentOf(full.map((cells) => cells[index]).filter((cell) => cell !== undefined)));
  const first = bodies[0];
  if (first === undefined || !areApart(bodies) || !fits(columns, bodies)) return heading;
  return { ...heading, columns: columns.map((column, index) => ({ ...column, body: bodies[index] })) };
}

/** Rows that may be lines: those with an amount. */
export const couldBeLine = (row: Row): boolean => findMoney(row.folded).length > 0;

function extentOf(cells: readonly Row[]): Extent | undefined {
  if (cells.length === 0) return undefined;
  return {
    x0: Math.min(...cells.map((cell) => cell.words[0]?.x0 ?? Infinity)),
    x1: Math.max(...cells.map((cell) => cell.words.at(-1)?.x1 ?? -Infinity)),
  };
}

const areApart = (bodies: readonly (Extent | undefined)[]): boolean =>
  bodies.every((body, index) => index === 0 || (body?.x0 ?? 0) > (bodies[index - 1]?.x1 ?? Infinity));

/** No heading stands over the values of another column rather than over its own. */
function fits(columns: readonly Column[], bodies: readonly (Extent | undefined)[]): boolean {
  return columns.every((column, index) => {
    const own = overlapOf(column, bodies[index]);
    return bodies.every((body, other) => other === index || overlapOf(column, body) <= own);
  });
}

const overlapOf = (a: Extent, b: Extent | undefined): number =>
  b === undefined ? 0 : Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0));
