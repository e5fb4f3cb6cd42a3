import { wordsFor } from '../label-words.ts';
import { flowTogether, makeRow, type Row, segmentsOf, wordsBetween } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { parseDate } from '../values/date-text.ts';
import { fold } from '../values/fold.ts';
import { findIbans, startsIban } from '../values/iban-text.ts';
import type { HeaderValue } from './header-value.ts';
import { findLabelled, type ValueText, wordsOfValue } from './labels.ts';
import { distinct, type Seen, seen } from './seen.ts';

const ibanLabel =
  /(?<![a-z-])(?:iban(?:[ -]?(?:nummer|nr))?|(?:bank)?rekening(?:[ -]?(?:nummer|nr))?|bank(?:nummer|nr)?|bankgegevens)\b\.?/;
/** Accounts of others than the one who is to be paid. */
const ofAnother = /(?:g-? ?rekening|uw (?:bank)?rekening|van uw|incass|afgeschreven)[^\t]{0,40}$/;
const ofPayer = /(?:debiteur|opdrachtgever|afnemer|siem)[^\t\d]{0,40}$/;
/** "De opdrachtgever betaalt op" says who pays, and then the account that is to be paid. */
const asksToPay = /over ?(?:te )?ma(?:ken|k)|maa?kt?\b.*over|t\.? ?n\.? ?v\b|beta(?:al|l)|stort|voldo/;
function notToPay(before: string): boolean {
  const payer = ofPayer.exec(before)?.[0];
  return ofAnother.test(before) || (payer !== undefined && !asksToPay.test(payer));
}
const toPay = /(?:over ?(?:te )?ma(?:ken|k)|rekening|iban|bank|t\.? ?n\.? ?v|betal|stort)/;

/** A Dutch IBAN has as many signs. */
const dutchLength = 18;

interface SeenIban extends Seen<string> {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly row: Row;
}

const ibansOn = (row: Row): SeenIban[] =>
  findIbans(row.text).map((found) => ({
    ...seen(found.iban, wordsBetween(row, found.start, found.end)),
    start: found.start,
    end: found.end,
    before: row.folded.slice(0, found.start),
    row,
  }));

/** All on one row; one that runs on over the next line is taken whole, and half of one is never sure. */
function ibansFrom(row: Row, next: Row | undefined): SeenIban[] {
  if (!startsIban.test(row.text)) return [];
  const follows = next !== undefined && next.page === row.page && /^[\dA-Z]/.test(next.text);
  const whole = follows
    ? ibansOn(flowTogether(row, next)).filter(
        ({ start, end, value }) => start < row.text.length && end > row.text.length && value.length === dutchLength,
      )
    : [];
  const own = ibansOn(row).filter(({ start }) => !whole.some((other) => other.start === start));
  const isHalf = ({ value, end }: SeenIban): boolean => follows && value.length < dutchLength && row.text.slice(end).trim() === '';
  return [...own.map((found) => (isHalf(found) ? { ...found, sure: false } : found)), ...whole];
}

export function readIban(rows: readonly Row[]): HeaderValue<string> {
  const all = rows.flatMap((row, index) => ibansFrom(row, rows[index + 1]));
  const payable = all.filter((found) => !notToPay(found.before));
  const labelled = payable.filter((found) => toPay.test(found.before) || toPay.test(found.row.folded));
  const kept = distinct(labelled.length > 0 ? labelled : payable);
  const first = kept[0];
  if (first !== undefined) {
    const others = distinct(payable).length;
    return { found: { value: first.value, words: first.words, sure: first.sure && others === 1 }, emptyLabel: false };
  }
  const labels = findLabelled(rows, ibanLabel);
  const broken = labels.flatMap((label) => label.values.slice(0, 1).flatMap((value) => brokenIban(value, rows)));
  return { found: broken[0], emptyLabel: labels.some((label) => label.isEmpty) };
}

/** Something that stands where an IBAN should stand and is none: too short for its shape, or an old account number. */
function brokenIban(value: ValueText, rows: readonly Row[]): Seen<string>[] {
  const match = /^(?:nr\.?\s*)?([A-Z]{2} ?\d{2}[A-Z0-9 .]{4,30}|\d(?:[ .]?\d){6,9})(?![A-Za-z0-9])/.exec(value.text);
  // A whole one was seen already, and is not the one to pay.
  if (match === null || parseDate(match[0]) !== undefined || findIbans(match[0]).length > 0) return [];
  const words = wordsOfValue(value, 0, match[0].length);
  const index = rows.indexOf(value.row);
  const mayRunOn = index >= 0 && value.row.words.at(-1) === words.at(-1) && /^\d/.test(rows[index + 1]?.text ?? '');
  return [seen((match[1] ?? '').replace(/[^A-Z0-9]/g, ''), words, !mayRunOn)];
}

const kvkLabel = new RegExp(
  String.raw`(?<![a-z])(?:(?:k\.?v\.?k\.?|kamer van koophandel|handelsregister)(?:[ -]?(?:nummer|nr|no))?\b\.?|${wordsFor('companyNumber')})(?:(?: te [a-z]{3,20})? onder(?: het)? (?:nummer|nr\.?)| [a-z]{3,20}(?= \d|$))?`,
);

