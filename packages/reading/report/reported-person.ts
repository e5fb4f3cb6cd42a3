import type { IsoDate } from '#domain';
import { type Row, wordsBetween } from '../layout/rows.ts';
import { findIdentity } from '../pdf/identity.ts';
import { findLabelled, wordsOfValue } from '../pdf/labels.ts';
import { anyClientLabel } from '../pdf/person-words.ts';
import { type Seen, seen } from '../pdf/seen.ts';
import { findDates, youngestOfCentury } from '../values/date-text.ts';
import { withoutOthers } from './of-others.ts';
import { reportedNames } from './reported-names.ts';

/** Whom a report says that it is about. */
export interface ReportedPerson {
  readonly clientNumbers: readonly Seen<string>[];
  readonly names: readonly Seen<string>[];
  readonly births: readonly Seen<IsoDate>[];
}

export function reportedPerson(all: readonly Row[]): ReportedPerson {
  const rows = withoutOthers(all);
  // Below a heading of somebody else it may still be of the care client, though never for certain.
  const found = <T>(find: (rows: readonly Row[]) => readonly Seen<T>[]): readonly Seen<T>[] => {
    const own = find(rows);
    return own.length > 0 ? own : find(all).map(unsure);
  };
  return {
    clientNumbers: found(numbersIn),
    names: found(reportedNames),
    births: found(birthsOf),
  };
}

const unsure = <T>(value: Seen<T>): Seen<T> => ({ ...value, sure: false });

/** What is called Siem's number counts, wherever it stands; else what is called a number of the client and not one of the organisation's own. */
function numbersIn(rows: readonly Row[]): readonly Seen<string>[] {
  const ofSiem = rows.flatMap((row) => numbersOfSiem(row));
  if (ofSiem.length > 0) return ofSiem;
  const own = new Set(rows.flatMap(ownNumbersIn));
  const isOwn = ({ value }: Seen<string>): boolean => own.has(value.replace(/^\D+/, ''));
  const all = findIdentity(rows, false).clientNumbers;
  const called = all.filter((number) => !isOwn(number));
  const below = numbersBelow(rows.filter(({ folded }) => !ownLabel.test(folded)));
  const others = called.length > 0 ? [] : all.map(unsure);
  const found = [called, below, others, bareNumbers(rows)].find((some) => some.length > 0) ?? [];
  return rows.some(asksForSiem) ? found.map(unsure) : found;
}
/** Of the organisation that wrote it: "dossier", "intern cliëntnummer", "(ons kenmerk)". */
const own = String.raw`(?:dossier(?:-? ?(?:nummer|nr|code|id))?(?![a-z])(?!\.? \(?(?:bij |van )?siem)|(?:eigen|interne?|ons|onze) (?:client|bewoner|deelnemer|kenmerk|nummer|nr)|relatie-? ?(?:nummer|nr))`;
const ownLabel = new RegExp(`(?<![a-z])${own}`);
/** A number behind such words, unless the words for that of a client stand in between, or right before them in brackets. */
const ownNumber = new RegExp(
  String.raw`(?<![a-z])${own}(?:(?!(?:client|bewoner|deelnemer)[ -]?(?:nummer|nr|id)|siem)\D){0,30}(?<behind>\d{3,9})(?!\d)|(?<before>(?<!\d)\d{3,9}) ?\(${own}`,
  'g',
);
const ownNumbersIn = ({ folded }: Row): readonly string[] =>
  [...folded.matchAll(ownNumber)].flatMap(({ groups }) => groups?.['behind'] ?? groups?.['before'] ?? []);
