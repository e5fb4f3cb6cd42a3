import { describe, expect, it } from 'vitest';
import { certainly, type Rows, type Said } from '../support/spreadsheets/certain-lines.ts';

const people = [
  [412345, 'J. Voorbeeld'],
  [412399, 'K. van der Test'],
  [412407, 'Proef, A. de'],
] as const;
const billed = [
  ['Begeleiding midden', 1, 491.9, 491.9],
  ['Beschermd Thuis', 31, 75.45, 2338.95],
  ['Dagopvang categorie 2', 0.2903, 435.97, 126.57],
] as const;
const total = 49_190 + 233_895 + 12_657;
const said: readonly Said[] = [
  ['412345', 'J. Voorbeeld', 'BG-M', 1, 49_190, 49_190],
  ['412399', 'K. van der Test', 'BW-T', 31, 7545, 233_895],
  ['412407', 'Proef, A. de', 'DO-2', 0.2903, 43_597, 12_657],
];
/** Each row of the person and what was billed. */
const rows = (of: (person: (typeof people)[number], line: (typeof billed)[number], at: number) => Rows[number]): Rows =>
  people.map((person, at) => of(person, billed[at] ?? billed[0], at));

describe('wat in een kolom staat, zeggen de andere kolommen van elke rij', () => {
  it.each<[string, Rows]>([
    [
      'de prijs die met het aantal het bedrag is',
      [['Siemnr', 'Naam', 'Product', 'Aantal', 'Norm', 'Bedrag'], ...rows((p, l) => [...p, ...l])],
    ],
    ['aantal en prijs samen', [['Siemnr', 'Naam', 'Product', 'Geleverd deel', 'Norm', 'Bedrag'], ...rows((p, l) => [...p, ...l])]],
    ['namen van elk één nummer', [['Siemnr', 'Gast', 'Product', 'Aantal', 'Tarief', 'Bedrag'], ...rows((p, l) => [...p, ...l])]],
    [
      'een nummer met "SIEM" ervoor',
      [['Siemnr', 'Naam', 'Product', 'Aantal', 'Tarief', 'Bedrag'], ...rows(([number, name], l) => [`SIEM-${number}`, name, ...l])],
    ],
    [
      'namen onder een kop die zegt dat het een naam is',
      [['Siemnr', 'Weergavenaam', 'Product', 'Aantal', 'Tarief', 'Bedrag'], ...rows((p, l) => [...p, ...l])],
    ],
    [
      'namen van begeleiders ernaast',
      [
        ['Siemnr', 'Wie', 'Uitgevoerd door medewerker', 'Product', 'Aantal', 'Tarief', 'Bedrag'],
        ...rows((p, l, at) => [...p, ['B. Regel', 'C. Bakker', 'D. Smit'][at] ?? '', ...l]),
      ],
    ],
    [
      'een maandbedrag waarvan het aantal een ander bedrag maakt',
      [['Siemnr', 'Naam', 'Product', 'Aantal', 'Maandbedrag', 'Naar rato'], ...rows((p, l) => [...p, ...l])],
    ],
    ['prijs en bedrag samen', [['Siemnr', 'Naam', 'Product', 'Aantal', 'Norm', 'Uitkomst'], ...rows((p, l) => [...p, ...l])]],
    [
      'nummers met "Siem" ervoor onder een eigen kop',
      [['Onze nrs', 'Wie', 'Product', 'Aantal', 'Tarief', 'Bedrag'], ...rows(([number, name], l) => [`Siem ${number}`, name, ...l])],
    ],
  ])('%s', async (_, given) => {
    expect(await certainly(given, total)).toEqual(said);
  });

  it('een aantal in woorden', async () => {
    const given: Rows = [
      ['Siemnr', 'Wie', 'Wat', 'Hoeveel', 'Prijs p.m.', 'Samen'],
      [...people[0], 'Begeleiding midden', 'hele maand', '€ 491,90', '€ 491,90'],
      [...people[1], 'Begeleiding licht', '9 van 31 dgn', '€ 234,92', '€ 68,20'],
      [...people[2], 'Begeleiding zwaar', 'hele maand', '€ 732,33', '€ 732,33'],
    ];
    const amounts = (await certainly(given, 49_190 + 6820 + 73_233)).map(([, , product, , price, amount]) => [product, price, amount]);
    expect(amounts).toEqual([
      ['BG-M', 49_190, 49_190],
      ['BG-L', 23_492, 6820],
      ['BG-Z', 73_233, 73_233],
    ]);
  });

  it('een bedrag naast een prijs, waar iedereen een hele maand heeft', async () => {
    const given = (...more: readonly [string, number][]): Rows => [
      ['Siemnr', 'Wie', 'Wat', 'Hoeveel', 'Prijs p.m.', ...more.map(([heading]) => heading)],
      ...people.map((person) => [...person, 'Begeleiding midden', '1 mnd', 491.9, ...more.map(([, amount]) => amount)]),
    ];
    const amounts = async (rows: Rows) => (await certainly(rows, 3 * 49_190)).map(([, , , , , amount]) => amount);
    expect(await amounts(given(['Samen', 491.9]))).toEqual([49_190, 49_190, 49_190]);
    expect(await amounts(given(['Samen', 491.9], ['Anders', 245.95]))).toEqual([undefined, undefined, undefined]);
  });

  it('een product in twee cellen onder één kop', async () => {
    const given: Rows = [
      ['Zorgvrager', null, 'Voorziening', null, 'Afrekening', null, null],
      ['Siem', 'Naam', 'Omschr.', 'Type', 'Hoeveel', 'Per stuk', 'Bedrag'],
      [412345, 'J. Voorbeeld', 'Dagopvang', 'categorie 3', 1, 686.77, 686.77],
      [412345, 'J. Voorbeeld', 'Vervoer', 'regulier', 4, 10.15, 40.6],
    ];
    expect((await certainly(given, 72_737)).map((line) => line[2])).toEqual(['DO-3', 'VV-R']);
  });

  it('een achternaam achter het tussenvoegsel', async () => {
    const given: Rows = [
      ['Siemnr', 'Roepnaam', 'Tussenv.', 'Achtern.', 'Product', 'Aantal', 'Tarief', 'Bedrag'],
      [412345, 'Jo', null, 'Voorbeeld', ...billed[0]],
      [412399, 'Kim', 'van der', 'Test', ...billed[1]],
    ];
    expect((await certainly(given, 49_190 + 233_895)).map(([, name]) => name)).toEqual(['Jo Voorbeeld', 'Kim van der Test']);
  });

  it.each<[string, Rows]>([
    [
      'twee namen per nummer',
      [['Siemnr', 'Wie', 'Voor', 'Product', 'Bedrag'], ...rows(([n, name], l, at) => [n, name, `Q. ${'XYZ'[at]}ander`, l[0], l[3]])],
    ],
    ['namen van twee cliënten', [['Siemnr', 'Wie', 'Product', 'Bedrag'], ...rows(([n, name], l) => [n, name, l[0], l[3]]).slice(0, 2)]],
    [
      'namen onder een kop die niet zegt wie dat zijn',
      [
        ['Siemnr', 'Akkoord', 'Product', 'Bedrag'],
        ...rows(([n], l, at) => [n, ['B. Regel', 'C. Bakker', 'D. Smit'][at] ?? '', l[0], l[3]]),
      ],
    ],
    [
      'namen van plaatsen',
      [['Siemnr', 'Waar', 'Product', 'Bedrag'], ...rows(([n], l, at) => [n, ['Tilburg', 'Goirle', 'Dongen'][at] ?? '', l[0], l[3]])],
    ],
  ])('van wie de naam is blijft open: %s', async (_, given) => {
    const cents = given.length === 3 ? 49_190 + 233_895 : total;
    expect((await certainly(given, cents)).map(([, name]) => name)).toEqual(given.slice(1).map(() => undefined));
  });

  it('wat in elke rij gelijk is aan het bedrag, is zonder aantal geen prijs', async () => {
    const given: Rows = [
      ['Siemnr', 'Naam', 'Product', 'Keer', 'Vorige keer', 'Bedrag'],
      ...people.map((p) => [...p, 'Begeleiding midden', 1, 491.9, 491.9]),
    ];
    expect((await certainly(given, 3 * 49_190)).map(([, , , count, price]) => [count, price])).toEqual(
      people.map(() => [undefined, undefined]),
    );
  });
});

