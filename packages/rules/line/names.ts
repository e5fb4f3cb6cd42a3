import { type CareClient, withoutDiacritics } from '#domain';

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

/** The words of a name that tell people apart: no initials, tussenvoegsels or diacritics. */
const words = (name: string): readonly string[] =>
  withoutDiacritics(name)
    .replace(/ø/gi, 'o')
    .replace(/ł/gi, 'l')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .split(/[^a-z]/)
    .filter((word) => word.length > 2 && !tussenvoegsels.has(word));

/** "Jan" is no short form of "Jansen"; "Janss" may be one of "Janssen". */
const prefixMin = 4;

/**
 * True when a name is clearly another person's: no word of the surname in common.
 * Initials, tussenvoegsels, diacritics and a partner's name are no difference.
 */
export function namesDiffer(given: string, careClient: CareClient): boolean {
  const written = words(given);
  const registered = words(careClient.lastName);
  if (written.length === 0 || registered.length === 0) return false;
  return !registered.some((word) =>
    written.some((w) => w === word || (Math.min(w.length, word.length) >= prefixMin && (w.startsWith(word) || word.startsWith(w)))),
  );
}
