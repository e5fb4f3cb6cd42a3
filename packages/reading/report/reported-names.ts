import { type Row, wordsBetween } from '../layout/rows.ts';
import { findLabelled, wordsOfValue } from '../pdf/labels.ts';
import { type Seen, seen } from '../pdf/seen.ts';
import { tussenvoegsels } from '../values/tussenvoegsels.ts';

const nameLabels: readonly RegExp[] = [
  /(?<=^|\t)(?:(?:voor- en achter)?naam (?:van )?(?:de |het )?(?:client|bewoner|deelnemer|zorgvrager|inwoner)e?(?: die [a-z ]{3,40})?|(?:client|bewoner|deelnemer|inwoner)e? ?-?naam|betreft(?: client)?|client|bewoner|deelnemer|inwoner)\s*(?=:|\t)/,
  /(?<=^|\t)achternaam (?:en|\/) ?voor(?:letters|naam)\s*(?=:|\t)/,
  /(?<=^|\t)(?:volledige |voor- en achter)?naam(?: en voorletters)?\s*(?=:|\t)/,
];
/** "verlenging indicatie": words that no name has. */
const saysMore = new RegExp(String.raw`(?<![\p{L}'’-])(?!(?:${tussenvoegsels}|en|dhr|mevr|mevrouw|mw|heer)(?![\p{L}]))\p{Ll}{3,}`, 'u');
/** "Gebers" and "Siemons" are names. */
const behindName =
  /(?:,|(?<![\s,]))\s*(?<!\p{L})(?:geb(?:oren|oorte-?\s?datum|\.?\s?dat(?:um)?)?|cli[eë]nt(?:nummer|nr|code|-?id)?|bsn|siem(?:-?(?:cli[eë]nt)?-?(?:nummer|nr|code|id))?)(?!\p{L}).*$/iu;
/** The surname stands on the next line of the cell. */
const breaksOff = new RegExp(String.raw`^[^,]*[\p{L}.]\s(?:${tussenvoegsels})$`, 'iu');
const isName = /^[\p{L}'’. ,()-]+$/u;

/** Whom the report calls by name: under the label that says most, since "naam" alone may be whose report it is. */
export function reportedNames(rows: readonly Row[]): Seen<string>[] {
  for (const label of nameLabels) {
    const found = findLabelled(rows, label).flatMap(({ values }) =>
      values.slice(0, 1).flatMap((value) => {
        // What stands behind it in the same cell: "(geboren op ...)", ", cliëntnummer ...".
        const text = value.text
          .replace(/[\t(].*$/, '')
          .replace(behindName, '')
          .trim();
        if (!/\p{L}{2}/u.test(text)) return [];
        const [spoken] = [...text.matchAll(addressedName)];
        const name = spoken === undefined || spoken.index === 0 ? text : (spoken.groups?.['name'] ?? text);
        const start = text.indexOf(name);
        return [
          seen(name, wordsOfValue(value, start, start + name.length), isName.test(name) && !saysMore.test(name) && !breaksOff.test(name)),
        ];
      }),
    );
    if (found.length > 0) return firstOf(found, rows);
    const inParts = nameInParts(rows);
    if (inParts !== undefined) return [inParts];
  }
  return rows.flatMap((row) => addressed(row));
}

/** The first; in doubt when a row further on names another, or when it may be the name under a signature. */
function firstOf(found: readonly Seen<string>[], rows: readonly Row[]): Seen<string>[] {
  const [first, ...others] = found;
  if (first === undefined) return [];
  const rowOf = ({ words }: Seen<string>): number => rows.findIndex((row) => row.words.some((word) => words.includes(word)));
  const at = rowOf(first);
  const isContradicted = others.some((other) => other.value !== first.value && rowOf(other) !== at);
  const isSigned = rows.slice(Math.max(0, at - 1), at + 2).some(({ folded }) => signature.test(folded));
  return [isContradicted || isSigned ? { ...first, sure: false } : first];
}
const signature =
  /(?<![a-z])(?:handtekening|ondertekening|ondertekend|functie|akkoord)(?![a-z])|(?:^|\t)(?:plaats en )?datum\s*:.*(?<![a-z])naam\s*:/;

const leadingTussenvoegsels = new RegExp(String.raw`^(?:(?:${tussenvoegsels}|'[tns]|v\.?d\.?)(?: |$))+`, 'i');
const startsWithCapital = /^\p{Lu}.*$/u;
/** Its tussenvoegsels may stand in the same cell. */
const surname = new RegExp(String.raw`^(?:(?:${tussenvoegsels}|'[tns]|[vV]\.?[dD]\.?) )*\p{Lu}.*$`, 'u');
const partLabels: readonly (readonly [label: RegExp, form: RegExp])[] = [
  [/(?:voornaam|voornamen|voorletters?|roepnaam)/, startsWithCapital],
  [/(?:tussenvoegsels?|voorvoegsels?)/, leadingTussenvoegsels],
  [/(?:achternaam|familienaam|geslachtsnaam)/, surname],
];
/** First name, tussenvoegsels and surname behind labels of their own. */
function nameInParts(rows: readonly Row[]): Seen<string> | undefined {
  const [first, prefix, last] = partLabels.map(([label, form]) => {
    const pattern = new RegExp(`(?<=^|\\t)${label.source}(?: (?:van )?(?:de )?(?:client|bewoner|deelnemer))?\\s*(?=:|\\t)`);
    const value = findLabelled(rows, pattern)[0]?.values[0];
    const text = form.exec(value?.text.replace(/[\t(].*$/, '').trim() ?? '')?.[0].trim();
    return value === undefined || text === undefined ? undefined : { text, words: wordsOfValue(value, 0, text.length) };
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
