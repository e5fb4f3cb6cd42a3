import { absent, type Evaluatieverslag, type Field, type IsoDate, type Place, read } from '#domain';
import { placeOf, type Row } from '../layout/rows.ts';
import { findLabelled, wordsOfValue } from '../pdf/labels.ts';
import { distinct, type Seen, seen } from '../pdf/seen.ts';
import { findDates } from '../values/date-text.ts';
import { endDates } from './end-date.ts';
import { numberElsewhere } from './number-elsewhere.ts';
import { reportedPerson } from './reported-person.ts';

/** An evaluatieverslag out of the rows of a document; `isSound`: its text is what it says. */
export function readReport(
  rows: readonly Row[],
  where: Place,
  isSound: boolean,
  mail: { readonly subject: string; readonly text: string },
): Evaluatieverslag {
  const person = reportedPerson(rows);
  const one = <T>(values: readonly Seen<T>[]): Field<T> => {
    const all = distinct(values);
    const first = all[0];
    return first === undefined
      ? absent(false, where)
      : read(first.value, placeOf(where, first.words), first.sure && all.length === 1 && isSound);
  };
  return {
    where,
    clientNumber: person.clientNumbers.length > 0 ? one(person.clientNumbers) : numberElsewhere(where, mail),
    clientName: one(person.names),
    birthDate: one(person.births),
    endDate: one(endDates(rows)),
    reportDate: one(reportDates(rows)),
    author: one(authors(rows)),
  };
}

const reportLabel =
  /(?<![a-z])(?:datum (?:van )?(?:het |dit )?(?:evaluatie)?(?:verslag|evaluatie|rapport|opmaak|gesprek)|(?:verslag|evaluatie|rapport|opmaak)datum|datum evaluatie(?:gesprek)?|datum opgesteld|opgesteld (?:op|d\.d\.)|d\.d\.|datum(?=\s*:))/;

const reportDates = (rows: readonly Row[]): Seen<IsoDate>[] =>
  findLabelled(rows, reportLabel).flatMap((label) =>
    label.values.slice(0, 1).flatMap((value) => {
      const date = findDates(value.text)[0];
      return date === undefined || date.start > 14 ? [] : [seen(date.date, wordsOfValue(value, date.start, date.end))];
    }),
  );

const authorLabel =
  /(?<=^|\t)(?:(?:verslag )?(?:opgesteld|geschreven|ingevuld|opgemaakt|gemaakt) door|auteur|opsteller|rapporteur|verslaglegger|naam (?:begeleider|opsteller|rapporteur|auteur)|(?:persoonlijk |ambulant )?begeleider|zorgcoordinator|casemanager)\s*(?=:|\t)/;

const authors = (rows: readonly Row[]): Seen<string>[] =>
  findLabelled(rows, authorLabel).flatMap((label) =>
    label.values.slice(0, 1).flatMap((value) => {
      const name = value.text.replace(/[\t(,].*$/, '').trim();
      return /^\p{Lu}[\p{L}'’. -]{1,60}$/u.test(name) ? [seen(name, wordsOfValue(value, 0, name.length))] : [];
    }),
  );