export function readKvk(rows: readonly Row[]): Seen<string> | undefined {
  const found = findLabelled(rows, kvkLabel).flatMap((label) =>
    label.values.slice(0, 1).flatMap((value) => {
      const match = /^(?:nr\.?|nummer)?\s?:?\s?(\d(?:[ .]?\d){7})(?!\d)/.exec(fold(value.text));
      return match === null ? [] : [seen((match[1] ?? '').replace(/\D/g, ''), wordsOfValue(value, 0, match[0].length))];
    }),
  );
  const all = distinct(found);
  return all[0] === undefined || all.length === 1 ? all[0] : { ...all[0], sure: false };
}

const addresseeLabel = /(?<=^|\t)(?:aan|t\.a\.v\.|factuur ?adres|geadresseerde|gericht aan|debiteur)\s*:?(?=\s)/;
const ownWord = /\bsiem\b/;
const notAddressee = /(?:client|nummer|nr\b|\bid\b|product|tarief|omschrijving|@|www|http|specificatie|leverings|factuur|dienst|zorg aan)/;

/** "Uw referentie: Wmo Siem" names a subject. */
const isReference = (cell: Row, before: Row | undefined): boolean =>
  aboutReference.test(cell.folded) || aboutReference.test(before?.folded ?? '');
const aboutReference = /^(?:uw |onze |ons )?(?:referentie|ref\.|kenmerk|betreft|onderwerp|inzake|project)(?![a-z])/;

/** Whom the invoice is for: a cell that names Siem, else what stands behind "Aan", else a gemeente in the letterhead. */
export function readAddressee(rows: readonly Row[]): Seen<string> | undefined {
  const cells = rows
    .filter((row) => row.page === 1)
    .flatMap((row) => segmentsOf(row).filter((cell, at, all) => !isReference(cell, all[at - 1])));
  const siem = cells.find((cell) => ownWord.test(cell.folded) && !notAddressee.test(cell.folded) && cell.words.length <= 9);
  const clean = (text: string): string => text.replace(/^(?:aan|t\.a\.v\.)\s*:?\s*/i, '').trim();
  if (siem !== undefined && clean(siem.text) !== '') return seen(clean(siem.text), siem.words);
  const labelled = findLabelled(rows, addresseeLabel).flatMap((label) => label.values.slice(0, 1))[0];
  if (labelled !== undefined) return seen(labelled.text, wordsOfValue(labelled, 0, labelled.text.length));
  const gemeente = cells.find((cell) => /^gemeente [a-z]/.test(cell.folded) && cell.words.length <= 5);
  return gemeente === undefined ? undefined : seen(gemeente.text, gemeente.words);
}

const accountHolder = /(?<![a-z])(?:t\.? ?n\.? ?v\.?|ten name van|op naam van)(?![a-z]) ?:?/;
const titleWord =
  /^(?:credit|verzamel|concept ?)?-?(?:factuur|nota|declaratie|invoice)\b|^(?:logo|pagina|datum|aan|totaal|geachte|betreft)/;

/** A letterhead on one line: "Zorg Voorbeeld | Dorpsplein 1 | 5051 AB Goirle". */
function partsOf(cell: Row): Row[] {
  const parts: Word[][] = [[]];
  for (const word of cell.words) {
    if (/^[|·•]$/.test(word.text)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.filter((words) => words.length > 0).map((words) => makeRow(words));
}

/** The one who sends the invoice: twice the same name is certain, the first line of the letterhead alone is not. */
export function readSupplierName(rows: readonly Row[]): Seen<string> | undefined {
  const holders = findLabelled(rows, accountHolder).flatMap((label) =>
    label.values.slice(0, 1).map((value) => {
      const text = value.text
        .replace(/(?<!\s)\s+(?:onder|o\.?v\.?v|met|te|in|binnen)\b.*$/i, '')
        .replace(/(?<![A-Z])\.$|(?<![,;])[,;]+$/, '');
      return seen(text, wordsOfValue(value, 0, text.length), false);
    }),
  );
  const top = rows
    .filter((row) => row.page === 1)
    .slice(0, 12)
    .flatMap((row) => segmentsOf(row).flatMap(partsOf));
  const first = top.find(
    (cell) => /\p{L}{3}/u.test(cell.text) && !titleWord.test(cell.folded) && !ownWord.test(cell.folded) && !/[:@\d]/.test(cell.text),
  );
  const holder = holders.find((name) => /\p{L}{3}/u.test(name.value));
  if (holder !== undefined) {
    // Its own cell, cut off by a wide blank of justified text, is no second time.
    const isElsewhere = (cell: Row): boolean =>
      cell.folded === fold(holder.value) && !cell.words.some((word) => holder.words.includes(word));
    const again = rows.some((row) => segmentsOf(row).some(isElsewhere));
    return { ...holder, sure: again };
  }
  return first === undefined ? undefined : seen(first.text, first.words, false);
}
