import { type CareClient, type IsoDate, withoutDiacritics } from '#domain';

/** Birth years are compared modulo 100: 61 on paper is 1961 in the register. */
export const sameBirthDate = (a: IsoDate, b: IsoDate): boolean => a.slice(2) === b.slice(2);

/** Those of three letters or more, and how a person is addressed: shorter words never count. */
const tussenvoegsels = new Set([
  'van',
  'der',
  'den',
  'het',
  'ten',
  'ter',
  'aan',
  'bij',
  'onder',
  'over',
  'uit',
  'dos',
  'dhr',
  'mevr',
  'mevrouw',
]);

const letterGroups = (name: string): readonly string[] =>
  withoutDiacritics(name)
    .replace(/ø/gi, 'o')
    .replace(/ł/gi, 'l')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .split(/[^a-z]/);

/** The words of a name that tell people apart: no initials, tussenvoegsels or diacritics. */
const words = (name: string): readonly string[] => letterGroups(name).filter((word) => word.length > 2 && !tussenvoegsels.has(word));

/** "Jan" is no short form of "Jansen"; "Janss" may be one of "Janssen". */
const prefixMin = 4;

const isSameWord = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= prefixMin && (a.startsWith(b) || b.startsWith(a)));

/**
 * True when a name is clearly another person's: no word of the surname in common.
 * Initials, tussenvoegsels, diacritics and a partner's name are no difference.
 */
export function namesDiffer(given: string, careClient: CareClient): boolean {
  const written = words(given);
  const registered = words(careClient.lastName);
  if (written.length === 0 || registered.length === 0) return false;
  return !registered.some((word) => written.some((w) => isSameWord(w, word)));
}

/**
 * True when a name is that of this person: a word of the surname, and a first name or initial of theirs. Two of one family
 * who were born on one day have the surname in common, so that alone says too little.
 */
export function nameFits(given: string, careClient: CareClient): boolean {
  const surname = words(careClient.lastName);
  const isSurname = (word: string): boolean => surname.some((one) => isSameWord(one, word));
  const firstNames = letterGroups(careClient.firstName);
  const written = letterGroups(given);
  return (
    written.some(isSurname) &&
    written.some((word) => !isSurname(word) && firstNames.some((first) => isSameWord(word, first) || isInitialOf(word, first)))
  );
}
/** Either may be written in full. */
const isInitialOf = (a: string, b: string): boolean => (a.length === 1 || b.length === 1) && a[0] === b[0];
