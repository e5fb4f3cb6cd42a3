/** Lower case without diacritics, one character for each character, so that positions stay valid in the original. */
export function fold(text: string): string {
  let hasCapitals = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) hasCapitals = true;
    else if (!isPlain(code)) return text.replace(other, foldChar).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  }
  return hasCapitals ? text.toLowerCase() : text;
}

/**
 * ASCII without the backquote, which stands for an apostrophe, and the sign that amounts have. Asked of every letter of a mail, several times
 * over, where a pattern costs more.
 */
const isPlain = (code: number): boolean =>
  (code >= 0x20 && code < 0x7f && code !== 0x60) || code === 0x20ac || code === 0x09 || code === 0x0a || code === 0x0d;
const other = /[^\t\n\r -_a-~€]/gu;

function foldChar(char: string): string {
  if (/[\u00a0\u2007\u202f\u2009]/.test(char)) return ' ';
  if (/[\u2010-\u2015\u2212\u00ad]/.test(char)) return '-';
  if (/[\u2018\u2019\u0060\u00b4\u2032]/.test(char)) return "'";
  const base = char.normalize('NFD').charAt(0).toLowerCase();
  return base.length === char.length ? base : char;
}

/** Folded, blanks collapsed, punctuation at the ends gone: for comparing headings and labels. */
export function foldLabel(text: string): string {
  const folded = fold(text.normalize('NFC'));
  const label = otherThanOneBlank.test(folded) ? folded.replace(/\s+/g, ' ') : folded;
  return hasEdge(label) ? label.replace(/^[\s.:;,*()-]+|(?<![\s.:;,*(-])[\s.:;,*(-]+$/g, '') : label;
}
const otherThanOneBlank = /\s\s|[^\S ]/;
/** Neither a letter nor a digit at an end: most labels have none. */
const hasEdge = (label: string): boolean => !isLetterOrDigit(label.charCodeAt(0)) || !isLetterOrDigit(label.charCodeAt(label.length - 1));
const isLetterOrDigit = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
