import { makeRow, type Row, segmentsOf } from '../layout/rows.ts';
import { fold } from '../values/fold.ts';
import { labelsWithValue } from './uneven-grid.ts';

/** What stands above a column of facts about a client. */
const heading =
  /^(?:(?:voor- en achter|achter)?naam|client|deelnemer|bewoner|geb|siem|bsn|(?:eind|begin|ingangs|start|afloop)-?datum|beschikking|indicatie|toewijzing|datum|adres|woonplaats|gemeente|product|begeleider|aanbieder|zorgaanbieder|nummer|looptijd|periode|evaluatie (?:op|d\.d\.)|(?:opgesteld|ingevuld|geschreven) (?:door|op)|opsteller|rapporteur|auteur)/;
const headingMax = 40;
/** In letter heights: how far below its headings a row of values stands. */
const reach = 4;

/** The rows with each table of facts whose headings stand above the values turned: a heading and its value on one row. */
export function withoutGrids(rows: readonly Row[]): Row[] {
  const turned: Row[] = [];
  for (let index = 0; index < rows.length; index++) {
    const [row, next] = [rows[index], rows[index + 1]];
    if (row === undefined) continue;
    const pairs = next === undefined ? [] : pairsOf(row, next);
    if (pairs.length === 0) turned.push(row);
    else {
      turned.push(...pairs);
      index++;
    }
  }
  return turned;
}

function pairsOf(row: Row, next: Row): Row[] {
  const values = withJoinedTickBoxes(segmentsOf(next));
  const all = segmentsOf(row);
  const labels = labelsWithValue(all, values) ?? all;
  const isGrid =
    labels.length > 1 &&
    labels.length === values.length &&
    next.page === row.page &&
    next.y0 - row.y1 <= reach * (row.y1 - row.y0) &&
    labels.every(({ folded }) => !/\d/.test(folded) && folded.length <= headingMax) &&
    labels.filter(({ folded }) => heading.test(folded)).length > 1 &&
    /\d/.test(next.text) &&
    // The next row of a table of labels and values.
    !heading.test(values[0]?.folded ?? '') &&
    !values.some(({ folded }) => /:$/.test(folded));
  return isGrid ? labels.flatMap((label, at) => beside(label, values[at])) : [];
}

/** "☒ Begeleiding  ☐ Dagopvang" is one answer, so one cell. */
function withJoinedTickBoxes(cells: readonly Row[]): readonly Row[] {
  const kept: Row[] = [];
  for (const cell of cells) {
    const last = kept.at(-1);
    if (last !== undefined && tickBox.test(last.text) && tickBox.test(cell.text))
      kept.splice(-1, 1, makeRow([...last.words, ...cell.words]));
    else kept.push(cell);
  }
  return kept;
}
const tickBox = /^[☐☒☑□■✓✔]/u;

function beside(label: Row, value: Row | undefined): Row[] {
  if (value === undefined) return [];
  const lead = `${label.text.replace(/:$/, '')}: `;
  const text = lead + value.text;
  return [
    {
      ...label,
      y1: value.y1,
      words: [...label.words, ...value.words],
      text,
      folded: fold(text),
      starts: [...label.starts, ...value.starts.map((start) => start + lead.length)],
    },
  ];
}
