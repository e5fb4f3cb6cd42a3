import type { Page, TextItem } from '#documents';

/** Letters that recognition gives where only a digit can stand. */
const digits: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  Z: '2',
  S: '5',
  B: '8',
};
const likeDigit = '[0-9OoQDIli|ZSB]';

/**
 * An account number has its digits and letters in fixed places, so letters among its digits are told apart by place; whether the
 * result is right is told by its check digits. Nothing else is repaired: elsewhere a letter may be meant.
 */
const iban = new RegExp(`^(N)([L1I|])(${likeDigit}{2})([A-Z0-9]{4})(${likeDigit}{10})$`);
const start = new RegExp(`^(N)([L1I|])(${likeDigit}{2})$`);

const asDigits = (text: string): string => text.replace(/\D/g, (char) => digits[char] ?? char);
const bankLetters: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '8': 'B', '5': 'S' };
const asLetters = (text: string): string => text.replace(/\d/g, (digit) => bankLetters[digit] ?? digit);

function repaired(item: TextItem): TextItem {
  // Behind a label a colon is often seen as a semicolon, which no label has.
  if (/^[\p{L}.]*;$/u.test(item.text)) return { ...item, text: item.text.replace(';', ':') };
  const whole = iban.exec(item.text);
  if (whole !== null) {
    const [, , , check = '', bank = '', account = ''] = whole;
    return { ...item, text: `NL${asDigits(check)}${asLetters(bank)}${asDigits(account)}` };
  }
  // In groups of four: "NLO4 SNSB 8259 7919 07".
  const first = start.exec(item.text);
  return first === null ? item : { ...item, text: `NL${asDigits(first[3] ?? '')}` };
}

export const withRepairs = (pages: readonly Page[]): readonly Page[] => pages.map((page) => ({ ...page, items: page.items.map(repaired) }));
