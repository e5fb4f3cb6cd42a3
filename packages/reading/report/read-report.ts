import { absent, type Evaluatieverslag, type Field, type IsoDate, type Place, read } from '#domain';
import { placeOf, type Row, wordsBetween } from '../layout/rows.ts';
import { findIdentity } from '../pdf/identity.ts';
import { findLabelled, wordsOfValue } from '../pdf/labels.ts';
import { distinct, type Seen, seen } from '../pdf/seen.ts';
import { findDates } from '../values/date-text.ts';
import { fold } from '../values/fold.ts';

const signs: readonly (readonly [RegExp, number])[] = [
  [/\bevaluatie ?-?verslag\b/, 4],
  [/\bevaluatie ?-?(?:formulier|rapport(?:age)?)\b/, 4],
  [/\bherindicatie\b/, 2],
  [/\bevaluatie\b/, 1],
  [/\b(?:groei)?doel(?:en|stelling(?:en)?)\b/, 1],
  [/\beinddatum (?:van de )?(?:beschikking|indicatie|toewijzing|zorg)\b/, 2],
  [/\b(?:conclusie|voortzetting|verlenging|voortgang|resultaten|zelfredzaamheid|ondersteuningsplan|zorgplan)\b/, 1],
  [/\b(?:client|beschikking)\b/, 1],
];
/** Below this the words of a report stand there by chance. */
const enough = 5;

/** How much a text reads like an evaluatieverslag; `enough` or more makes it one, unless it is an invoice. */
export function reportScore(text: string): number {
  const folded = fold(text);
  return signs.reduce((score, [pattern, points]) => score + (pattern.test(folded) ? points : 0), 0);
}
export const isReport = (text: string): boolean => reportScore(text) >= enough;

const endLabel =
  /(?<![a-z])(?:(?:eind ?-?datum|einde|afloop ?-?datum|loopt af op|geldig tot(?: en met)?|verloopt op|tot en met|t\/m)\s*(?:van (?:de )?)?(?:huidige )?(?:beschikking|indicatie|toewijzing|wmo-?beschikking)?|(?:beschikking|indicatie) (?:loopt (?:af op|tot(?: en met)?|t\/m)|eindigt op|geldig tot(?: en met)?|t\/m|tot(?: en met)?))/;
const reportLabel =
  /(?<![a-z])(?:datum (?:van )?(?:het |dit )?(?:evaluatie)?(?:verslag|evaluatie|rapport|opmaak|gesprek)|(?:verslag|evaluatie|rapport|opmaak)datum|datum evaluatie(?:gesprek)?|datum opgesteld|opgesteld (?:op|d\.d\.)|d\.d\.|datum(?=\s*:))/;
const periodOfGrant = /(?:beschikking|indicatie|toewijzing)[^\n]{0,40}?(?:van|:)?\s*$/;

export function readReport(rows: readonly Row[], where: Place, isSound: boolean, elsewhere: string): Evaluatieverslag {
  const identity = findIdentity(rows, false);
  const place = (words: Parameters<typeof placeOf>[1]): Place => placeOf(where, words);
  const one = <T>(values: readonly Seen<T>[], noneIsCertain = false): Field<T> => {
    const all = distinct(values);
    const first = all[0];
    return first === undefined
      ? absent(noneIsCertain, where)
      : read(first.value, place(first.words), first.sure && all.length === 1 && isSound);
  };
  const names = findLabelled(
    rows,
    /(?<=^|\t)(?:naam(?: van)?(?: de)?(?: client| bewoner| deelnemer)?|client ?-?naam|client|bewoner|deelnemer)\s*(?=:|\t)/,
  ).flatMap((label) =>
    label.values
      .slice(0, 1)
      .map((value) => seen(value.text, wordsOfValue(value, 0, value.text.length), /^[\p{L}'’. -]+$/u.test(value.text))),
  );
  return {
    where,
    clientNumber: identity.clientNumbers.length > 0 ? one(identity.clientNumbers) : fromElsewhere(elsewhere, where),
    clientName: one(names.length > 0 ? names.slice(0, 1) : identity.names.map((name) => ({ ...name, sure: false }))),
    birthDate: one(identity.births),
    endDate: one([...labelledDates(rows, endLabel), ...endsOfRanges(rows)]),
    reportDate: one(labelledDates(rows, reportLabel)),
  };
}

/** File name, subject or body may give the number; only one number there is taken, and never for certain. */
function fromElsewhere(text: string, where: Place): Field<string> {
  const numbers = new Set([...fold(text).matchAll(/(?<![\w.,/-])\d{5,8}(?![\w/]|-\d|[.,]\d)/g)].map((match) => match[0]));
  const [only] = numbers;
  return only === undefined || numbers.size > 1 ? absent(false, where) : read(only, where, false);
}

function labelledDates(rows: readonly Row[], pattern: RegExp): Seen<IsoDate>[] {
  return findLabelled(rows, pattern).flatMap((label) =>
    label.values.slice(0, 1).flatMap((value) => {
      const date = findDates(value.text)[0];
      return date === undefined || date.start > 14 ? [] : [seen(date.date, wordsOfValue(value, date.start, date.end))];
    }),
  );
}

/** "Beschikking: 1-1-2025 t/m 31-12-2026". */
function endsOfRanges(rows: readonly Row[]): Seen<IsoDate>[] {
  return rows.flatMap((row) => {
    const dates = findDates(row.text);
    return dates.slice(1).flatMap((second, index) => {
      const first = dates[index];
      if (first === undefined || !/^\s?(?:t\/m|tot en met|tot|-|en met)\s?$/.test(row.folded.slice(first.end, second.start))) return [];
      return periodOfGrant.test(row.folded.slice(0, first.start)) ? [seen(second.date, wordsBetween(row, second.start, second.end))] : [];
    });
  });
}
