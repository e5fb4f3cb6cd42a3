import type { ColumnRole } from './column-role.ts';

/** A role, the words of which a heading must hold one, and the words that may stand around them. */
interface Vocabulary {
  readonly role: ColumnRole;
  readonly needs: readonly ReadonlySet<string>[];
  readonly may: ReadonlySet<string>;
}
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const person = 'client clienten clients cl deelnemer bewoner zorgvrager inwoner';
/** Of these a system of the onderaannemer keeps a number of its own. */
const patient = 'pat patient';
const number = 'nummer nummers nr nrs no id code num';
const units = 'eenheid stuk maand mnd m dag d etmaal etm p e';
const money = `€ eur euro euro's euros in excl excl. exclusief incl incl. inclusief`;

/** The first that fits wins. Every word has to be understood: "Bedrag vorig jaar" is no amount of this invoice. */
const vocabularies: readonly Vocabulary[] = [
  { role: 'clientNumber', needs: [words(number), words(`siem ${person}`)], may: words('van de bij uw het reg registratie') },
  {
    role: 'name',
    needs: [words('naam achternaam voornaam voorletters namen')],
    may: words(`${person} ${patient} volledige van de het en tussenvoegsel`),
  },
  {
    role: 'birthDate',
    needs: [words('geb geboren geboorte geboortedatum geboortedat gebdatum gebdat')],
    may: words(`datum dat dd d op ${person} ${patient} van de`),
  },
  {
    role: 'product',
    needs: [
      words(
        'verrichting product zorg zorgsoort zorgproduct zorgprestatie zorgdienst dienst prestatie voorziening maatwerkvoorziening ondersteuning hulp arrangement',
      ),
    ],
    may: words(
      'soort type vorm van wmo naam omschrijving geleverde geleverd ingezette toegewezen verleende geboden de siem categorie dienstverlening samenvatting overzicht recapitulatie totalen per',
    ),
  },
  {
    role: 'days',
    needs: [words('dagen etmalen etm dgn ritten zorgdagen vervoersdagen days nights')],
    may: words(
      'aantal totaal geleverd geleverde gefactureerde declarabele aanwezige te declareren factureren som tot retour delivered billed',
    ),
  },
  {
    role: 'quantity',
    needs: [words('aantal hoeveelheid volume eenheden q')],
    may: words('geleverd geleverde gefactureerd gedeclareerd gedeclareerde gerealiseerd gerealiseerde declarabel totaal stuks'),
  },
  {
    role: 'price',
    needs: [
      words(
        'tarief prijs verkoopprijs verkooptarief stuksprijs stukprijs nettoprijs eenheidsprijs maandtarief dagtarief etmaaltarief maandprijs dagprijs etmaalprijs p rate price',
      ),
    ],
    may: words(`per ${units} ${money} btw siem wmo product monthly daily unit month day`),
  },
  // "Eenheid Bedrag" are two columns close together.
  { role: 'price', needs: [words('€ eur euro bedrag'), words('per p'), words('dag etmaal etm eenheid stuk')], may: words('in') },
  { role: 'amount', needs: [words('qxp pxq')], may: words(money) },
  {
    role: 'amount',
    needs: [
      words(
        'bedrag totaal eindtotaal verkoopbedrag totaalbedrag regelbedrag regeltotaal maandbedrag factuurbedrag declaratiebedrag eindbedrag amount',
      ),
    ],
    may: words(
      `te declareren factureren betalen vergoeden netto naar pro rato rata factuur siem regel client maand mnd p m per gedeclareerd gefactureerd ingediend ${money} btw prorata line net invoiced billed`,
    ),
  },
  { role: 'amount', needs: [words('betalen declareren factureren vergoeden'), words('te')], may: words(`netto siem ${money}`) },
  {
    role: 'amount',
    needs: [words('geleverd gedeclareerd gefactureerd declareren factureren'), words('€ eur euro bedrag')],
    may: words('te in bedrag'),
  },
];

/** Hardly any text ends a word as one of these does. */
const anyNeeded = new RegExp(`(?:${[...new Set(vocabularies.flatMap(({ needs: [first] }) => [...(first ?? [])]))].join('|')})(?![a-z])`);
const compound = /^(siem|client(?:en)?|deelnemers?|bewoners?|zorgvrager|inwoner)-?(nummer|nr|id|code|naam)$/;

/** What a heading of several words stands for, in whatever order they stand; folded. Undefined when a word is strange. */
export function roleByWords(label: string): ColumnRole | undefined {
  if (!anyNeeded.test(label)) return undefined;
  const all = label
    .replace(/\b([pq]) ?[x×*] ?([pq])\b/g, '$1x$2')
    .replace(/(?<=€|eur|euro|bedrag) ?\/(?! ?p)/, ' per ')
    .split(/[\s_/()[\].,:;+-]+/)
    .flatMap((word) => compound.exec(word)?.slice(1, 3) ?? [word])
    .map((word) => word.replace(/^(deelnemer|bewoner)s$/, '$1'))
    .filter((word) => word !== '');
  if (all.length === 0 || all.length > mostWords) return undefined;
  // The year of a tarief; an amount of a year may be of another one.
  const isOfYear = all.length > 1 && yearOnly.test(all.at(-1) ?? '') && (all[0]?.endsWith('tarief') ?? false);
  if (isOfYear) all.pop();
  const isVat = all.includes('btw') && !all.some((word) => /^(?:ex|in)cl/.test(word));
  if (isVat) return undefined;
  return vocabularies.find(
    ({ needs, may }) =>
      needs.every((need) => all.some((word) => need.has(word))) &&
      all.every((word) => may.has(word) || needs.some((need) => need.has(word))),
  )?.role;
}
const yearOnly = /^20\d\d$/;
/** More is a sentence. */
const mostWords = 7;
