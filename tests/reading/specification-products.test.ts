import { describe, expect, it } from 'vitest';
import { bgm, both, bwt, certainly, first, noCount, plain, type Rows, type Said, second } from '../support/spreadsheets/certain-lines.ts';

describe('welke zorg op een specificatie staat', () => {
  it.each<[string, Rows, readonly Said[]]>([
    [
      'het product boven zijn cliënten',
      [
        ['Siemnr', 'Naam', 'Aantal', 'Tarief', 'Bedrag'],
        ['Begeleiding midden'],
        [412345, 'J. Voorbeeld', ...bgm.slice(1)],
        ['Beschermd Thuis'],
        [412399, 'K. van der Test', ...bwt.slice(1)],
      ],
      plain,
    ],
    [
      'de kop van het product is onbekend',
      [
        ['Siemnr', 'Naam', 'Inhoud', 'Bedrag'],
        [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9],
        [412399, 'K. van der Test', 'Beschermd Thuis', 2338.95],
      ],
      noCount,
    ],
    [
      'een lijst per product, met dezelfde koppen en een telling onder één regel',
      [
        ['Begeleiding midden'],
        ['Siemnr', 'Naam', 'Aantal', 'Tarief', 'Bedrag'],
        [412345, 'J. Voorbeeld', ...bgm.slice(1)],
        ['Telling', null, 1, null, 491.9],
        ['Beschermd Thuis'],
        ['Siemnr', 'Naam', 'Aantal', 'Tarief', 'Bedrag'],
        [412399, 'K. van der Test', ...bwt.slice(1)],
        ['Telling', null, 31, null, 2338.95],
      ],
      plain,
    ],
    [
      'een lijst per product, met eigen kolommen onder elkaar',
      [
        ['Begeleiding midden'],
        ['Siemnr', 'Naam', 'Aantal', 'Maandtarief', 'Bedrag'],
        [412345, 'J. Voorbeeld', ...bgm.slice(1)],
        ['Totaal begeleiding', null, null, null, 491.9],
        ['Beschermd Thuis'],
        ['Siemnr', 'Naam', 'Locatie', 'Etmalen', 'Tarief', 'Bedrag'],
        [412399, 'K. van der Test', 'De Eik', ...bwt.slice(1)],
      ],
      plain,
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await certainly(rows, both)).toEqual(expected);
  });

  it('de woonvorm onder een blad dat de zorg noemt', async () => {
    const rows = [
      ['Beschermd wonen'],
      ['Siemnr', 'Naam', 'Woonvorm', 'Etmalen', 'Tarief', 'Bedrag'],
      [412345, 'J. Voorbeeld', '24 uur met HV', 31, 228.53, 7084.43],
      [412399, 'K. van der Test', 'Beschermd Thuis', 31, 75.45, 2338.95],
    ];
    expect(await certainly(rows, 708_443 + 233_895)).toEqual([
      [...first, 'BW-4', 31, 22_853, 708_443],
      [...second, 'BW-T', 31, 7545, 233_895],
    ]);
  });

  it('een kolom per zwaarte, en een bedrag per maand naast wat in rekening komt', async () => {
    const columns = [
      ['Begeleiding januari 2026'],
      ['Siemnr', 'Naam', 'Licht', 'Midden', 'Totaal'],
      [412345, 'J. Voorbeeld', null, 491.9, 491.9],
      [412399, 'K. van der Test', 234.92, null, 234.92],
    ];
    expect(await certainly(columns, 72_682)).toEqual([
      [...first, 'BG-M', undefined, undefined, 49_190],
      [...second, 'BG-L', undefined, undefined, 23_492],
    ]);
    // What is called after a grant says nothing of what was given.
    const granted = await certainly([['Indicatie begeleiding'], ...columns.slice(1)], 72_682);
    expect(granted.flatMap(([, , product]) => product ?? [])).toEqual([]);
    const perMonth = [
      ['Siemnr', 'Naam', 'Product', 'Bedrag p/m', 'In rekening'],
      [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9, 269.75],
      [412399, 'K. van der Test', 'Begeleiding licht', 234.92, 234.92],
    ];
    expect(await certainly(perMonth, 50_467)).toEqual([
      [...first, 'BG-M', undefined, 49_190, 26_975],
      [...second, 'BG-L', undefined, 23_492, 23_492],
    ]);
  });

  it.each<[string, Rows]>([
    [
      'product en klasse',
      [
        ['Siemnr', 'Naam', 'Product', 'Klasse', 'Bedrag'],
        [412345, 'J. Voorbeeld', 'Begeleiding', 'zwaar', 732.33],
      ],
    ],
    [
      'product en klasse, naast die van de indicatie',
      [
        ['Siemnr', 'Naam', 'Product', 'Klasse indicatie', 'Klasse', 'Bedrag'],
        [412345, 'J. Voorbeeld', 'Begeleiding', 'midden', 'zwaar', 732.33],
      ],
    ],
    [
      'de kop noemt de zorg',
      [
        ['Siemnr', 'Naam', 'Soort begeleiding', 'Bedrag'],
        [412345, 'J. Voorbeeld', 'zwaar', 732.33],
      ],
    ],
    ['de titel noemt het product', [['Begeleiding zwaar'], [], ['Siemnr', 'Naam', 'Bedrag'], [412345, 'J. Voorbeeld', 732.33]]],
  ])('%s', async (_, rows) => {
    expect(await certainly(rows, 73_233)).toEqual([[...first, 'BG-Z', undefined, undefined, 73_233]]);
  });
});

