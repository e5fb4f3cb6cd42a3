import type { Row } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { findDates, monthPattern } from '../values/date-text.ts';
import { findIbans } from '../values/iban-text.ts';
import { findMoney } from '../values/money-text.ts';
import { findPeriods } from '../values/period-text.ts';
import { findStrayPeople } from './stray-people.ts';

/** What is left of a document once everything understood is taken away: as long as it could be a missing value, absence is not certain. */
export interface Strays {
  /** Could be a document number. */
  readonly codes: readonly string[];
  readonly dates: readonly string[];
  /** Month words and short dates that nothing explains: half a date or a period. */
  readonly months: readonly string[];
  /** Could be an account number. */
  readonly accounts: readonly string[];
  /** Could be a client number. */
  readonly clientCodes: readonly string[];
  /** Could be a person's name. */
  readonly people: readonly string[];
}

/** Labelled things that are none of the values we look for. */
const explained: readonly RegExp[] = [
  /\b(?:tel|telefoon|t|fax|mobiel|m)\b\.?\s*(?::\s*)?\+?[\d ()-]{8,}/g,
  /\b(?:btw|vat|omzetbelasting)[ -]?(?:nummer|nr|id|identificatienummer)?\.?\s*(?::\s*)?nl[\d. ]{9,14}b[ .]?\d{2}/g,
  /\bnl[\d.]{9,12}b\d{2}\b/g,
  /\b(?:k\.?v\.?k\.?|handelsregister|kamer van koophandel|chamber of commerce)[^\d\t]{0,25}\d[\d .]{7,9}/g,
  /\b(?:agb|bic|swift)(?:[ -]?(?:code|nummer))?\.?\s*(?::\s*)?[a-z0-9]{6,11}/g,
  // Not "klantnummer": with some onderaannemers that is the client number.
  /\b(?:debiteur(?:en)?|crediteur(?:en)?|order|contract|leveranciers?)[ -]?(?:nummer|nr)?\.?\s*(?::\s*)?[a-z0-9./-]*\d[a-z0-9./-]*/g,
  /(?<![a-z])(?:verval ?-?datum|uiterste betaaldatum|betaaldatum|te betalen (?:voor|uiterlijk)|uiterlijk|betalen voor)\s*(?::\s*)?[\d a-z.'/-]{6,20}/g,
  /\b[1-9]\d{3} ?[a-z]{2}\b/g,
  /\b(?:postbus|artikel|art\.?|wet ob|ob|pagina|blad|binnen|bijlagen?|iso|nen) ?\d+(?:[.,]\d+)?/g,
  /\b(?:artikel|art\.?) 11(?:[^\t]{0,40}\b1968)?/g,
  /\b\d{1,3} ?(?:werkdagen|dagen|%)/g,
  /(?<!\S)\S+@\S+|\b(?:https?:\/\/|www\.)\S+/g,
  /(?<![\w-])(?=0(?:[ -]?\d){9}(?!\d))0\d{1,3}[ -]?\d{6,8}(?!\d)/g,
];

/** Beside such a word any digit may be the number of the invoice; a code of letters and digits, or digits alone in a cell, may be it anywhere. */
const numberWord = /factu|nota\b|declaratie|nummer|\bnr\b|\bno\b|kenmerk|referentie|\bref\b|volgnr/;
const anyCode = /(?<![a-z0-9])(?:[a-z]{1,6}[./-]?\d[a-z0-9./-]*|\d[\d./-]*[a-z]{1,6}\d[a-z0-9./-]*)/g;
const loneDigits = /(?<=^|\t)\s*\d{1,6}\s*(?=\t|$)/g;
const anyMonth = new RegExp(
  String.raw`(?<![a-z])${monthPattern}|(?<![\d./,-])\d{1,2}[-/]\d{1,2}(?![\d./,-])|(?<!\d)(?:0[1-9]|1[0-2])[-/ ](?:19|20)\d{2}(?!\d)`,
  'g',
);

/** Codes that may be a document number however short they are. */
function looseCodes(text: string): string[] {
  const besideWord = numberWord.test(text) ? (text.match(/[a-z]{0,6}[./-]?\d[a-z0-9./-]*/g) ?? []) : [];
  return [...besideWord, ...(text.match(anyCode) ?? []), ...(text.match(loneDigits) ?? [])];
}

export function findStrays(rows: readonly Row[], understood: ReadonlySet<Word>, parties: readonly string[]): Strays {
  const texts = rows.map((row) => mask(row, understood));
  const dates = texts.flatMap((text) => findDates(text).map((date) => date.date));
  const left = texts.map((text) => remove(text, [...findPeriods(text), ...findDates(text), ...findMoney(text)]));
  const accounts = left.flatMap((text) => [
    ...findIbans(text).map((found) => found.iban),
    ...(text.match(/\b[a-z]{2}\d{2}[a-z0-9]{4,}\b|\b\d(?:[ .]?\d){8,9}\b/g) ?? []),
  ]);
  const codes = [
    ...left.flatMap(looseCodes),
    ...left
      .flatMap((text) => text.match(/(?<![\w])(?=[a-z0-9./-]*\d[a-z0-9./-]*\d)[a-z0-9][a-z0-9./-]{2,}/g) ?? [])
      .filter((code) => !/^\d{1,4}[a-z]?(?:-\d{1,3})?$/.test(code) || /^\d{4}$/.test(code)),
  ];
  const months = texts.flatMap((text) => text.match(anyMonth) ?? []);
  const clientCodes = left.flatMap((text) => text.match(/(?<![\d.,/-])[a-z]{0,3}\d{4,9}(?![\d/]|[.,-]\d)/g) ?? []);
  return { codes, dates, months, accounts, clientCodes, people: findStrayPeople(rows, understood, parties) };
}

function mask(row: Row, understood: ReadonlySet<Word>): string {
  let text = row.folded;
  for (const [index, word] of row.words.entries()) {
    const start = row.starts[index] ?? 0;
    if (understood.has(word)) text = text.slice(0, start) + ' '.repeat(word.text.length) + text.slice(start + word.text.length);
  }
  for (const pattern of explained) text = text.replace(pattern, (found) => ' '.repeat(found.length));
  return text;
}

const remove = (text: string, spans: readonly { readonly start: number; readonly end: number }[]): string =>
  spans.reduce((rest, span) => rest.slice(0, span.start) + ' '.repeat(span.end - span.start) + rest.slice(span.end), text);
