/** Lower case without diacritics, one character for each character, so that positions stay valid in the original. */
export function fold(text: string): string {
  if (isFolded.test(text)) return text;
  if (plain.test(text)) return text.toLowerCase();
  return text.replace(other, foldChar).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** ASCII without the backquote, which stands for an apostrophe, and the sign that amounts have. */
const plain = /^[\t\n\r -_a-~€]*$/;
const isFolded = /^[\t\n\r -@[-_a-~€]*$/;
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
  return label.replace(/^[\s.:;,*()-]+|(?<![\s.:;,*(-])[\s.:;,*(-]+$/g, '');
}
const otherThanOneBlank = /\s\s|[^\S ]/;