describe('wat niet in elke rij hetzelfde zegt', () => {
  const prices = async (given: Rows, cents: number) => (await certainly(given, cents)).map(([, , , count, price]) => [count, price]);

  it('wat uren van iemand kosten, is geen tarief van het product', async () => {
    const own = [
      [10, 49.19],
      [5, 98.38],
      [4, 122.975],
    ];
    const given: Rows = [
      ['Siemnr', 'Naam', 'Product', 'Inzet', 'Norm', 'Bedrag'],
      ...people.map((p, at) => [...p, 'Begeleiding midden', ...(own[at] ?? []), 491.9]),
    ];
    expect(await prices(given, 3 * 49_190)).toEqual(people.map(() => [undefined, undefined]));
  });
  it('het bedrag van alle dagen is geen prijs per dag', async () => {
    const given: Rows = [['Siemnr', 'Naam', 'Product', 'Etm', 'Bedrag etm'], ...people.map((p) => [...p, 'Beschermd Thuis', 31, 2338.95])];
    expect(await prices(given, 3 * 233_895)).toEqual(people.map(() => [31, undefined]));
  });
  it('"heel" van wat per dag kost, is niet één', async () => {
    const given: Rows = [
      ['Siemnr', 'Naam', 'Product', 'Aantal', 'Tarief', 'Bedrag'],
      ...rows((p, [product, , price, amount]) => [...p, product, 'heel', price, amount]).slice(0, 2),
    ];
    expect((await certainly(given, 49_190 + 233_895)).map((line) => line[3])).toEqual([1, undefined]);
  });
  it('een volgnummer met "Siem" ervoor is geen cliënt', async () => {
    const given: Rows = [
      ['Kenmerk', 'Naam', 'Product', 'Aantal', 'Tarief', 'Bedrag'],
      ...rows(([, name], l, at) => [`Siem 004${at}`, name, ...l]),
    ];
    expect((await certainly(given, total)).map(([number]) => number)).toEqual(people.map(() => undefined));
  });
});
