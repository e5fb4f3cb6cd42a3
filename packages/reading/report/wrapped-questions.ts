import { flowTogether, type Row, segmentsOf } from '../layout/rows.ts';

/** Lines of one cell stand this close together, in letter heights from line to line. */
const twoLines = 1.6;
/** Cells of one column start this close together, in points. */
const aligned = 2;
/** A question or answer that is not over yet. */
const breaksOff = /(?:^|[ (])(?:bij|van|voor|de|het|een|uw|aan|door|op|tot|met|en|of|die|dit|deze|waarop|wie)$/;
const startsSmall = /^\p{Ll}/u;

/** The rows of a form with each question that runs on over the next lines of its narrow cell in one piece, beside its answer. */
export function withUnbrokenQuestions(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined) continue;
    const first = segmentsOf(row);
    let cells = first;
    for (let more = runningOn(cells, rows, index + 1); more !== undefined; more = runningOn(cells, rows, index + 1)) {
      cells = more;
      index++;
    }
    joined.push(cells === first ? row : besideEachOther(cells));
  }
  return joined;
}

/** The cells with those on the row at this place that go on; undefined unless every cell of it does. */
function runningOn(cells: readonly Row[], rows: readonly Row[], at: number): readonly Row[] | undefined {
  const [line, row] = [rows[at - 1], rows[at]];
  if (cells.length < 2 || line === undefined || row === undefined || line.page !== row.page || /\d|:./.test(row.text)) return undefined;
  const more = segmentsOf(row);
  if (more.length >= cells.length || row.y0 - line.y0 > twoLines * (line.y1 - line.y0)) return undefined;
  const whole = cells.map((cell) => {
    const below = more.find((other) => Math.abs(startOf(other) - startOf(cell)) <= aligned);
    return below !== undefined && goesOn(cell, below) ? flowTogether(cell, below) : cell;
  });
  return whole.filter((cell, index) => cell !== cells[index]).length === more.length ? whole : undefined;
}

const startOf = (cell: Row): number => cell.words[0]?.x0 ?? 0;
const goesOn = (cell: Row, below: Row): boolean =>
  !cell.text.endsWith(':') &&
  ((startsSmall.test(below.text) && !startsSmall.test(cell.text)) || breaksOff.test(cell.folded) || cell.text.endsWith('-'));

/** One row of them, in the order in which they stand. */
function besideEachOther(cells: readonly Row[]): Row {
  const leads = cells.map((_, at) => cells.slice(0, at).reduce((length, { text }) => length + text.length + 1, 0));
  return {
    page: cells[0]?.page ?? 1,
    y0: Math.min(...cells.map(({ y0 }) => y0)),
    y1: Math.max(...cells.map(({ y1 }) => y1)),
    words: cells.flatMap(({ words }) => words),
    text: cells.map(({ text }) => text).join('\t'),
    folded: cells.map(({ folded }) => folded).join('\t'),
    starts: cells.flatMap(({ starts }, at) => starts.map((start) => start + (leads[at] ?? 0))),
  };
}
