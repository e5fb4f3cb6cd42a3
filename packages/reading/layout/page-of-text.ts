import type { Page } from '#documents';

const letterWidth = 5;
const lineHeight = 14;
/** A paragraph of a word processor is one line however long; on paper it would have been broken. */
const lettersPerLine = 300;

/** Text without places, line by line, as if it stood on one page; tabs become gaps between cells. */
export function pageOfText(paragraphs: readonly string[]): Page {
  const lines = paragraphs.flatMap(broken);
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

/** At blanks; a table is left as it is, and so is what has no blanks. */
function broken(paragraph: string): string[] {
  if (paragraph.length <= lettersPerLine || paragraph.includes('\t')) return [paragraph];
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= lettersPerLine) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
