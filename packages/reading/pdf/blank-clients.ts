import type { Word } from '../layout/words.ts';
import type { LineDraft } from './line.ts';
import type { Seen } from './seen.ts';
import { withSharedCells } from './shared-cell.ts';

/**
 * The columns for who a line is for are empty where a table does not repeat them, or draws them once over several lines: at the first, the last
 * or the middle one. A line with all of them empty is of the client that each of these ways gives it; where they differ it is not sure.
 */
export function withBlankClients(given: readonly LineDraft[]): LineDraft[] {
  const lines = withSharedCells(given);
  if (!lines.some(isBlank) || !lines.some(namesClient)) return [...lines];
  const between = lines.map((line, index) => clientBetween(line, index, lines));
  const paired = lines.map((line, index) => asLineOf(between[index] ?? line, line));
  const ways = waysOf(paired);
  // Neither beside an amount nor halfway two of them: none of the ways may be the one.
  const givers = new Set(between);
  const isElsewhere = lines.some((line) => namesClient(line) && isOffRow(line) && !givers.has(line));
  const forgotten = perhapsForgotten(paired);
  return paired.map((line) => {
    if (!isBlank(line)) return line;
    const [giver, ...others] = ways.flatMap((way) => way.get(line) ?? []);
    const isClear = !isElsewhere && !forgotten.has(line);
    const isSure = giver?.clientNumber !== undefined && isClear && others.every((other) => isSameClient(other, giver));
    return { ...(giver === undefined ? line : asLineOf(giver, line, isSure)), clientIsBlank: !isSure };
  });
}

/** Blank above the first of several clients and nowhere else: perhaps a client was left out there. */
function perhapsForgotten(lines: readonly LineDraft[]): ReadonlySet<LineDraft> {
  const first = lines.findIndex(namesClient);
  const numbers = new Set(lines.flatMap(({ clientNumber }) => clientNumber?.value ?? []));
  return new Set(numbers.size < 2 || lines.slice(first).some(isBlank) ? [] : lines.slice(0, first));
}

const isSameClient = (a: LineDraft, b: LineDraft): boolean => a.clientNumber?.value === b.clientNumber?.value;
const namesClient = (line: LineDraft): boolean => line.clientNumber !== undefined;
const isBlank = (line: LineDraft): boolean => line.clientNumberIsEmpty && !namesSomeone(line);
/** Anything that may say whose the line is. */
export const namesSomeone = (line: LineDraft): boolean =>
  [line.clientNumber, line.clientName, line.birthDate, line.bsn, line.address].some((value) => value !== undefined);

/** The line as that of the client of another one; what nothing explains where the client stands may be what is missing of that client. */
export function asLineOf(giver: LineDraft, line: LineDraft, isSure = true): LineDraft {
  const as = <T>(value: Seen<T> | undefined): Seen<T> | undefined => (value === undefined || isSure ? value : { ...value, sure: false });
  return {
    ...line,
    clientNumber: as(giver.clientNumber),
    clientName: as(giver.clientName),
    birthDate: as(giver.birthDate),
    bsn: as(giver.bsn),
    address: as(giver.address),
    hasLeftWords: line.hasLeftWords || giver.hasLeftWords,
    hasLeftDigits: line.hasLeftDigits || giver.hasLeftDigits,
  };
}

/** Halfway two amounts stands the client of both, unless a third line beside them may be of the same. */
function clientBetween(line: LineDraft, index: number, lines: readonly LineDraft[]): LineDraft | undefined {
  if (!isBlank(line)) return undefined;
  const givers = [-1, 1].flatMap((step) => {
    const [behind, other, beyond] = [lines[index - step], lines[index + step], lines[index + 2 * step]];
    const mayBeOfMore = [behind, beyond].some((next) => next !== undefined && isBlank(next));
    return other !== undefined && isHalfway(other, line) && !mayBeOfMore ? [other] : [];
  });
  return givers.length === 1 ? givers[0] : undefined;
}

function isHalfway(giver: LineDraft, line: LineDraft): boolean {
  const [number, own, other] = [giver.clientNumber?.words[0], giver.amount.words[0], line.amount.words[0]];
  if (number === undefined || own === undefined || other === undefined) return false;
  const isOnPage = number.page === own.page && number.page === other.page;
  return isOnPage && isOffRow(giver) && Math.abs(2 * middle(number) - middle(own) - middle(other)) <= number.y1 - number.y0;
}

/** Not on the row of the amount, in letter heights. */
const offRow = 0.5;
function isOffRow({ clientNumber, amount }: LineDraft): boolean {
  const [number, own] = [clientNumber?.words[0], amount.words[0]];
  return number !== undefined && own !== undefined && Math.abs(middle(number) - middle(own)) > offRow * (own.y1 - own.y0);
}
const middle = (word: Word): number => (word.y0 + word.y1) / 2;

/** Blank lines that follow each other, with the named lines around them. */
interface Run {
  readonly above: LineDraft | undefined;
  readonly blanks: readonly LineDraft[];
  readonly below: LineDraft | undefined;
}

/** From a blank line to the one that names its client. */
type Way = ReadonlyMap<LineDraft, LineDraft>;

/** Each client at the first of the lines, at the last, or at the middle one; only the ways that come out. */
function waysOf(lines: readonly LineDraft[]): readonly Way[] {
  const runs = runsOf(lines);
  const ofAbove = [runs.map(({ blanks }) => blanks.length), runs.map(() => 0), middlesOf(runs)];
  return ofAbove.flatMap((counts) => {
    const given = runs.flatMap(({ above, blanks, below }, at) =>
      blanks.map((blank, place) => [blank, place < (counts?.[at] ?? 0) ? above : below] as const),
    );
    const named = given.filter((pair): pair is readonly [LineDraft, LineDraft] => pair[1] !== undefined);
    return counts === undefined || named.length < given.length ? [] : [new Map(named)];
  });
}

function runsOf(lines: readonly LineDraft[]): readonly Run[] {
  const named = lines.flatMap((line, index) => (isBlank(line) ? [] : [index]));
  return [-1, ...named].map((from, at) => {
    const to = named[at] ?? lines.length;
    return { above: lines[from], blanks: lines.slice(from + 1, to), below: lines[to] };
  });
}

/** How many blank lines of each run belong to the client above them, when each client has as many above as below; undefined when that cannot be. */
function middlesOf(runs: readonly Run[]): readonly number[] | undefined {
  const counts = [0];
  for (const [at, { blanks }] of runs.slice(0, -1).entries()) counts.push(blanks.length - (counts[at] ?? 0));
  const isWhole = runs.every(({ blanks }, at) => (counts[at] ?? 0) >= 0 && (counts[at] ?? 0) <= blanks.length);
  return isWhole && counts.at(-1) === runs.at(-1)?.blanks.length ? counts : undefined;
}
