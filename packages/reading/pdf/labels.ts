import { wordsFor } from '../label-words.ts';
import { flowTogether, makeRow, type Row, segmentsOf, wordsBetween } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { monthPattern } from '../values/date-text.ts';
import { fold } from '../values/fold.ts';
import { matchesOf } from '../values/matches.ts';

/** A label with what stands right of it on its row, and what stands below it. */
export interface Labelled {
  readonly label: string;
  readonly labelWords: readonly Word[];
  /** Texts that may hold the value, the likeliest first. */
  readonly values: readonly ValueText[];
  /** Nothing at all stands behind or below the label. */
  readonly isEmpty: boolean;
  /** What stands before the label on its row, folded. */
  readonly before: string;
  /** It is one of several labels side by side with their values on the next row. */
  readonly isInGrid: boolean;
}
export interface ValueText {
  readonly text: string;
  readonly row: Row;
  /** Position of `text` within the row. */
  readonly offset: number;
}

/** Where a next label starts, a value ends. */
const anyLabel = new RegExp(
  String.raw`(?<![a-z])(?:(?:credit|verzamel)?-?(?:factuur|nota|declaratie)[ -]?(?:nummer|nr\b|datum)|factuur ?adres|verval ?-?datum|uiterste betaaldatum|betaal ?-?(?:datum|termijn|kenmerk)|datum\b|(?:zorg|factuur|lever|declaratie)?-?periode\b|(?:zorg|factuur)?-?maand\b(?=\s*:)|k\.?v\.?k\.?\b|handelsregister|btw[ -]?(?:nummer|nr|id)|omzetbelastingnummer|iban\b|bic\b|(?:bank)?rekening(?:nummer|nr)?\b|debiteur(?:en)?(?:nummer|nr)?|klant(?:nummer|nr)|relatie(?:nummer|nr)|crediteur(?:nummer|nr)?|order(?:nummer|nr)|t\.?n\.?v\b|tel(?:efoon)?\b|e-?mail\b|website|agb(?:-?code)?\b|(?:uw |ons )?(?:kenmerk|referentie)\b|betreft\b|client ?(?:nummer|nr|naam)|naam client|geboortedatum|bsn\b|oorspronkelijke|onder vermelding|bladzijde|pagina)|(?<![a-z])${wordsFor('invoiceNumber', 'invoiceDate', 'otherLabel')}(?=\s*[:\t#]|\s+\S*\d)`,
  'g',
);

const belowReach = 2.7;

export function findLabelled(rows: readonly Row[], pattern: RegExp): Labelled[] {
  const found: Labelled[] = [];
  const everywhere = new RegExp(pattern, 'g');
  for (const [index, row] of rows.entries()) {
    for (const match of matchesOf(row.folded, everywhere)) {
      if (match[0] === '') continue;
      const end = match.index + match[0].length;
      const labelWords = wordsBetween(row, match.index, end);
      const isInGrid = headsGrid(row, rows[index + 1]);
      const right = isInGrid ? undefined : (withWrappedEnd(rightOf(row, end), rows[index + 1]) ?? besideOf(rows, index, labelWords));
      const below = right === undefined ? belowOf(rows, index, labelWords) : [];
      const values = right === undefined ? (below.length > 0 ? below : nextLineOf(rows, index, end)) : [right];
      found.push({ label: match[0], labelWords, values, isEmpty: values.length === 0, before: row.folded.slice(0, match.index), isInGrid });
    }
  }
  return found;
}

/** Labels side by side, whatever they are called, over as many values: no digit above, and digits in most of what is below. */
function headsGrid(row: Row, below: Row | undefined): boolean {
  if (below === undefined || below.page !== row.page || /[\d:]/.test(row.text)) return false;
  const [labels, values] = [segmentsOf(row), segmentsOf(below)];
  const numbered = values.filter((cell) => /\d/.test(cell.text)).length;
  const isNear = below.y0 - row.y1 <= belowReach * (row.y1 - row.y0);
  return isNear && labels.length >= 2 && values.length === labels.length && numbered * 2 > values.length;
}

