import { absent, type Field, type Place, read } from '#domain';
import { labelledNumber, shortLabelledNumber, standaloneNumber } from '../pdf/person-words.ts';
import { fold } from '../values/fold.ts';

/** What a mail says around a document. */
interface Around {
  readonly subject: string;
  readonly text: string;
}
const ofMail: Place = { attachment: 0, file: '', kind: 'text' };

/**
 * The client number of a report that gives none itself: out of its file name, else of the subject or the text of the mail,
 * where it stands in the place `attachment: 0`. Never certain, and only when there is one.
 */
export function numberElsewhere(where: Place, mail: Around): Field<string> {
  const places: readonly (readonly [Place, string])[] = [
    [where, spaced(where.file)],
    [ofMail, fold(mail.subject)],
    [ofMail, fold(mail.text)],
  ];
  for (const [place, text] of places) {
    for (const numbersIn of [labelledIn, looseIn]) {
      const [only, ...others] = [...new Set(numbersIn(text))];
      if (others.length > 0) return absent(false, where);
      if (only !== undefined) return read(only, place, false);
    }
  }
  return absent(false, where);
}

/** In a file name every mark is a blank, and no letter belongs to a number. */
const spaced = (file: string): string =>
  fold(file)
    .replace(/\.[a-z0-9]{2,5}$/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/g, ' ');

const codesOf = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].flatMap((match) => match.groups?.['code']?.toUpperCase() ?? []);
const labelledIn = (text: string): readonly string[] => [...codesOf(text, labelledNumber), ...codesOf(text, shortLabelledNumber)];

/** Eight digits may be a day, and the number of the chamber of commerce stands under many mails. */
const looseIn = (text: string): readonly string[] =>
  codesOf(
    text.replace(/\b(?:k\.?v\.?k\.?|tel(?:efoon)?|mobiel|t|m|iban|agb|btw)\b[\s.:]*(?:(?:nr\.?|nummer)[\s.:]*)?[\d .()+-]{5,}/g, ' '),
    standaloneNumber,
  ).filter((code) => !/^(?:19|20)\d{6}$|^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}$/.test(code));
