import type { Quantity } from '#domain';
import type { ColumnRole } from './column-role.ts';
import { grantWords } from './grant-words.ts';
import { roleByWords } from './heading-words.ts';
import { fold, foldLabel } from './values/fold.ts';
import { unitOf } from './values/quantity-text.ts';

/** Headings as onderaannemers and bookkeeping packages write them, folded; the first that fits wins. */
const headings: readonly (readonly [ColumnRole, RegExp])[] = [
  ['bsn', /^(?:bsn|burgerservice ?-?(?:nummer|nr)|bsn ?-?(?:nummer|nr)|sofi ?-?(?:nummer|nr))\.?$/],
  [
    'clientNumber',
    /^(?:siem ?-?)?(?:client|clienten|deelnemer|bewoner|dossier|zorgvrager|klant|relatie)(?:en)?[ -]?(?:nummer|nr|no|id|code|num)\b\.?(?: (?:bij )?siem)?$/,
  ],
  [
    'clientNumber',
    /^(?:siem ?-?(?:nummer|nr|id|code|client)?|nr\.? siem|nummer siem|cl\.? ?(?:nr|nummer)\.?(?: siem)?|client siem|clientnr\.? ?\/ ?siem)$/,
  ],
  [
    'clientNumber',
    /^(?:nummer|nr|no|id|code|registratie ?-?nummer)\.? (?:van )?(?:de )?(?:client|deelnemer|bewoner|zorgvrager|siem)(?: (?:bij )?siem)?$|^(?:registratie ?-?(?:nummer|nr)|id|code|client ?id)\.? (?:bij )?siem$/,
  ],
  [
    'ignored',
    /^(?:factuur(?!bedrag|totaal)|debiteur|crediteur|order|agb|beschikking|toewijzing|kostenplaats|gemeente|opmerking|regel(?!totaal|bedrag|prijs|omschrijving)|volg|grootboek|boekstuk|dagboek|journaal|contract|lo)[a-z]*(?:[ -]?(?:nummer|nr|code|regel))?\.?$/,
  ],
  // What was billed in earlier months as well, beside what is billed now.
  [
    'ignored',
    /^(?:(?:bedrag|totaal) )?(?:cumulatie(?:f|ve)|cum\.?|ytd)(?: (?:bedrag|totaal))?(?: 20\d\d)?(?: ?(?:in )?\(?(?:€|eur|euro)\)?)?$/,
  ],
  [
    'ignored',
    /^(?:(?:bedrag|totaal|verbruikt|gefactureerd|gedeclareerd) )?(?:(?:t\/m|tm|tot (?:en|&) met|tot) )?(?:(?:vorige|voorgaande|eerdere) (?:mnd|maand|maanden|periode|periodes)|heden)$/,
  ],
  // What is still to come, or how far it came, beside what is billed now.
  [
    'ignored',
    /^nog te (?:factureren|declareren|besteden|leveren)$|^(?:gefactureerd|gedeclareerd) (?:t\/m|tm|tot(?: (?:en|&) met)?)$|^(?:restant|resterend|rest)(?: (?:budget|bedrag|saldo))?$/,
  ],
  ['ignored', /^(?:nr|#|no|pos|regel|volgnr)\.?$|^(?:wk|week)\.? ?\d{1,2}$/],
  [
    'birthDate',
    /^(?:geboorte ?-?datum|geb\.? ?-?datum|geb\.?|geboren|gebdat\.?|geb\.? ?dat\.?|gd|geb\.? ?d\.?d\.?|geboortedag|geboortedatum client)(?: client)?$/,
  ],
  ['prefix', /^(?:(?:tussen|voor)(?:voegsels?|v|vgsl)\.?|tv|prefix)(?: achternaam)?$/],
  ['firstName', /^(?:voorletters?|voornaam|voornamen|roepnaam|initialen|voorl)$/],
  [
    'name',
    /^(?:naam(?: van)?(?: (?:de )?(?:client|bewoner|deelnemer|zorgvrager))?|(?:client|bewoner|deelnemer|zorgvrager)(?:en)?[ -]?naam|(?:client|bewoner|deelnemer|zorgvrager) naam|volledige naam(?: client)?|achternaam|familienaam|geboortenaam|geslachtsnaam|eigennaam|naam en voorletters|client|bewoner|deelnemer|zorgvrager)$/,
  ],
  [
    'address',
    /^(?:adres|straat|straatnaam|postcode|pc|woonplaats|plaats|naw|naw ?-?gegevens|adresgegevens|huisnummer|huisnr|adres client|woonadres|postcode en woonplaats|straat en huisnummer)$/,
  ],
  [
    'period',
    /^(?:periode|maand|zorgperiode|leverperiode|zorgmaand|ingangsdatum|(?:begin|eind|start)datum|(?:datum )?(?:van|vanaf|begin|start|tot|t\/m|tm|tot (?:en|&) met|einde?)|(?:van|vanaf|tot|t\/m|tm|tot (?:en|&) met) datum|datum)$/,
  ],
  [
    'days',
    /^(?:aantal )?(?:dagen|etmalen|zorgdagen|dgn|etm|ritten|vervoersdagen|aanwezige dagen|dagen geleverd)(?: geleverd| zorg| in zorg)?$/,
  ],
  [
    'product',
    /^(?:product(?:en)?|prestaties?|verricht(?:e|ing(?:en)?)|geleverd|zorg ?-?(?:soort|product|vorm|type|categorie)|soort (?:zorg|product|dienst)|dienst|zorg|artikel(?: ?-?(?:omschrijving|naam))?|arrangement|product ?-?(?:code|naam|omschrijving)|geleverd product|geleverde (?:zorg|dienst|ondersteuning)|(?:type|soort|vorm van) (?:zorg|ondersteuning|begeleiding)|wmo ?-?(?:product|voorziening|zorg)|zorg ?- ?product|voorziening|categorie|ondersteuning|vorm)$/,
  ],
  [
    'description',
    /^(?:rijlabels|rij ?-?labels|omschrijving|regel ?-?omschrijving|specificatie|toelichting|beschrijving|client en product|client ?\/ ?product|omschrijving zorg|dienst ?\/ ?omschrijving|gegevens|details?)$/,
  ],
  ['unit', /^(?:eenheid|per|eenh|ehd)\.?$/],
  ['vat', /^(?:btw|vat)(?:[ -]?(?:%|bedrag|tarief|code|perc(?:entage)?|eur|€))?$|^% ?btw$/],
  [
    'price',
    /^(?:a|tarief|prijs|stuks?prijs|prijs ?(?:per|\/|p\.?) ?(?:eenheid|eenh|stuk|maand|mnd|dag|etmaal|etm|e\.?)|(?:maand|dag|etmaal|eenheids)[ -]?(?:tarief|prijs)|p\.?e|per (?:eenheid|stuk|etmaal|etm)|tarief per (?:maand|dag|eenheid|etmaal)|tarief ?\/ ?(?:maand|dag|mnd|etmaal|etm|dagdeel|eenheid|eenh)|prijs ?\/ ?tarief|afgesproken tarief|tarief siem|eenheidstarief|prijs p\.?st)(?: ?(?:in )?\(?(?:€|eur|euro)\)?)?$/,
  ],
  ['amount', /^(?:€|eur|euro)$|^(?:(?:in|ex)cl\.?|(?:in|ex)clusief|ex\.?) btw$/],
  [
    'amount',
    /^(?:bedrag|totaal|regel ?-?(?:totaal|bedrag)|netto|vergoeding|sub ?-?totaal|totaal ?-?(?:bedrag|prijs|regel)|kosten|te betalen|factuurbedrag|gefactureerd(?: bedrag)?|te factureren|declaratiebedrag|te declareren|declarabel(?: bedrag)?|gedeclareerd(?: bedrag)?|in rekening gebracht|te vergoeden|bedrag (?:(?:per|deze|huidige|lopende) )?(?:client|regel|maand|periode)|(?:deze|huidige) (?:maand|periode)|(?:maand|week|zorg|client)bedrag|som|opbrengst(?:en)?|omzet)(?: ?(?:excl|incl)[a-z]*\.?(?: ?btw)?)?(?: ?(?:in )?\(?(?:€|eur|euro)\)?)?$/,
  ],
  [
    'quantity',
    /^(?:aantal|aant|hoeveelheid|eenheden|maanden|mnd|mndn|stuks|qty|volume|factor|(?:deel|fractie)(?: (?:van )?de)? maand|deel|fractie|aantal (?:maanden|mnd|eenheden|stuks)|uren|dagdelen)$/,
  ],
];

/** No heading is longer; prose need not be looked at. */
const longestHeading = 45;

/** What a column heading stands for; undefined when it is no heading that we know. Names of fields may be written as one: "GeleverdVolume". */
export function columnRole(text: string): ColumnRole | undefined {
  if (text.length > longestHeading || !/[\p{L}€#]/u.test(text) || inCents.test(text)) return undefined;
  const role = roleOfHeading(text) ?? (fieldName.test(text) ? roleOfHeading(text.replace(startOfWord, ' ')) : undefined);
  // 55 below "Deel (%)" is no count of months.
  return role === 'quantity' && text.includes('%') ? undefined : role;
}
/** Amounts in cents: below it 49190 stands for € 491,90, so it heads no column that we know. "Bedrag (euro en cent)" is an amount as any other. */
const inCents = /(?<!\p{L})(?<!(?:€|euro(?:['’]s)?) ?(?:en|[,/&+]) ?)(?:euro)?cent(?:en)?(?!\p{L})/iu;
const fieldName = /^\p{L}+\p{Ll}\p{Lu}\p{L}*$/u;
const startOfWord = /(?<=\p{Ll})(?=\p{Lu})/gu;

/** "Geslachts-" above "naam" in one cell. */
const brokenWord = /-\s*\n\s*(?=\p{Ll})/gu;

function roleOfHeading(text: string): ColumnRole | undefined {
  // Exports join the words of a heading by underscores.
  const whole = foldLabel(text.replace(brokenWord, '').replaceAll('_', ' '));
  const label = whole
    .replace(/\s?\((?:€|eur|euro)$/, '')
    .replace(/^€ |(?: in)? (?:€|eur)$/, '')
    .replace(/^# ?(?=(?:etm|dag|dgn|rit|mnd|maand|uren|stuks))/, '')
    .replace(/^(?:[x×*=]|\d{1,2}[.)]) (?=[a-z]{3})/, '');
  // "Geleverd (€)" is what it came to, "Geleverd" what it was.
  const inEuro = whole.includes('€') ? roleByWords(whole) : undefined;
  const role = roleOf(label);
  // "€ etm" is what an etmaal costs, or what all of them do: no count.
  if (role !== undefined && counted.has(role) && whole.startsWith('€')) return undefined;
  return inEuro ?? role ?? (label.includes('(') ? roleInBrackets(label) : undefined) ?? combinedRole(label) ?? roleByWords(whole);
}

const counted: ReadonlySet<ColumnRole> = new Set(['quantity', 'days', 'unit']);

/** With what stands between brackets, or without it: but "Etmalen (max)" is what was agreed, and no count of a line. */
function roleInBrackets(label: string): ColumnRole | undefined {
  if (ofAgreement.test(label)) return undefined;
  const bare = label.replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim();
  const before = label.replace(/(?<!\s)\s*\([^)]*\)?/g, '').trim();
  return roleOf(bare) ?? roleOf(before);
}

const ofAgreement = new RegExp(
  String.raw`\((?:[^)]{0,20} )?(?:max|min|beschik|${grantWords}|afgesproken|afspraak|contract|gepland|planning|begroot|(?:per |p\.? ?/? ?)w)`,
);

/** All of them as one: most texts of a table are no heading. */
const anyHeading = new RegExp(headings.map(([, { source }]) => source).join('|'));
const roleOf = (label: string): ColumnRole | undefined =>
  anyHeading.test(label) ? headings.find(([, pattern]) => pattern.test(label))?.[0] : undefined;

/** "Naam / geb.datum" is free text, "Dagen/mnd" a count of which the heading does not say the unit. */
function combinedRole(label: string): ColumnRole | undefined {
  const parts = label.split(/\s?[/,+&]\s?| en /).filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const roles = parts.map((part) => roleOf(part));
  if (roles.includes(undefined)) return undefined;
  const isOf = (...wanted: ColumnRole[]): boolean => roles.every((role) => role !== undefined && wanted.includes(role));
  if (isOf('quantity', 'days', 'unit')) return 'quantity';
  if (isOf('name', 'firstName', 'prefix')) return 'name';
  if (isOf('address')) return 'address';
  return isOf('price', 'amount', 'vat') ? undefined : 'description';
}

/** "Excl. btw", "Ex. btw": an amount by what it is without or with, and by nothing else. */
export const isNamedAfterVat = (text: string): boolean => /^(?:ex(?:c|\b)|inc)/.test(foldLabel(text));

/** A column "Dagen" or "Etmalen" counts days; "Aantal" says nothing. */
export const headingUnit = (text: string): Quantity['unit'] =>
  unitOf(
    foldLabel(fieldName.test(text) ? text.replace(startOfWord, ' ') : text)
      .replace(/\b(?:dgn|zorgdagen|vervoersdagen)\b/, 'dagen')
      .replace(/\bmndn\b/, 'mnd'),
  );

/** A heading without a role of its own, about the beschikking. */
export const namesGrant = (text: string): boolean => grants.test(fold(text));
const grants = /(?<![a-z])(?:wmo-?)?(?:indicatie|beschikking|toewijzing|toekenning|machtiging)/;

/** A heading without a role of its own, of who gave the care or speaks for who got it. */
export const namesStaff = (text: string): boolean => staff.test(fold(text));
const staff =
  /^(?:(?:persoonlijk|ambulant|vaste?) )?(?:begeleider|behandelaar|medewerker|hulpverlener|zorgverlener|uitvoerder|regisseur|coach|casemanager|contactpersoon|mentor|bewindvoerder)s?$/;

/** "Kenmerk Siem": a number that Siem gave, and not one of an agreement or an order. */
export function namesSiemAlone(text: string): boolean {
  const folded = fold(text);
  return ofSiem.test(folded) && !ofOther.test(folded);
}
const ofSiem = /(?<![a-z])siem(?:nummer|nr|id|code)?(?![a-z])/;
const ofOther =
  /overeenkomst|contract|beschik|indicatie|toewijz|toeken|opdracht|order|factuur|debiteur|crediteur|leverancier|aanbieder|(?<![a-z])lo(?![a-z])/;

/** "Cliënt-ID Siem": that the numbers are those by which Siem knows its clients; "Kenmerk Siem" may be that of an agreement. */
export const namesNumberOfSiem = (text: string): boolean => /siem/i.test(text) && !/kenmerk|ref/i.test(text);
