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
function reportScore(text: string): number {
  const folded = fold(text);
  return signs.reduce((score, [pattern, points]) => score + (pattern.test(folded) ? points : 0), 0);
}
export const isReport = (text: string, isExpected: boolean): boolean => reportScore(text) >= (isExpected ? enoughWhereExpected : enough);

/** What goes along with a report and speaks of the same things: the plan, the beschikking of the gemeente, a consent. */
const otherTitle =
  /(?<=^|\t)(?:betreft\s*:?\s*)?(?:(?:het |uw )?(?:begeleidings|ondersteunings|zorg|behandel|signalerings|veiligheids|crisis|perspectief|leef)-?plan|(?:wmo-?)?beschikking|(?:indicatie)?besluit|toekenning|(?:zorg|leverings|begeleidings)overeenkomst|toestemming(?:sverklaring)?|machtiging)(?![a-z])/;
const speaksOfReport = /evaluat|evaluer|herindicatie|voortgang|verslag|rapportage/;
/** What a document is stands in its first rows. */
const titleRows = 14;

/** By its title another document: nothing near it says that it evaluates. */
export function isTitledOtherwise(rows: readonly Row[]): boolean {
  const top = rows.slice(0, titleRows);
  return top.some((row) => otherTitle.test(row.folded)) && !top.some((row) => speaksOfReport.test(row.folded));
}
