/**
 * A table as it lies on paper: what stands side by side in a row on one line, apart by tabs. `rows` are cells of lines;
 * the first lines of all cells of a row come first, then the second ones.
 */
export function tableLines(rows: readonly (readonly (readonly string[])[])[]): string[] {
  return rows.flatMap((cells) => {
    const height = Math.max(0, ...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, index) => cells.map((lines) => lines[index] ?? '').join('\t'));
  });
}

/** Without blanks around it and without what is empty. */
export const trimmed = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter((line) => line !== '');
