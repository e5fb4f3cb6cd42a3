import { anyOf, oneOf } from './phrases.ts';

const document = oneOf([
  ...['\\w{0,30}factu(?:ur|ren)', '\\w{0,30}nota', '\\w{0,30}verslag(?:en)?', '\\w{0,30}specificaties?', 'declaraties?'],
  ...['rapport(?:age)?', 'overzicht(?:en)?', 'formulier(?:en)?', 'document(?:en)?', 'bestand(?:en)?', 'bijlagen?', 'pdf', 'excel'],
  ...['invoices?', 'credit ?notes?', 'reports?', 'specifications?', 'attachments?'],
]);
const we = oneOf(['ik', 'wij', 'we', 'i']);
const no = oneOf(['niet', 'nooit', 'geen', 'not', 'never', 'no']);
/** Some other words in between. */
const words = (most: number): string => `(?:\\S{1,30} ){0,${most}}`;

/** A sentence that says that something comes with this mail. */
export const saysThatItComes = anyOf([
  ...['bijgevoegde?', 'bijgaande?', 'bijgesloten', 'ingesloten', 'aangehecht', 'meege(?:stuurd|zonden)', 'toegevoegd als'],
  ...['attached', 'enclosed', 'herewith', 'i attach', 'anbei', 'beigefügt', 'im anhang'],
  '(?<!\\b(?:uw|jouw|je|geen|zonder) )bijlagen?',
  '(?<!\\b(?:your|any|no|without) )attachments?',
  'hierbij (?:alsnog|nogmaals|opnieuw|stuur|sturen|zend|zenden|mail|mailen)',
  `(?:hierbij|bij dezen?|met deze mail|hier (?:is|zijn|komt|de|het|onze|mijn)|here (?:is|are)) .{0,80}\\b${document}`,
  `${document} .{0,80}\\b(?:hierbij|bij deze mail|bij dit bericht|in deze mail|(?:to|with) this e-?mail)`,
  `${we} voeg(?:en)? .{0,60}\\b(?:bij|toe)`,
]);

const ofAnEarlierOne = oneOf([
  ...['ontvangen', 'ontvangst', 'betaling', 'betaald', 'afgewezen', 'received'],
  ...['herinnering', 'aanmaning', 'reminder', 'vraag', 'vragen', 'ticket'],
]);
/** A subject that is the name of what comes: "Factuur 2026-12", "Evaluatieverslag cliënt 400123". */
export const titlesDocument = new RegExp(`^${document}\\b(?!.*\\b${ofAnEarlierOne}\\b)[^?]*$`, 'i');

const arrived = oneOf([
  ...['ontvangen', 'aangekomen', 'binnengekomen', 'received'],
  ...['verwerkt', 'geregistreerd', 'opgeslagen', 'ingeboekt', 'doorgestuurd', 'in behandeling', 'processed', 'registered', 'saved'],
]);
const thanks = oneOf(['dank', 'bedankt', 'thanks', 'thank you']);
const becameOfIt = anyOf([
  `${we} (?:hebben|heb|have) (?!.{0,60}\\b${no}\\b).{0,100}\\b${arrived}`,
  `(?<!\\bniet )(?:is|zijn|werden|werd|wordt|worden|has been|have been|was|were|will be),? (?!${words(3)}${no}\\b)${words(4)}${arrived}`,
  `${thanks} ${words(3)}(?:voor|for) (?:het (?:toe|in|op)?(?:sturen|zenden)|sending|(?:uw|je|your) ${words(4)}${document})`,
  ...['in goede orde', '(?:bijgevoegd|toegevoegd) aan'],
]);

const confirmation = oneOf(['ontvangstbevestiging', 'bevestiging', 'confirmation']);
const informs = anyOf([
  `(?:laat|laten) ${we} (?:u|je|jullie) weten`,
  `(?:deel|delen) ${we} (?:u|je|jullie) mee`,
  `(?:bevestig|bevestigen|informeer|informeren|bericht|berichten) ${we}`,
  `${we} (?:bevestig|bevestigen|confirm|acknowledge)`,
  `(?:dit is|ontvangt u|krijgt u|this is) ${words(3)}${confirmation}`,
  'automatische? (?:antwoord|bericht|reactie|mail|e-?mail)',
  'automat(?:ic|ed) (?:reply|response|message|e-?mail)',
]);

const asked = oneOf([
  ...['kunt u', 'kan u', 'kun je', 'kunnen', 'gelieve', 'verzoeken', 'vragen', 'graag', 'please', 'you can'],
  ...['dient', 'dienen', 'moet', 'moeten', 'altijd', 'voortaan', 'uitsluitend', 'alleen', 'should', 'must', 'always', 'only'],
]);
const send = oneOf([
  ...['sturen', 'mailen', 'e-mailen', 'zenden', 'verzenden', 'versturen', 'insturen', 'meesturen', 'te sturen'],
  ...['aanleveren', 'indienen', 'uploaden', 'bijvoegen', 'toevoegen', 'te voegen', 'gestuurd', 'toegevoegd', 'aangeleverd', 'ingediend'],
  ...['send', 'submit', 'upload', 'attach', 'include', 'sent'],
]);
const many = oneOf(['facturen', 'verslagen', 'declaraties', 'bijlagen', 'mails', 'invoices', 'reports', 'attachments']);
const asksForIt: readonly RegExp[] = [
  anyOf([`${asked} .{0,120}\\b${send}`, `(?:ontvang|ontvangen) ${we} (?:graag )?(?:uw|alle|alleen)`, 'let op', 'please note']),
  /^(?:stuur|mail|zend|voeg|lever|upload|send|submit|attach|open|vergeet)\b/i,
  /^(?:als|indien|wanneer|heeft|hebt|if|when|did|have) (?:u|uw|je|you|your)\b/i,
  new RegExp(`^(?:uw |alle |all )?${many}\\b.{0,80}\\b${send}\\b`, 'i'),
];

/** What stands below mails, and what ticket systems and filters say of files. */
const smallPrint = anyOf([
  ...['vertrouwelijke?', 'geadresseerden?', 'bestemd voor', 'disclaimer', 'verwijder', 'vernietig', 'aansprakelijk(?:heid)?', 'milieu'],
  ...['confidential', 'intended', 'delete', 'recipients?', 'liable', 'liability', 'environment', '(?:any|no) attach(?:ments?|ed)'],
  ...['virus(?:sen)?', 'eventuele (?:\\S{1,30} )?bijlagen?', 'onbekende afzenders?', 'groter dan', 'maximaal', 'larger than', 'maximum'],
  ...['tickets?', '(?:ticket|zaak|meldings?|aanvraag)nummer', 'case number'],
]);

const isNotThere = anyOf([
  '(?:geen|zonder|no|without) (?:\\S{1,30} )?(?:bijlagen?|attachments?)',
  '(?:bijlagen?|attachments?)\\W{1,5}(?:geen|nee|0|none|no)',
  '(?:niet|not) (?:bijgevoegd|meegestuurd|meegezonden|opgenomen|attached|enclosed|included)',
  `(?:niet|geen|cannot|can't|could not) ${words(3)}(?:openen|geopend|lezen|gelezen|open|opened|read)`,
  // Below is what a machine returns; what hangs on our letter is ours.
  'attached (?:below|above)',
  'bijlagen? (?:bij|van|in) uw (?:brief|mail|bericht|antwoord|afwijzing)',
]);

/** What a sentence says that names a document and brings none. */
export const bringsNothing: readonly RegExp[] = [becameOfIt, informs, ...asksForIt, smallPrint, isNotThere];
