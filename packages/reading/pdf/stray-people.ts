import { type Row, segmentsOf } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { fold } from '../values/fold.ts';

const between = String.raw`(?:(?:van|de|der|den|ter|ten|te|in|op|'t|el|la|le|du|von)\s+)*`;
const signsOfPerson: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\p{L}.])(?:\p{Lu}\.\s?)+${between}\p{Lu}\p{L}+`, 'u'),
  /\p{Lu}[\p{L}'’-]+,\s?(?:[\p{L}'’ ]+,\s?)?(?:\p{Lu}\.\s?)+/u,
  /(?<!\p{L})(?:[Dd]hr|[Mm]evr|[Mm]w|[Dd]e heer|[Mm]evrouw|[Hh]eer)\.?\s+(?:\p{Lu}|van|de|der|den|el)/u,
  new RegExp(String.raw`^\p{Lu}[\p{L}'’-]+\s+${between}\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?$`, 'u'),
];
/** Words of organisations, labels and letters: a cell with one of these names no person in care. */
const otherWords =
  /(?<![a-z])(?:siem|ribw|brabant|stichting|cooperatie|coalitie|vereniging|b\.?v\.?|v\.?o\.?f\.?|zorg[a-z]*|begeleiding[a-z]*|wonen|thuis|dagopvang|hulp|praktijk|maatschappij|centrum|groep|(?:credit|verzamel)?-?(?:factu|nota|declaratie)[a-z]*|totaal[a-z]*|bedrag|[a-z]*datum|[a-z]*periode|[a-z]*maand|postbus|gemeente|afdeling|administratie|crediteuren[a-z]*|debiteur[a-z]*|bank|iban|bic|kvk|btw|wet|artikel|wmo|specificatie|omschrijving|product|aantal|tarief|prijs|vriendelijke|geachte|beste|hoogachtend|pagina|bladzijde|kamer|koophandel|nederland|straat|laan|weg|plein)(?![a-z])/;
const postcode = /\b[1-9]\d{3} ?[A-Z]{2}\b/;

/** Cells of the letterhead that could name a person, apart from what is already understood and the names of sender and addressee. */
export function findStrayPeople(rows: readonly Row[], understood: ReadonlySet<Word>, parties: readonly string[]): string[] {
  const known = parties.map(fold).filter((name) => name !== '');
  return rows.flatMap(segmentsOf).flatMap((cell) =>
    [cell.text, ...cell.text.split(/[:;|()]|,(?!\s?(?:\p{Lu}\.|van |de ))/u)].flatMap((part) => {
      const text = part.trim();
      const folded = fold(text);
      const isOther =
        otherWords.test(folded) || postcode.test(text) || known.some((name) => folded.includes(name) || name.includes(folded));
      const isUnderstood = cell.words.some((word) => understood.has(word) && text.includes(word.text));
      return !isOther && !isUnderstood && signsOfPerson.some((sign) => sign.test(text)) ? [text] : [];
    }),
  );
}