/** Signs between a label and its value, how the value is written ("(mm-jjjj)"), and the same label in another language. */
const beforeValue = /^(?:\s?\([^()\t\d]{2,20}\)(?=\s*[:\t]))?[\s:.#=|·-]*(?:\/(?=\t)\s*)?(?:\/ ?[a-z][^\t:\d]{1,40}(?=[\t:])[\s:]*)?/;

/** The text behind a label up to the next label; undefined when there is none. */
function rightOf(row: Row, from: number): ValueText | undefined {
  const rest = row.folded.slice(from);
  const lead = beforeValue.exec(rest)?.[0].length ?? 0;
  const next = matchesOf(rest, anyLabel).find((match) => match.index >= lead - 1)?.index ?? rest.length;
  // The next cell is a label itself: a grid, with its values on the row beneath.
  const cells = rest.slice(lead).split('\t');
  if (/\t/.test(rest.slice(0, lead)) && (isLoneLabel(cells[0] ?? '') || cells.every((cell) => /^[a-z][a-z .-]*:$/.test(cell.trim()))))
    return undefined;
  const text = row.text.slice(from + lead, from + Math.max(next, lead)).replace(/(?<![\s|·;,:-])[\s|·;,:-]+$/, '');
  return text === '' ? undefined : { text, row, offset: from + lead };
}

/** Words that are labels only where they fill a cell. */
const loneLabel =
  /^(?:(?:factuur|invoice )?(?:datum|date|nummer|number|nr|no)|klant|klantcode|klantnaam|relatie|debiteur|periode|period|maand|termijn|betaling|bedrag|status|customer|client|kunde|project|contactpersoon|due|terms|amount|betrag|order|bestelling)\.?$/;

function isLoneLabel(cell: string): boolean {
  const text = cell.trim();
  if (loneLabel.test(text)) return true;
  anyLabel.lastIndex = 0;
  const label = anyLabel.exec(`${text}\t`);
  return label !== null && label.index === 0 && label[0].length >= text.length;
}

/** A range of which the second half stands on the next line of the same cell. */
const breaksOff = /(?:t\/m|tm|tot en met|tot|\d ?-|van)$/;
/** A date of which the year stands there. */
const lacksYear = new RegExp(String.raw`(?<!\d)\d{1,2} ${monthPattern}$`);
const startsWithYear = /^(?:19|20)\d{2}(?!\d)/;

function withWrappedEnd(value: ValueText | undefined, next: Row | undefined): ValueText | undefined {
  if (value === undefined || next === undefined) return value;
  const folded = fold(value.text);
  const isYearBelow = lacksYear.test(folded) && segmentsOf(next).some((cell) => startsWithYear.test(cell.text));
  if (!isYearBelow && !breaksOff.test(folded)) return value;
  const cell = makeRow(wordsOfValue(value, 0, value.text.length));
  const more = continuation(next, value.row, cell);
  if (more === undefined) return value;
  const joined = flowTogether(cell, more);
  return { text: joined.text, row: joined, offset: 0 };
}

/** In a table whose cells are centred a label stands halfway the two lines of its value: the first above it, the second below. */
function besideOf(rows: readonly Row[], index: number, label: readonly Word[]): ValueText | undefined {
  const [above, row, below] = [rows[index - 1], rows[index], rows[index + 1]];
  const last = label.at(-1);
  if (above === undefined || row === undefined || below === undefined || last === undefined || row.words.at(-1) !== last) return undefined;
  const [first, second] = [cellRightOf(above, last), cellRightOf(below, last)];
  const isHalfway = Math.abs(middle(above) + middle(below) - 2 * middle(row)) <= halfway * (row.y1 - row.y0);
  const isTight = below.y0 - above.y0 <= twoLines * (row.y1 - row.y0);
  if (first === undefined || second === undefined || !isHalfway || !isTight) return undefined;
  const joined = flowTogether(first, second);
  const lead = /^[\s:]*/.exec(joined.text)?.[0].length ?? 0;
  return { text: joined.text.slice(lead), row: joined, offset: lead };
}
/** In letter heights: how exactly halfway, and how far two lines of one cell lie apart. */
const [halfway, twoLines] = [0.4, 1.8];
const middle = (row: Row): number => (row.y0 + row.y1) / 2;

/** All of a row, when it is one cell that stands right of the label. */
function cellRightOf(row: Row, label: Word): Row | undefined {
  const [cell, ...others] = segmentsOf(row);
  return others.length === 0 && row.page === label.page && (row.words[0]?.x0 ?? 0) > label.x1 ? cell : undefined;
}

/** In running text a label may end a line, and the next line starts with its value. */
function nextLineOf(rows: readonly Row[], index: number, end: number): ValueText[] {
  const [row, next] = [rows[index], rows[index + 1]];
  if (row === undefined || next === undefined || next.page !== row.page || next.y0 - row.y0 > twoLines * (row.y1 - row.y0)) return [];
  // "Vermeld het factuurnummer." ends a sentence, "factuurnr." does not; and the next item of a list has a number of its own.
  const isRunning =
    row.words.length >= wordsOfText && /^[\s:]*$/.test(row.text.slice(end)) && !/[a-z]{4}\.$/.test(row.folded.slice(0, end));
  return isRunning && !startsItem.test(next.text) ? [{ text: next.text, row: next, offset: 0 }] : [];
}
const wordsOfText = 5;
const startsItem = /^\d{1,2}[.)]\s+\p{Lu}/u;

