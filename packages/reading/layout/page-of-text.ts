import type { Page } from '#documents';

const letterWidth = 5;
const lineHeight = 14;

/** Text without places, line by line, as if it stood on one page; tabs become gaps between cells. */
export function pageOfText(lines: readonly string[]): Page {
  const items = lines.flatMap((line, index) => {
    let x = 50;
    return line.split('\t').flatMap((cell) => {
      const width = cell.length * letterWidth;
      const item = { text: cell, x, y: 40 + index * lineHeight, width, height: 10 };
      x += width + 30;
      return cell.trim() === '' ? [] : [item];
    });
  });
  return { number: 1, width: 595, height: Math.max(842, 80 + lines.length * lineHeight), items };
}
