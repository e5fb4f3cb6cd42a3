import { describe, expect, it } from 'vitest';
import { workbookOf } from '../support/reading-invoices.ts';
import { both, certainly, type Rows } from '../support/spreadsheets/certain-lines.ts';
import { invoiceWith } from '../support/spreadsheets/read-made.ts';

describe('wat op een specificatie uit de praktijk lijkt, is niet zeker', () => {
  const numbers = async (rows: Rows): Promise<unknown[]> => (await certainly(rows, both)).map(([number]) => number);
  const billed = ['Product', 'Bedrag'];
  const bgm = ['Begeleiding midden', 491.9];
  const bwt = ['Beschermd Thuis', 2338.95];

  it.each<[string, Rows]>([
    [
      'een nummer per regel in plaats van per cliënt',
      [
        ['Cliënt', ...billed],
        ['51234 J. Voorbeeld', ...bgm],
        ['51235 J. Voorbeeld', ...bwt],
      ],
    ],
    [
      'nummers van een andere vorm dan die van Siem',
      [
        ['Cliënt', ...billed],
        ['10023 J. Voorbeeld', ...bgm],
        ['10024 K. van der Test', ...bwt],
      ],
    ],
    [
      'een eigen nummer bij de naam, dat van Siem in de omschrijving',
      [
        ['Cliënt', 'Omschrijving', 'Bedrag'],
        ['100201 J. Voorbeeld', 'Siemnr 412345, Begeleiding midden', 491.9],
        ['100202 K. van der Test', 'Siemnr 412399, Beschermd Thuis', 2338.95],
      ],
    ],
    [
      'een eigen nummer naast de naam, dat van Siem in de omschrijving',
      [
        ['ID', 'Naam', 'Omschrijving', 'Bedrag'],
        [100_201, 'J. Voorbeeld', 'Siemnr 412345, Begeleiding midden', 491.9],
        [100_202, 'K. van der Test', 'Siemnr 412399, Beschermd Thuis', 2338.95],
      ],
    ],
    ['tussen de cliënten staat een titel', [billed, ['Cliënt 412345 J. Voorbeeld'], bgm, ['Nieuw in zorg'], bwt]],
    [
      'het totaal is niet dat van de regels erboven',
      [
        [null, ...billed],
        ['Cliënt:', 412345, 'J. Voorbeeld'],
        [null, ...bgm],
        ['Nieuw in zorg'],
        [null, ...bwt],
        [null, 'Totaal', 2830.85],
      ],
    ],
    [
      'het nummer naast de naam heeft een andere vorm',
      [
        ['Nr', 'Cliënt', ...billed],
        [2001, 'J. Voorbeeld', ...bgm],
        [2002, 'K. van der Test', ...bwt],
      ],
    ],
    [
      'naast het nummer bij de naam staat er nog een',
      [
        ['Nr', 'Cliënt', 'Registratie', ...billed],
        [512345, 'J. Voorbeeld', 412345, ...bgm],
        [512399, 'K. van der Test', 412399, ...bwt],
      ],
    ],
    [
      'de onderaannemer noemt het zijn eigen nummer',
      [
        ['Ons nummer', 'Cliënt', ...billed],
        [412345, 'J. Voorbeeld', ...bgm],
        [412399, 'K. van der Test', ...bwt],
      ],
    ],
    [
      'het kan dat van een bestelling zijn',
      [
        ['Uw kenmerk', 'Cliënt', ...billed],
        [412345, 'J. Voorbeeld', ...bgm],
        [412399, 'K. van der Test', ...bwt],
      ],
    ],
  ])('%s', async (_, rows) => {
    expect(await numbers(rows)).toEqual([undefined, undefined]);
  });

  it.each<[string, Rows]>([
    [
      'onder een titel die geen product is',
      [
        ['Siemnr', 'Naam', 'Bedrag'],
        ['Begeleiding midden'],
        [412345, 'J. Voorbeeld', 491.9],
        ['Vervoer'],
        [412399, 'K. van der Test', 2338.95],
      ],
    ],
    [
      'een titel met een product, en een rij die hem tegenspreekt',
      [
        ['Begeleiding midden'],
        [],
        ['Siemnr', 'Naam', 'Niveau', 'Bedrag'],
        [412345, 'J. Voorbeeld', 'zwaar', 491.9],
        [412399, 'K. van der Test', 'midden', 2338.95],
      ],
    ],
    [
      'twee klassen die elkaar tegenspreken',
      [
        ['Siemnr', 'Naam', 'Product', 'Zwaarte cliënt', 'Klasse', 'Bedrag'],
        [412345, 'J. Voorbeeld', 'Begeleiding', 'zwaar', 'midden', 491.9],
        [412399, 'K. van der Test', 'Begeleiding', 'midden', 'midden', 2338.95],
      ],
    ],
    [
      'een product dat werd aangevraagd',
      [
        ['Siemnr', 'Naam', 'Aangevraagd', 'Bedrag'],
        [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9],
        [412399, 'K. van der Test', 'Beschermd Thuis', 2338.95],
      ],
    ],
  ])('het product: %s', async (_, rows) => {
    expect((await certainly(rows, both)).map(([, , product]) => product)).toEqual([undefined, undefined]);
  });

  it.each(['Bedrag p/m', 'Begroot bedrag'])('komt "Totaal" niet op de factuur uit, dan kan "%s" bedoeld zijn', async (heading) => {
    const isGroup = heading.startsWith('Begroot');
    const rows = [
      ...(isGroup ? [[null, null, null, 'Begroot', 'Realisatie']] : []),
      ['Siemnr', 'Naam', 'Product', isGroup ? 'Bedrag' : heading, 'Totaal'],
      [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9, 983.8],
      [412399, 'K. van der Test', 'Beschermd Thuis', 2338.95, 4677.9],
    ];
    const { specification } = await invoiceWith('specificatie.xlsx', await workbookOf(rows), both);
    expect(specification).toMatchObject({ doubtful: true });
  });

  it('uren per zwaarte zijn geen bedragen', async () => {
    const rows = [
      ['Begeleiding januari 2026'],
      ['Siemnr', 'Naam', 'Licht', 'Midden', 'Totaal'],
      [412345, 'J. Voorbeeld', 2, 6, 8],
      [412399, 'K. van der Test', 3, 0, 3],
    ];
    expect((await certainly(rows, both)).map(([, , product]) => product)).toEqual([undefined, undefined]);
  });

  it('een getal onder een onbekende kop kan het aantal zijn, en een percentage is er geen', async () => {
    const rows = [
      ['Siemnr', 'Naam', 'Product', '% maand', 'Inzet', 'Bedrag'],
      [412345, 'J. Voorbeeld', 'Begeleiding midden', 100, 8, 491.9],
      [412399, 'K. van der Test', 'Beschermd Thuis', 50, 31, 2338.95],
    ];
    const { lines } = await invoiceWith('specificatie.xlsx', await workbookOf(rows), both);
    expect(lines.map(({ quantity, unitPrice }) => [quantity, unitPrice].map(({ state, certain }) => [state, certain]))).toEqual(
      Array.from({ length: 2 }, () => [
        ['absent', false],
        ['absent', false],
      ]),
    );
  });

  it('hoe lang zorg duurt, is niet hoeveel ervan is geleverd', async () => {
    const rows = [
      ['Siemnr', 'Naam', 'Product', 'Looptijd', 'Tarief', 'Bedrag'],
      [412345, 'J. Voorbeeld', 'Begeleiding midden', '12 mnd', 491.9, 491.9],
      [412399, 'K. van der Test', 'Beschermd Thuis', '6 mnd', 75.45, 2338.95],
    ];
    const { lines } = await invoiceWith('specificatie.xlsx', await workbookOf(rows), both);
    expect(lines.map(({ quantity }) => quantity.state)).toEqual(['absent', 'absent']);
  });
});
