import type { LineDraft } from './line.ts';
import type { Seen } from './seen.ts';

/** Above the amount on one line and below it on another: what stands between two lines was taken for the wrong one. */
export const isOnBothSides = (lines: readonly LineDraft[]): boolean =>
  [lines.map(({ clientNumber }) => clientNumber), lines.map(({ product }) => product)].some((values) => {
    const sides = new Set(values.map((value, index) => sideOf(value, lines[index])));
    return sides.has('above') && sides.has('below');
  });

function sideOf(value: Seen<unknown> | undefined, line: LineDraft | undefined): 'above' | 'below' | 'beside' {
  const amount = line?.amount.words[0];
  if (value === undefined || amount === undefined || value.words.length === 0) return 'beside';
  if (value.words.every((word) => word.page < amount.page || (word.page === amount.page && word.y1 <= amount.y0))) return 'above';
  return value.words.every((word) => word.page > amount.page || (word.page === amount.page && word.y0 >= amount.y1)) ? 'below' : 'beside';
}

/** Where every line got the client of the line beside it, the first has none, or the last has two. */
export const endsFit = (lines: readonly LineDraft[]): boolean =>
  lines[0]?.clientNumber !== undefined && (lines.at(-1)?.strayNumbers.length ?? 0) < 2;

/** Only the first line has no client, and in another division only the last: in one of the two all clients have shifted. */
export const isPerhapsShifted = (lines: readonly LineDraft[], other: readonly LineDraft[]): boolean => {
  const [own, others] = [lines, other].map((each) => each.flatMap((line, index) => (lacksClient(line) ? [index] : [])));
  const last = lines.length - 1;
  return last > 0 && own?.length === 1 && others?.length === 1 && Math.min(...own, ...others) === 0 && Math.max(...own, ...others) === last;
};
const lacksClient = ({ clientNumber }: LineDraft): boolean => clientNumber === undefined;
