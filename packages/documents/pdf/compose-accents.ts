import type { TextItem } from '../document.ts';

/** Accents as signs of their own, with the marks that join a letter. */
const marks: Readonly<Record<string, string>> = {
  '\u00a8': '\u0308',
  '\u00b4': '\u0301',
  '`': '\u0300',
  '\u02c6': '\u0302',
  '\u02dc': '\u0303',
  '\u02c7': '\u030c',
  '\u02d8': '\u0306',
  '\u02d9': '\u0307',
  '\u02da': '\u030a',
};

/** In letter heights: an accent over a capital is drawn so much higher, and stands so far off the letter's own start. */
const [raised, besideStart] = [0.4, 0.6];

/** TeX draws `ö` as an accent with a letter under it: brought back to one letter, and to one word with what was drawn before the accent. */
export function composeAccents(items: readonly TextItem[]): TextItem[] {
  const composed: TextItem[] = [];
  for (const item of items) {
    const last = composed.at(-1);
    const joined = last === undefined ? undefined : withAccent(last, item);
    if (joined === undefined) composed.push(item);
    else composed[composed.length - 1] = joined;
  }
  return composed;
}

function withAccent(before: TextItem, letter: TextItem): TextItem | undefined {
  const mark = marks[before.text.at(-1) ?? ''];
  if (mark === undefined || !isUnder(before, letter)) return undefined;
  const [first = '', ...rest] = letter.text;
  const whole = ((first === 'ı' ? 'i' : first) + mark).normalize('NFC');
  if (whole.length !== 1 || !/\p{L}/u.test(whole)) return undefined;
  const lead = before.text.slice(0, -1);
  const x = lead === '' ? letter.x : before.x;
  return { ...letter, text: lead + whole + rest.join(''), x, width: letter.x + letter.width - x };
}

/** The letter starts under the accent that ends the other piece: they overlap, on one line. */
function isUnder(before: TextItem, letter: TextItem): boolean {
  const size = Math.min(before.height, letter.height);
  const lower = letter.y + letter.height - before.y - before.height;
  const over = before.x + before.width - letter.x;
  const isOnLine = before.text.length === 1 ? lower > -size * 0.2 && lower <= size * raised : Math.abs(lower) < size * 0.2;
  return isOnLine && over > size * 0.1 && over <= size * (1 + besideStart);
}
