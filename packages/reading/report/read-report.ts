import { absent, type Evaluatieverslag, type Field, type IsoDate, type Place, read } from '#domain';
import { placeOf, type Row, wordsBetween } from '../layout/rows.ts';
import { findLabelled, wordsOfValue } from '../pdf/labels.ts';
import { distinct, type Seen, seen } from '../pdf/seen.ts';
import { findDates } from '../values/date-text.ts';
import { withAnswersBeside } from './answered-questions.ts';
import { endDates } from './end-date.ts';
import { withoutGrids } from './grid-rows.ts';
import { numberElsewhere } from './number-elsewhere.ts';
import { reportedPerson } from './reported-person.ts';
import { withoutNumbering } from './without-numbering.ts';
import { withUnbrokenQuestions } from './wrapped-questions.ts';

/** An evaluatieverslag out of the rows of a document; `isSound`: its text is what it says. */
export function readReport(
  given: readonly Row[],
  where: Place,
  isSound: boolean,
  mail: { readonly subject: string; readonly text: string },
): Evaluatieverslag {
  const forms = withAnswersBeside(withUnbrokenQuestions(withoutNumbering(given)));
  const rows = withoutGrids(forms);
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
    endDate: one(endDates(rows, forms)),
    reportDate: one(reportDates(rows)),
    author: one(authors(rows)),
  };
}

/** The likeliest first: "datum" alone may be of anything. */
const reportLabels: readonly RegExp[] = [
  /(?<![a-z])(?:datum (?:van )?(?:het |dit |de )?(?:evaluatie)?(?:verslag|evaluatie|rapport|opmaak|gesprek)|(?:verslag|evaluatie|rapport|opmaak)datum|datum evaluatie(?:gesprek)?|datum (?:opgesteld|ingevuld|invullen)|(?:opgesteld|opgemaakt|ingevuld|geschreven) (?:op|d\.d\.)|(?:evaluatie)?verslag (?:van|d\.d\.)(?= \d))/,
  /(?<=^|\t)(?:(?:plaats en |dag)?datum|d\.d\.|opgesteld|opgemaakt)\s*(?=:|\t|\d)/,
  /(?<![a-z])(?<!vorige )(?:evaluatie-?)?(?:gesprek|evaluatie) (?:gevoerd|gehouden) (?:op|d\.d\.)|(?<=^|\t)evaluatie op\s*(?=:|\t|\d)/,
];

function reportDates(rows: readonly Row[]): Seen<IsoDate>[] {
  for (const label of reportLabels) {
    const found = findLabelled(rows, label).flatMap(({ values }) =>
      values.slice(0, 1).flatMap((value) => {
        const date = findDates(value.text)[0];
        return date === undefined || date.start > beforeDate ? [] : [seen(date.date, wordsOfValue(value, date.start, date.end))];
      }),
    );
    if (found.length > 0) return found;
  }
  return rows.flatMap((row) => {
    const [place, date] = [placeBefore.exec(row.text)?.[0].length ?? 0, findDates(row.text)[0]];
    return place > 0 && date !== undefined && date.start === place && date.end === row.text.length
      ? [seen(date.date, wordsBetween(row, date.start, date.end))]
      : [];
  });
}
/** "Tilburg, 2 februari 2026" at the head of a letter. */
const placeBefore = /^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2} ?,? (?:d\.d\. )?(?=\d)/u;
/** A weekday or a place may stand before it. */
const beforeDate = 14;

const authorLabel =
  /(?<=^|\t)(?:(?:verslag )?(?:opgesteld|geschreven|ingevuld|opgemaakt|gemaakt) door|auteur|opsteller|rapporteur|verslaglegger|naam (?:van )?(?:de )?(?:begeleider|opsteller|rapporteur|auteur)|(?:persoonlijk |ambulant )?begeleider|zorgcoordinator|casemanager)\s*(?=:|\t)/;

const authors = (rows: readonly Row[]): Seen<string>[] =>
  findLabelled(rows, authorLabel).flatMap((label) =>
    label.values.slice(0, 1).flatMap((value) => {
      const name = value.text.replace(/[\t(,].*$/, '').trim();
      return /^\p{Lu}[\p{L}'’. -]{1,60}$/u.test(name) ? [seen(name, wordsOfValue(value, 0, name.length))] : [];
    }),
  );