/** The cell under a label, one or two rows down. */
function belowOf(rows: readonly Row[], index: number, label: readonly Word[]): ValueText[] {
  const row = rows[index];
  const [first, last] = [label[0], label.at(-1)];
  if (row === undefined || first === undefined || last === undefined) return [];
  const values: ValueText[] = [];
  for (const below of rows.slice(index + 1, index + 3)) {
    if (below.page !== row.page || below.y0 - row.y1 > belowReach * (row.y1 - row.y0)) break;
    const cells = segmentsOf(below);
    const labels = segmentsOf(row);
    const column = labels.findIndex((segment) => segment.words.includes(first));
    // As many values as labels: the values of a grid, however they are aligned.
    const paired = labels.length > 1 && cells.length === labels.length ? cells[column] : undefined;
    const cell =
      paired ??
      cells.find((segment) => {
        const [x0, x1] = [segment.words[0]?.x0 ?? 0, segment.words.at(-1)?.x1 ?? 0];
        return Math.abs(x0 - first.x0) < 12 || Math.abs(x1 - last.x1) < 12 || Math.abs(x0 + x1 - first.x0 - last.x1) < 16;
      });
    if (cell === undefined) continue;
    anyLabel.lastIndex = 0;
    if (anyLabel.test(cell.folded) || /^[a-z .-]+:/.test(cell.folded)) break;
    const start = below.words.indexOf(cell.words[0] ?? below.words[0] ?? first);
    values.push({ text: cell.text, row: below, offset: below.starts[start] ?? 0 });
    const more = continuation(rows[rows.indexOf(below) + 1], below, cell);
    if (more !== undefined) values.push({ text: `${cell.text} ${more.text}`, row: below, offset: below.starts[start] ?? 0 });
    break;
  }
  return values;
}

/** The next line of a cell whose value was broken in two. */
function continuation(next: Row | undefined, row: Row, cell: Row): Row | undefined {
  if (next === undefined || next.page !== row.page || next.y0 - row.y0 > 1.5 * (row.y1 - row.y0)) return undefined;
  return segmentsOf(next).find((segment) => Math.abs((segment.words[0]?.x0 ?? 0) - (cell.words[0]?.x0 ?? 0)) < 3);
}

export const wordsOfValue = (value: ValueText, start: number, end: number): Word[] =>
  wordsBetween(value.row, value.offset + start, value.offset + end);
