/** Words that lead the facts of a person in care, folded; each pattern takes its value along where that has a form of its own. */

const clientWord = '(?:[ck]lient|deelnemer|bewoner|zorgvrager|dossier)';
const clientLabel = String.raw`(?:${clientWord}(?:en)?[ -]?(?:nummer|nr|no|id|code)\b\.?(?: (?:bij )?siem)?|siem[ -]?(?:client[ -]?)?(?:nummer|nr|id|code)\b\.?|\bcl\.? ?(?:nr|nummer)\b\.?(?: siem)?|nummer siem\b|nr\.? siem\b)`;
const clientCode = String.raw`[a-z]{0,3}-?\d{3,9}(?![\d]|[-./]\d)`;
export const anyClientLabel = new RegExp(clientLabel);
export const labelledNumber = new RegExp(
  String.raw`(?<![a-z])${clientLabel}[\s:#=]*(?:(?<code>${clientCode})|(?<grouped>\d{3}\.\d{3}(?![\d]|[-./]\d)))?`,
  'g',
);
/** "Cliënt 403001" or "Cliënt: 403001". */
export const shortLabelledNumber = new RegExp(String.raw`(?<![a-z])${clientWord}[\s:#]*\(?(?<code>\d{5,8})(?![\d]|[-./]\d)\)?`, 'g');
/**
 * "Cliënt: J. Bakker (Siem 403001)", with nothing but a name before it: a number behind that word may be the sender's own at Siem.
 * So it is in "Cliënt: Coalitie Siem (Siem 310112)" and in "Cliënt: J. Bakker, aanbieder Zorg Voorbeeld (Siem 310112)".
 */
export const namesClientHere = new RegExp(
  String.raw`(?<![a-z])${clientWord}(?:[ -]?naam)?\s{0,3}[:\t](?!\s{0,3}(?:coalitie|stichting|gemeente|siem)(?![a-z]))\s{0,3}(?:[a-z.'’]|-(?=[a-z])|,(?= ?[a-z]\.)| (?![-–(])){2,60} ?[(,;–-] ?siem[ :#]{0,3}\d`,
);
export const siemNumber = /[(,;–-]\s?siem[\s:#]*(?<code>\d{5,8})(?!\d|[-./]\d)\)?/g;
export const standaloneNumber =
  /(?<![\w.,/-])(?<!(?:nr|nummer|kvk|tel|code|agb|lo|toewijzing|beschikking) ?[.:]{0,2}\s{0,2})\(?(?:siem[ :]{1,2})?(?<code>\d{5,8})(?![\w/]|-\d|[.,]\d)\)?/g;
export const birthLabel =
  /(?<![a-z])(?:geboorte ?-?datum|geboren(?: op)?|geb\.? ?-?(?:datum|dat\b\.?|d\.? ?d\.?)|geb\b\.?|gd\b|g\.d\.|date of birth|birth ?date|dob\b)[\s:.]*(?:client)?[\s:]*/g;
export const labelledBsn = /(?<![a-z])(?:bsn|burgerservicenummer|b\.s\.n\.)(?:[ -]?(?:nummer|nr))?[\s:.]*(?<bsn>\d(?:[ .]?\d){7,8})(?!\d)/g;
export const labelledName =
  /(?<![a-z])(?:naam(?: (?:van )?(?:de )?(?:client|bewoner|deelnemer|zorgvrager))?|(?:client|bewoner|deelnemer)[ -]?naam|client|bewoner|deelnemer|zorgvrager)\s*(?::\s*|\t\s*)(?<name>\p{L}[\p{L}'. -]+[\p{L}.])(?=\s?[\t,;|(]|\s-\s|\s?$)/gu;
