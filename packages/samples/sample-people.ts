import {
  addDays,
  type Beschikking,
  type DateRange,
  firstDayOf,
  type IsoDate,
  type IsoMonth,
  isBsn,
  type Leveringsovereenkomst,
  type ProductCode,
} from '#domain';
import { type SampleOnderaannemerName, sampleOnderaannemers } from './sample-parties.ts';
import type { RegisteredClient } from './writers/xlsx/register.ts';

/** BSNs from 999900006 on are reserved for tests. */
const testBsn: readonly string[] = Array.from({ length: 700 }, (_, at) => String(999_900_006 + at)).filter(isBsn);

/** What someone has agreed, by the day of the sample month on which it starts; 0 is long ago. */
interface Agreed {
  readonly by: SampleOnderaannemerName;
  readonly products: readonly ProductCode[];
  readonly startDay?: number;
  /** Last day in the sample month. */
  readonly endDay?: number;
}

interface Person extends Agreed {
  readonly first: string;
  readonly last: string;
  readonly born: IsoDate;
  readonly city: string;
  readonly gemeente?: string;
}

/** Before the end of its beschikking the sample report comes: in time, and before anybody is reminded. */
export const sampleReportDays = 42;

// cspell:ignore fien karel lotte sjors ziva teun zwaan gijs kiki mees
/** All invented; the key is how the sample mails call them. */
const people = {
  fien: { first: 'Fien', last: 'Fantasia', born: '1971-04-12', city: 'Tilburg', by: 'fable', products: ['BG-M'] },
  bas: { first: 'Bas', last: 'Bedacht', born: '1958-11-30', city: 'Goirle', by: 'invented', products: ['BG-L'] },
  vera: {
    first: 'Vera',
    last: 'van Verzinsel',
    born: '1949-01-05',
    city: 'Riel',
    gemeente: 'Goirle',
    by: 'invented',
    products: ['DO-2', 'VV-R'],
  },
  karel: { first: 'Karel', last: 'Kunstmaan', born: '1990-08-21', city: 'Hilvarenbeek', by: 'invented', products: ['BG-Z'], startDay: 17 },
  nina: { first: 'Nina', last: 'Nergens', born: '1944-02-29', city: 'Dongen', by: 'castle', products: ['DO-3'] },
  olaf: { first: 'Olaf', last: 'Onbestaand', born: '1983-06-17', city: 'Waalwijk', by: 'utopia', products: ['BW-2'] },
  lotte: {
    first: 'Lotte',
    last: 'Luchtspiegel',
    born: '1996-12-01',
    city: 'Kaatsheuvel',
    gemeente: 'Loon op Zand',
    by: 'utopia',
    products: ['BW-T'],
  },
  mira: { first: 'Mira', last: 'Mirakel', born: '1965-03-14', city: 'Oisterwijk', by: 'nowhere', products: ['BG-M'] },
  sjors: {
    first: 'Sjors',
    last: "in 't Sprookje",
    born: '1979-09-09',
    city: 'Moergestel',
    gemeente: 'Oisterwijk',
    by: 'nowhere',
    products: ['BG-M'],
  },
  ziva: { first: 'Zíva', last: 'Zomaar', born: '1938-07-28', city: 'Udenhout', gemeente: 'Tilburg', by: 'nowhere', products: ['DO-1'] },
  teun: {
    first: 'Teun',
    last: 'Toverbal',
    born: '2001-10-10',
    city: 'Gilze',
    gemeente: 'Gilze en Rijen',
    by: 'nowhere',
    products: ['BG-L'],
  },
  zwaan: { first: 'Zwaan', last: 'Zwaarwicht', born: '1969-05-25', city: 'Tilburg', by: 'fable', products: ['BG-Z'] },
  piet: {
    first: 'Piet',
    last: 'Pas-Begonnen',
    born: '1987-02-02',
    city: 'Rijen',
    gemeente: 'Gilze en Rijen',
    by: 'invented',
    products: ['BG-M'],
    startDay: 19,
  },
  anna: { first: 'Anna', last: 'Alsof', born: '1976-06-06', city: 'Haghorst', gemeente: 'Hilvarenbeek', by: 'nowhere', products: ['BG-L'] },
  boaz: {
    first: 'Boaz',
    last: 'Bijna-Echt',
    born: '1981-12-24',
    city: 'Berkel-Enschot',
    gemeente: 'Tilburg',
    by: 'nowhere',
    products: ['DO-2'],
  },
  cato: { first: 'Cato', last: 'Curieus', born: '1955-05-05', city: 'Chaam', gemeente: 'Alphen-Chaam', by: 'fable', products: ['BG-L'] },
  dirk: { first: 'Dirk', last: 'Denkbeeldig', born: '1992-01-31', city: 'Baarle-Nassau', by: 'fable', products: ['BW-1'] },
  elif: { first: 'Elif', last: 'Elders', born: '1968-08-08', city: 'Vlijmen', gemeente: 'Heusden', by: 'fable', products: ['BG-M'] },
  gijs: { first: 'Gijs', last: 'Gedroomd', born: '1974-11-11', city: 'Tilburg', by: 'fable', products: ['BG-M'] },
  hugo: { first: 'Hugo', last: 'Hersenspin', born: '1963-10-03', city: 'Goirle', by: 'fable', products: ['BG-Z'], endDay: 9 },
  isa: { first: 'Isa', last: 'Illusie', born: '1985-07-19', city: 'Tilburg', by: 'invented', products: ['BG-M'] },
  joep: { first: 'Joep', last: 'Jokkebrok', born: '1952-03-03', city: 'Waalwijk', by: 'fable', products: ['BG-M'] },
  kiki: { first: 'Kiki', last: 'Kletskoek', born: '1998-04-04', city: 'Dongen', by: 'castle', products: ['DO-1'] },
  leon: { first: 'Léon', last: 'Loos', born: '1959-09-29', city: 'Heusden', by: 'unsigned', products: ['BG-L'] },
  mees: { first: 'Mees', last: 'Misschien', born: '1977-07-07', city: 'Tilburg', by: 'fable', products: ['BG-O'] },
} as const satisfies Record<string, Person>;
export type SamplePersonName = keyof typeof people;
const names = Object.keys(people) as SamplePersonName[];
const personOf = (name: SamplePersonName): Person => people[name];

