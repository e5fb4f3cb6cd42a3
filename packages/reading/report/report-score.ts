import type { Row } from '../layout/rows.ts';
import { fold } from '../values/fold.ts';

const signs: readonly (readonly [RegExp, number])[] = [
  [/\bevaluatie ?-?verslag\b/, 4],
  [/\bevaluatie ?-?(?:formulier|rapport(?:age)?)\b/, 4],
  [/\bherindicatie\b/, 2],
  [/\bevaluatie\b/, 1],
  [/\bvoortgangs?(?:verslag|rapport(?:age)?|evaluatie)\b/, 2],
  [/\b(?:groei)?doel(?:en|stelling(?:en)?)\b/, 1],
  [/\beinddatum (?:van de )?(?:beschikking|indicatie|toewijzing|zorg)\b/, 2],
  [/\b(?:conclusie|voortzetting|verlenging|voortgang|resultaten|zelfredzaamheid|ondersteuningsplan|zorgplan)\b/, 1],
  [/\b(?:client|beschikking)\b/, 1],
];
/** Below this the words of a report stand there by chance. */
const enough = 5;
/** In a mail to the address for herindicaties so much says enough. */
const enoughWhereExpected = 3;

/** How much a text reads like an evaluatieverslag, unless it is an invoice. */
function reportScore(folded: string): number {
  return signs.reduce((score, [pattern, points]) => score + (pattern.test(folded) ? points : 0), 0);
}
/**
 * Whether a document reads like an evaluatieverslag. Somewhere, in its name or in its words, it must say that it evaluates:
 * a plan has goals and an end as well. `folded` are its words.
 */
export const isReport = (folded: string, file: string, isExpected: boolean): boolean =>
  (speaksOfReport.test(folded) || speaksOfReport.test(fold(file))) && reportScore(folded) >= (isExpected ? enoughWhereExpected : enough);

/** What goes along with a report and speaks of the same things: the plan, the beschikking of the gemeente, a consent. */
const otherTitle =
  /^(?:betreft\s*(?::\s*)?)?(?:(?:het |uw )?(?:begeleidings|ondersteunings|zorg|behandel|signalerings|veiligheids|crisis|perspectief|leef)-?plan|(?:wmo-?)?beschikking|(?:indicatie)?besluit|toekenning|(?:zorg|leverings|begeleidings)overeenkomst|toestemming(?:sverklaring)?|machtiging)(?![a-z])[^.:;]{0,40}$/;
const speaksOfReport = /evaluat|evaluer|herindicatie|voortgang|verslag|rapportage/;
/** What a document is stands in its first rows. */
const titleRows = 14;

/** A longer line is a sentence, and the rest of one may begin a row with the word of a title. */
const titleMax = 60;

/** By its title another document than a report. */
export function isTitledOtherwise(rows: readonly Row[]): boolean {
  const titles = rows
    .slice(0, titleRows)
    .flatMap(({ text }) => text.split('\t').filter((cell) => cell.length <= titleMax && !/[.,]$/.test(cell)));
  return (
    titles.some((cell) => /^\p{Lu}/u.test(cell) && otherTitle.test(fold(cell))) && !titles.some((cell) => speaksOfReport.test(fold(cell)))
  );
}
