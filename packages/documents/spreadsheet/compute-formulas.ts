import type { CellObject } from '@e965/xlsx';
import { type Expression, parseFormula, type Spot } from './formula-parts.ts';

type Data = readonly (readonly (CellObject | undefined)[] | undefined)[];
/** The outcome of the formula in this cell, counted from nought; undefined when it is not one of the few that are computed here. */
export type Compute = (row: number, column: number) => number | undefined;

/** So many cells are looked at for one sheet, and formulas that stand on each other go so deep. */
const mostLooks = 200_000;
const deepest = 200;

/**
 * Programs that write workbooks often leave computing to whoever opens them. Sums and products of cells on the same sheet come out as they do
 * there; other sheets and all other functions are left alone.
 */
export function computeIn(data: Data): Compute {
  const known = new Map<CellObject, number | undefined>();
  let looks = 0;

  function valueAt({ row, column }: Spot, depth: number): number | 'text' | undefined {
    looks += 1;
    const cell = data[row]?.[column];
    if (looks > mostLooks || depth > deepest) return undefined;
    if (cell === undefined) return 0;
    if (hasNoOutcome(cell)) return cell.f === undefined ? 0 : computed(cell, cell.f, depth);
    if (typeof cell.v === 'number' && cell.t === 'n') return cell.v;
    if (typeof cell.v === 'string' && cell.t === 's') return 'text';
    return undefined;
  }

  function computed(cell: CellObject, formula: string, depth: number): number | undefined {
    if (known.has(cell)) return known.get(cell);
    // Of a circle nothing comes.
    known.set(cell, undefined);
    const parsed = parseFormula(formula);
    const value = parsed === undefined ? undefined : numberOf(parsed, depth + 1);
    known.set(cell, value);
    return value;
  }

  function numberOf(expression: Expression, depth: number): number | undefined {
    if (expression.kind === 'number') return expression.value;
    if (expression.kind === 'call') return calledOf(expression.name, expression.of, depth);
    const { from, to } = expression;
    const value = from.row === to.row && from.column === to.column ? valueAt(from, depth) : undefined;
    return value === 'text' ? undefined : value;
  }

  function calledOf(name: string, of: readonly Expression[], depth: number): number | undefined {
    if (name === 'SUM') return allOf(of, depth)?.reduce((sum, value) => sum + value, 0);
    const values = of.map((each) => numberOf(each, depth));
    const numbers = values.filter((value) => value !== undefined);
    const outcome = numbers.length < values.length ? undefined : functions[name]?.(...numbers);
    return outcome !== undefined && Number.isFinite(outcome) ? outcome : undefined;
  }

  /** A sum steps over texts. */
  function allOf(of: readonly Expression[], depth: number): readonly number[] | undefined {
    const numbers: number[] = [];
    for (const each of of) {
      for (const value of each.kind === 'cells' ? valuesOf(each, depth) : [numberOf(each, depth)]) {
        if (value === undefined) return undefined;
        if (value !== 'text') numbers.push(value);
      }
    }
    return numbers;
  }

  function* valuesOf({ from, to }: Extract<Expression, { kind: 'cells' }>, depth: number): Generator<number | 'text' | undefined> {
    for (let row = from.row; row <= to.row; row += 1)
      for (let column = from.column; column <= to.column; column += 1) yield valueAt({ row, column }, depth);
  }

  return (row, column) => {
    const cell = data[row]?.[column];
    return cell?.f === undefined || !hasNoOutcome(cell) ? undefined : computed(cell, cell.f, 0);
  };
}

/** SheetJS has nought for one that was left empty. */
const hasNoOutcome = ({ t, v }: CellObject): boolean => t === 'z' || v === undefined || v === null;

const two =
  (compute: (a: number, b: number) => number) =>
  (...of: readonly number[]): number | undefined => {
    const [a, b, ...more] = of;
    return a === undefined || b === undefined || more.length > 0 ? undefined : compute(a, b);
  };
const functions: Readonly<Record<string, (...of: readonly number[]) => number | undefined>> = {
  '+': two((a, b) => a + b),
  '-': two((a, b) => a - b),
  '*': two((a, b) => a * b),
  '/': two((a, b) => a / b),
  ROUND: two(rounded),
};

/** Half away from nought, as it is written down: 1,005 is no 1,00499… there. */
function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * factor).toPrecision(15)))) / factor;
}
