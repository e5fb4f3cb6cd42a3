import { type CareClient, formatDate, withoutDiacritics } from '#domain';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** As a word of its own, whatever its capitals and accents. */
const holdsWord = (seen: string, word: string): boolean =>
  word.length > 1 && new RegExp(`(?<!\\p{L})${escaped(withoutDiacritics(word))}(?!\\p{L})`, 'iu').test(seen);

function waysToWrite(date: string): readonly string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const marks = ['-', '/', '.', ' '];
  const short = (part: string): string => String(Number(part));
  return [
    date,
    formatDate(date),
    ...marks.flatMap((mark) => [
      [day, month, year].join(mark),
      [short(day), short(month), year].join(mark),
      [day, month, year.slice(2)].join(mark),
    ]),
    `${year}${month}${day}`,
  ];
}

/**
 * What can be seen of the people in the register: names, birth dates, BSNs, streets and postcodes, as they may be written.
 * Kinds with a client number and never the data itself, so that a failing test tells nothing either.
 */
export function personalDataIn(seen: string, people: readonly CareClient[], hashBsn: (bsn: string) => string): readonly string[] {
  const plain = withoutDiacritics(seen);
  const bsns = new Set([...plain.matchAll(/(?<!\d)\d(?:[ .-]?\d){8}(?!\d)/g)].map(([written]) => hashBsn(written.replace(/\D/g, ''))));
  return people.flatMap(({ number, firstName, lastName, birthDate, street, postcode, bsnHash }) => {
    const found = {
      voornaam: firstName !== undefined && holdsWord(plain, firstName),
      achternaam: lastName !== undefined && holdsWord(plain, lastName),
      geboortedatum: birthDate !== undefined && waysToWrite(birthDate).some((written) => plain.includes(written)),
      straat: street !== undefined && holdsWord(plain, street),
      postcode: postcode !== undefined && new RegExp(postcode.replace(/\s+/g, '').replace(/^(\d{4})/, '$1\\s*'), 'i').test(plain),
      bsn: bsnHash !== undefined && bsns.has(bsnHash),
    };
    return Object.entries(found).flatMap(([kind, isFound]) => (isFound ? [`${kind} van ${number}`] : []));
  });
}