describe('een kolom of meer per soort zorg', () => {
  const clients = [
    [412345, 'J. Voorbeeld'],
    [412399, 'K. van der Test'],
  ] as const;
  const expected: readonly Said[] = [
    [...first, 'DO-3', 1, 68_677, 68_677],
    [...first, 'VV-R', 10, 1015, 10_150],
    [...second, 'DO-1', 1, 19_645, 19_645],
  ];

  it.each<[string, Rows]>([
    [
      'onder zijn naam, met de categorie in een kolom',
      [
        ['Cliënt', null, 'Dagopvang', null, null, null, 'Vervoer', null, null, null, 'Totaal'],
        ['Nummer', 'Naam', 'Categorie', 'Aantal', 'Tarief', 'Bedrag', 'Soort', 'Dagen', 'Tarief', 'Bedrag'],
        [...clients[0], 3, 1, 686.77, 686.77, 'regulier', 10, 10.15, 101.5, 788.27],
        [...clients[1], 1, 1, 196.45, 196.45, null, null, null, null, 196.45],
      ],
    ],
    [
      'met zijn naam voor elke kop',
      [
        [
          'Siemnr',
          'Naam',
          'DO categorie',
          'DO aantal',
          'DO tarief',
          'DO bedrag',
          'Vervoer regulier dagen',
          'Vervoer regulier tarief',
          'Vervoer regulier bedrag',
          'Totaal cliënt',
        ],
        [...clients[0], 'cat. 3', 1, 686.77, 686.77, 10, 10.15, 101.5, 788.27],
        [...clients[1], 'cat. 1', 1, 196.45, 196.45, null, null, null, 196.45],
      ],
    ],
  ])('%s', async (_, rows) => {
    expect(await certainly(rows, 98_472)).toEqual(expected);
  });

  it('twee lijsten naast elkaar, elk onder zijn naam', async () => {
    const columns = ['Cliëntnr', 'Naam', 'Categorie', 'Tarief', 'Bedrag'];
    const rows: Rows = [
      ['Specificatie januari 2026'],
      ['Begeleiding', null, null, null, null, null, 'Dagopvang'],
      [...columns, null, ...columns],
      [...clients[0], 'midden', 491.9, 491.9, null, ...clients[1], 3, 686.77, 686.77],
      [412350, 'A. Proef', 'zwaar', 732.33, 732.33, null, 412360, 'B. Proef', 1, 196.45, 196.45],
    ];
    const lines = await certainly(rows, 49_190 + 68_677 + 73_233 + 19_645);
    expect(lines.map(([number, , product, , , amount]) => [number, product, amount])).toEqual([
      ['412345', 'BG-M', 49_190],
      ['412350', 'BG-Z', 73_233],
      ['412399', 'DO-3', 68_677],
      ['412360', 'DO-1', 19_645],
    ]);
  });
});
