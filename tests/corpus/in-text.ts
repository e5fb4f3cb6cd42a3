/** Whether a text holds a value in some usual notation: what it does not hold nobody can read off it. */
export const holdsText = (text: string, value: string): boolean => value !== '' && squeeze(text).includes(squeeze(value));
const squeeze = (text: string): string => text.replace(/\s+/g, '').toUpperCase();

/** `1234.5`: also 1.234,50, 1,234.50, 1 234,5 and 1'234.50. The sign may stand anywhere. */
export function holdsNumber(text: string, value: number): boolean {
  const [whole = '0', fraction = ''] = String(Math.abs(Number(value.toFixed(6)))).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, "[.,' \\u00a0\\u202f\\u2009\u2019]?");
  const rest = fraction === '' ? '(?:[.,](?:0+|-))?' : `[.,]${fraction}0*`;
  return new RegExp(`(?<![\\d.,])${grouped}${rest}(?!\\d|[.,]\\d)`).test(text);
}

const monthNames = [
  'jan|januari|january|januar|janvier|jänner',
  'feb|febr|februari|february|februar|février|fevrier|févr|fév',
  'mrt|maart|mar|march|märz|maerz|mars|mär',
  'apr|april|avril|avr',
  'mei|may|mai',
  'jun|juni|june|juin',
  'jul|juli|july|juillet|juil',
  'aug|augustus|august|août|aout',
  'sep|sept|september|septembre',
  'okt|oct|oktober|october|octobre',
  'nov|november|novembre',
  'dec|dez|december|dezember|décembre|decembre|déc',
];

/** Day first or ISO, with any sign between, the year in two or four digits, or the month in words; also the American order. */
export function holdsDate(text: string, isoDate: string): boolean {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  const [d, m, y] = [`0?${Number(day)}`, `0?${Number(month)}`, `(?:${year}|'?${year.slice(2)})`];
  const word = `(?:${monthNames[Number(month) - 1]})\\.?`;
  const between = '\\s?[-/.]\\s?';
  const forms = [
    `${d}${between}${m}${between}${y}`,
    `${year}[-/.]?${month}[-/.]?${day}`,
    `${m}/${d}/${y}`,
    `${d}(?:\\.|er|st|nd|rd|th)?[ -]{0,2}${word}[ ,-]{0,2}${y}`,
    `${word} ${d}(?:st|nd|rd|th)?,? ${year}`,
  ];
  return new RegExp(`(?<!\\d)(?:${forms.join('|')})(?!\\d)`, 'iu').test(text.replace(/\s+/g, ' '));
}
