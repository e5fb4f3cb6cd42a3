import { countOutsideQuotes, delimiters, mostFrequent } from '../spreadsheet/delimiters.ts';

export type TextFormat = 'xml' | 'html' | 'rtf' | 'calendar' | 'contact' | 'signature' | 'mail' | 'csv' | 'text';

const marks: readonly (readonly [TextFormat, RegExp])[] = [
  ['rtf', /^\{\\rtf/],
  ['calendar', /^BEGIN:VCALENDAR/i],
  ['contact', /^BEGIN:VCARD/i],
  ['signature', /^-----BEGIN (PKCS7|CMS|PGP|CERTIFICATE|SMIME)/],
  ['html', /^(<!--[\s\S]{0,2000}?-->\s*)?<(!doctype\s+html|html|head|body|div|table|p|br|span|meta|style)(?=[\s/>])/i],
  ['html', /^<\?xml[^>]*\?>\s*(<!--[\s\S]{0,2000}?-->\s*)?<(!doctype\s+html|html)(?=[\s/>])/i],
  ['xml', /^<(\?xml\b|!--|!DOCTYPE\b|[A-Za-z_][\w.-]*(:[A-Za-z_][\w.-]*)?(\s+[\w:.-]+\s*=|\s*\/?>))/],
];
/** At least two header lines, of which one that only mail has. */
const mailHead = /^(?:[A-Za-z-]{2,40}: ?[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}/;
const mailHeader = /^(?:received|message-id|mime-version|return-path|dkim-signature|content-type): /im;

export function sniffText(text: string, name: string): TextFormat {
  const start = text.slice(0, 20_000).trimStart();
  const marked = marks.find(([, pattern]) => pattern.test(start));
  if (marked !== undefined) return marked[0];
  const head = mailHead.exec(start)?.[0] ?? '';
  if (mailHeader.test(head) && /^(?:from|date|subject): /im.test(head)) return 'mail';
  return isTable(start, /\.(csv|tsv|tab)$/i.test(name)) ? 'csv' : 'text';
}

/** A table has the same number of separators on nearly every line; prose with commas has not. */
function isTable(start: string, isCalledTable: boolean): boolean {
  const lines = start.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  // The last line may have been cut off.
  const whole = start.length >= 19_000 ? lines.slice(0, -1) : lines;
  if (whole.length < 2) return false;
  return delimiters.some((delimiter) => {
    const counts = whole.map((line) => countOutsideQuotes(line, delimiter));
    if (isCalledTable) return counts.filter((count) => count > 0).length >= 2;
    const usual = mostFrequent(counts);
    const same = counts.filter((count) => count === usual).length;
    return usual >= 2 && same >= 2 && same >= whole.length * 0.8;
  });
}
