import type { IsoDate } from '#domain';
import { type Row, wordsBetween } from '../layout/rows.ts';
import { findIdentity } from '../pdf/identity.ts';
import { findLabelled, wordsOfValue } from '../pdf/labels.ts';
import { anyClientLabel } from '../pdf/person-words.ts';
import { type Seen, seen } from '../pdf/seen.ts';
import { findDates } from '../values/date-text.ts';

/** Whom a report says that it is about. */
export interface ReportedPerson {
  readonly clientNumbers: readonly Seen<string>[];
  readonly names: readonly Seen<string>[];
  readonly births: readonly Seen<IsoDate>[];
}

export function reportedPerson(rows: readonly Row[]): ReportedPerson {
  const { clientNumbers } = findIdentity(rows, false);
  const ofSiem = rows.flatMap((row) => numbersOfSiem(row));
  const called = ofSiem.length > 0 ? ofSiem : clientNumbers;
  const labelled = rows.flatMap((row) => birthsIn(row, true));
  const births = labelled.length > 0 ? labelled : rows.flatMap((row) => birthsIn(row, false));
  return {
    clientNumbers: called.length > 0 ? called : ([numbersBelow(rows), bareNumbers(rows)].find((found) => found.length > 0) ?? []),
    names: namesIn(rows).slice(0, 1),
    births: births.length > 0 ? births : birthsBelow(rows),
  };
}

/** Own numbers of the onderaannemer and of the gemeente may stand beside it. */
const siemNumber =
  /(?<![a-z])(?:(?:client|deelnemer|bewoner|dossier)[ -]?(?:nummer|nr|id)\b\.?\s*(?:\(|van |bij |- ?)?\s*siem\)?|siem[ -]?(?:client[ -]?)?(?:nummer|nr|id|code)\b\.?|(?:nummer|nr\.?) (?:bij |van )?siem\b|(?<=^|\t)siem(?=\s*[:\t]))[\s:#=]*(?<code>[a-z]{0,3}-?\d{3,9}(?!\d|[-./]\d))/g;

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
/** Nobody in Wmo care was born after it: '26 is 1926. */
const youngestOfCentury = 25;

const nameLabels: readonly RegExp[] = [
  /(?<=^|\t)(?:(?:voor- en achter)?naam (?:van )?(?:de |het )?(?:client|bewoner|deelnemer|zorgvrager)e?|(?:client|bewoner|deelnemer)e? ?-?naam|betreft(?: client)?|client|bewoner|deelnemer)\s*(?=:|\t)/,
  /(?<=^|\t)(?:volledige |voor- en achter)?naam\s*(?=:|\t)/,
];
/** "verlenging indicatie": words that no name has. */
const saysMore =
  /(?<![\p{L}'’-])(?!(?:van|de|der|den|ten|ter|te|het|in|op|aan|bij|el|al|la|le|du|von|en|dhr|mevr|mevrouw|mw|heer)(?![\p{L}]))\p{Ll}{3,}/u;
const isName = /^[\p{L}'’. ,()-]+$/u;

/** Under the label that says most: "naam" alone may be whose report it is. */
function namesIn(rows: readonly Row[]): Seen<string>[] {
  for (const label of nameLabels) {
    const found = findLabelled(rows, label).flatMap(({ values }) =>
      values.slice(0, 1).flatMap((value) => {
        // What stands behind it in the same cell: "(geboren op ...)", ", cliëntnummer ...".
        const text = value.text
          .replace(/[\t(].*$/, '')
          .replace(/,?\s*(?:geb|client|bsn|siem).*$/i, '')
          .trim();
        if (!/\p{L}{2}/u.test(text)) return [];
        const [spoken] = [...text.matchAll(addressedName)];
        const name = spoken === undefined || spoken.index === 0 ? text : (spoken.groups?.['name'] ?? text);
        const start = text.indexOf(name);
        return [seen(name, wordsOfValue(value, start, start + name.length), isName.test(name) && !saysMore.test(name))];
      }),
    );
    if (found.length > 0) return found;
    const inParts = nameInParts(rows);
    if (inParts !== undefined) return [inParts];
  }
  return rows.flatMap((row) => addressed(row));
}

const tussenvoegsels = /^(?:(?:van|de|der|den|het|ten|ter|te|in|op|aan|bij|el|al|la|le|du|von|'[tns]|v\.?d\.?) ?)+$/i;
const startsWithCapital = /^\p{Lu}/u;
const partLabels: readonly (readonly [label: RegExp, form: RegExp])[] = [
  [/(?:voornaam|voornamen|voorletters?|roepnaam)/, startsWithCapital],
  [/(?:tussenvoegsels?|voorvoegsels?)/, tussenvoegsels],
  [/(?:achternaam|familienaam|geslachtsnaam)/, startsWithCapital],
];
/** Surname, prefix and first name behind labels of their own. */
function nameInParts(rows: readonly Row[]): Seen<string> | undefined {
  const [first, prefix, last] = partLabels.map(([label, form]) => {
    const pattern = new RegExp(`(?<=^|\\t)${label.source}(?: (?:van )?(?:de )?(?:client|bewoner|deelnemer))?\\s*(?=:|\\t)`);
    const value = findLabelled(rows, pattern)[0]?.values[0];
    const text = value?.text.replace(/[\t(].*$/, '').trim() ?? '';
    return value === undefined || !form.test(text) ? undefined : { text, words: wordsOfValue(value, 0, text.length) };
  });
  if (last === undefined) return undefined;
  const parts = [first, prefix, last].flatMap((part) => part ?? []);
  return seen(
    parts.map(({ text }) => text).join(' '),
    parts.flatMap(({ words }) => words),
    isName.test(last.text),
  );
}

/** Initials or a first name, tussenvoegsels, a surname; the capitals say where it ends. */
const addressedName =
  /(?<![\p{L}])(?:[Dd]e heer|[Mm]evrouw|[Dd]hr|[Mm]evr|[Mm]w)\b\.? (?<name>(?:\p{Lu}\.? ?){0,5}(?:\p{Lu}[\p{Ll}'’]+ )?(?:(?:van|de|der|den|ten|ter|te|het|'t|el|al|in|op|aan|la|le) ){0,3}\p{Lu}[\p{L}'’]+(?:-(?:(?:van|de|der|den) ){0,2}\p{Lu}[\p{L}'’]+)?)/gu;
/** "Dit verslag gaat over mevrouw J. Voorbeeld": said in passing, and so may others be. */
const addressed = (row: Row): Seen<string>[] =>
  [...row.text.matchAll(addressedName)].slice(0, 1).map((match) => {
    const name = match.groups?.['name'] ?? '';
    const start = match.index + match[0].length - name.length;
    return seen(name, wordsBetween(row, start, start + name.length), false);
  });