/** A label for Siem's number of which the value could not be read: another number may be the organisation's own. */
const asksForSiem = ({ folded }: Row): boolean => siemLabel.test(folded);
const siemLabel =
  /(?<![a-z])(?:nummer|nr\.?|id|code)\s?(?:\(|(?:bij|van) |- ?)?siem(?![a-z])|(?<![a-z])siem[ -]?(?:client[ -]?)?(?:nummer|nr|id|code)(?![a-z])|(?:nummer|nr\.?) (?:bij|van)(?=\t|$)/;

function birthsOf(rows: readonly Row[]): readonly Seen<IsoDate>[] {
  const labelled = rows.flatMap((row) => birthsIn(row, true));
  const births = labelled.length > 0 ? labelled : rows.flatMap((row) => birthsIn(row, false));
  return births.length > 0 ? births : birthsBelow(rows);
}

/** Own numbers of the onderaannemer and of the gemeente may stand beside it. */
const siemNumber =
  /(?<![a-z])(?:(?:client|deelnemer|bewoner|dossier)[ -]?(?:nummer|nr|id)\b\.?\s*(?:\(|van |bij |- ?)?\s*siem\)?|siem[ -]?(?:client[ -]?)?(?:nummer|nr|id|code)\b\.?|(?:nummer|nr\.?) (?:bij |van )?siem\b|(?<=^|\t|: )siem(?=\s*[:\t]))[\s:#=]*(?<code>[a-z]{0,3}-?\d{3,9}(?!\d|[-./]\d))/g;

const numbersOfSiem = (row: Row): Seen<string>[] =>
  [...row.folded.matchAll(siemNumber)].map((match) => {
    const code = match.groups?.['code'] ?? '';
    const end = match.index + match[0].length;
    return seen(code.toUpperCase(), wordsBetween(row, end - code.length, end));
  });

/** In a table with its headings above. */
const numbersBelow = (rows: readonly Row[]): Seen<string>[] =>
  findLabelled(rows, anyClientLabel).flatMap((label) =>
    label.values
      .slice(0, 1)
      .flatMap((value) => (/^\d{5,8}$/.test(value.text) ? [seen(value.text, wordsOfValue(value, 0, value.text.length))] : [])),
  );

/** "Nummer" among the facts of the client says not whose number it is. */
const bareNumbers = (rows: readonly Row[]): Seen<string>[] =>
  findLabelled(rows, /(?<=^|\t)(?:nummer|nr\.?)\s*(?=:|\t)/).flatMap((label) =>
    label.values.slice(0, 1).flatMap((value) => {
      const code = /^\d{5,8}(?=\t|$)/.exec(value.text)?.[0];
      return code === undefined ? [] : [seen(code, wordsOfValue(value, 0, code.length), false)];
    }),
  );

const born = /(?<![a-z])(?:geboorte ?-?datum|geboren|geb\.? ?-?(?:datum|dat\b\.?|d\.? ?d\.?)?|gd\b|g\.d\.)/g;
/** "te Tilburg op". */
const beforeBirth = /^ ?(?:(?:van )?(?:de )?(?:client|bewoner|deelnemer))?[\s:.(,-]*(?:te [a-z' -]{2,30}?[\s,:]*)?(?:op\b[\s:]*)?$/;
/** Others who are named in a report. */
const otherPerson =
  /(?<![a-z])(?:mentor|curator|bewindvoerder|partner|echtgeno|moeder|vader|ouder|dochter|zoon|broer|zus|contactpersoon|mantelzorg|buur|begeleider|vertegenwoordiger)/;

/** Other days before our time are the beginning of care, or of an earlier beschikking: only what is called a birth is one. */
const birthsIn = (row: Row, isLabel: boolean): Seen<IsoDate>[] =>
  [...row.folded.matchAll(born)].flatMap((match) => {
    const before = row.folded.slice(0, match.index);
    if (isLabel && !/(?:^|\t)$/.test(before)) return [];
    const from = match.index + match[0].length;
    const date = findDates(row.text.slice(from), youngestOfCentury)[0];
    if (date === undefined || !beforeBirth.test(row.folded.slice(from, from + date.start))) return [];
    return [seen(date.date, wordsBetween(row, from + date.start, from + date.end), !date.shortYear && !otherPerson.test(before))];
  });
const birthsBelow = (rows: readonly Row[]): Seen<IsoDate>[] =>
  findLabelled(rows, /(?<![a-z])(?:geboorte ?-?datum|geb\.? ?-?datum)/).flatMap((label) =>
    label.values.slice(0, 1).flatMap((value) => {
      const date = findDates(value.text, youngestOfCentury)[0];
      return date === undefined || date.start > 1 ? [] : [seen(date.date, wordsOfValue(value, date.start, date.end), !date.shortYear)];
    }),
  );