export const samplePerson = (name: SamplePersonName): RegisteredClient => {
  const at = names.indexOf(name);
  const { first, last, born, city, gemeente } = personOf(name);
  const bsn = testBsn[at];
  if (bsn === undefined) throw new Error('More people than test BSNs.');
  return {
    number: String(490_101 + at),
    firstName: first,
    lastName: last,
    birthDate: born,
    bsn,
    street: 'Verzonnenstraat',
    houseNumber: String(3 + 2 * at),
    postcode: '5000 ZZ',
    city,
    gemeente: gemeente ?? city,
  };
};
export const samplePeople: readonly SamplePersonName[] = names;

/** When care of someone runs, around the month that the samples invoice. */
function periodOf(person: Person, month: IsoMonth): DateRange {
  const from = person.startDay === undefined ? '2024-03-01' : addDays(firstDayOf(month), person.startDay - 1);
  return person.endDay === undefined ? { from } : { from, to: addDays(firstDayOf(month), person.endDay - 1) };
}

export const sampleAgreements = (month: IsoMonth): readonly Leveringsovereenkomst[] =>
  names.flatMap((name) => {
    const person = personOf(name);
    const { number } = samplePerson(name);
    return person.products.map((product, at) => ({
      id: `LO-${number}-${at + 1}`,
      clientNumber: number,
      onderaannemerNumber: sampleOnderaannemers[person.by].registered.number,
      product,
      period: periodOf(person, month),
      gebiedsteam: '7',
    }));
  });

/** Of whom a beschikking ends, and how many days after today. */
const endings = [
  // With a report among the sample mails.
  { id: 'B-490901', name: 'gijs', daysLeft: sampleReportDays },
  // Without: their onderaannemers are reminded, and of the second one the backoffice hears.
  { id: 'B-490902', name: 'isa', daysLeft: 30 },
  { id: 'B-490903', name: 'joep', daysLeft: 12 },
] as const;

/** Beschikkingen that end soon: time for a herindicatie. */
export const sampleBeschikkingen = (today: IsoDate): readonly Beschikking[] =>
  endings.map(({ id, name, daysLeft }) => {
    const { number, gemeente } = samplePerson(name);
    return {
      id,
      clientNumber: number,
      onderaannemerNumber: sampleOnderaannemers[people[name].by].registered.number,
      gemeente,
      product: people[name].products[0],
      period: { from: '2024-03-01', to: addDays(today, daysLeft) },
    };
  });
