/** What is quoted with a mark before each line. */
export const withoutQuotedLines = (text: string): readonly string[] => text.split('\n').filter((line) => !/^\s*>/.test(line));

const divider = /^\s*(?:-{2,} ?(?:oorspronkelijk|original|doorgestuurd|forwarded)|_{10,}\s*$)/i;
const wrote = /\b(?:schreef|wrote|schrieb)\b.{0,100}:\s*$/i;
const senderField = /^\s*\*?(?:van|from|von)\s*:\*?/i;
const otherField = /^\s*\*?(?:verzonden|verstuurd|sent|gesendet|datum|date|aan|to|an|onderwerp|subject|betreff)\s*:\*?/i;
/** Lines after its sender in which the head of a quoted mail names another field; a long name takes two. */
const headLines = 3;

/** Where the mail begins that is quoted below without any mark, as Outlook does. */
const startsQuoted = (line: string, index: number, lines: readonly string[]): boolean =>
  divider.test(line) ||
  wrote.test(line) ||
  (senderField.test(line) && lines.slice(index + 1, index + 1 + headLines).some((next) => otherField.test(next)));

/** The lines that the sender wrote: not what is quoted, with a mark or below. */
export function ownLines(text: string): readonly string[] {
  const unmarked = withoutQuotedLines(text);
  const quoted = unmarked.findIndex(startsQuoted);
  return quoted < 0 ? unmarked : unmarked.slice(0, quoted);
}
