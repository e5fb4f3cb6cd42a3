import { describe, expect, it } from 'vitest';
import { certainValueOf, valueOf } from '#domain';
import { workbookOf } from '../support/reading-invoices.ts';
import {
  bgm,
  billed,
  both,
  bwt,
  certainly,
  first,
  plain,
  type Rows,
  type Said,
  saidBy,
  second,
} from '../support/spreadsheets/certain-lines.ts';
import { invoiceWith } from '../support/spreadsheets/read-made.ts';

describe('wie de cliënten van een specificatie zijn', () => {
  it.each<[string, Rows, readonly Said[]]>([
    [
      'nummer en naam in één cel',
      [
        ['Cliënt', ...billed],
        ['412345 J. Voorbeeld', ...bgm],
        ['412399 K. van der Test', ...bwt],
      ],
      plain,
    ],
    [
      'de cliënt met label boven zijn producten, het totaal eronder',
      [
        [null, ...billed],
        ['Cliënt:', 412345, 'J. Voorbeeld'],
        [null, ...bgm],
        [null, 'Totaal cliënt', null, null, 491.9],
        ['Cliënt:', 412399, 'K. van der Test'],
        [null, ...bwt],
        [null, 'Totaal cliënt', null, null, 2338.95],
      ],
      plain,
    ],
    [
      'de cliënt boven zijn producten, zonder totalen',
      [billed, ['Cliënt 412345 J. Voorbeeld'], bgm, ['Cliënt 412399 K. van der Test'], bwt, ['Totaal', null, null, 2830.85]],
      plain,
    ],
    [
      'dezelfde koppen onder elke cliënt',
      [
        ['Specificatie januari 2026'],
        ['412345 - J. Voorbeeld (03-04-1961)'],
        billed,
        bgm,
        ['Subtotaal', null, null, 491.9],
        ['412399 - K. van der Test (11-12-1979)'],
        billed,
        bwt,
        ['Subtotaal', null, null, 2338.95],
      ],
      plain,
    ],
    [
      'een kaart per cliënt',
      [
        ...[['Naam:', 'J. Voorbeeld'], ['Siemnummer:', 412345], billed, bgm, ['Totaal cliënt', null, null, 491.9]],
        ...[['Naam:', 'K. van der Test'], ['Siemnummer:', 412399], billed, bwt, ['Totaal cliënt', null, null, 2338.95]],
      ],
      plain,
    ],
    [
      'het nummer zonder meer, naast de naam',
      [
        ['Cliënt', 'Nummer', ...billed],
        ['J. Voorbeeld', 412345, ...bgm],
        ['K. van der Test', 412399, ...bwt],
      ],
      plain,
    ],
    [
      'een toelichting en een eigen bijdrage van niets onder een regel',
      [
        ['Siemnr', 'Naam', ...billed],
        [412345, 'J. Voorbeeld', ...bgm],
        [null, 'Toelichting: hele maand'],
        [null, 'w.v. eigen bijdrage', null, null, null, '€ 0,00'],
        [412399, 'K. van der Test', ...bwt],
      ],
      plain,
    ],
    [
      'een som met een eigen woord onder de regels',
      [
        ['Naam', 'Siemnr', ...billed],
        ['J. Voorbeeld', 412345, ...bgm],
        ['K. van der Test', 412399, ...bwt],
        ['Alles bij elkaar', null, null, 32, null, 2830.85],
      ],
      plain,
    ],
    [
      'een gemiddelde en een akkoord onder het totaal',
      [
        ['Siemnr', 'Naam', ...billed],
        [412345, 'J. Voorbeeld', ...bgm],
        [412399, 'K. van der Test', ...bwt],
        [null, 'Totaal', null, null, null, 2830.85],
        ['Akkoord:', 'M. de Boer'],
        [null, 'Gemiddeld per cliënt', null, null, null, 1415.43],
      ],
      plain,
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await certainly(rows, both)).toEqual(expected);
  });

  it('een naam zonder nummer en product is alleen een som als het bedrag er een is', async () => {
    const rows: Rows = [
      ['Naam', 'Siemnr', ...billed],
      ['J. Voorbeeld', 412345, ...bgm],
      ['K. van der Test', null, null, null, null, 491.9],
    ];
    const linesOf = async (given: Rows): Promise<unknown[]> =>
      (await invoiceWith('specificatie.xlsx', await workbookOf(given), 98_380)).lines.map(({ amount }) => valueOf(amount));
    expect(await linesOf(rows)).toEqual([49_190, 49_190]);
    const third = ['P. Derde', 412400, ...bgm];
    expect(await linesOf([...rows.slice(0, 2), third, [...rows[2]!.slice(0, 5), 491.9]])).toEqual([49_190, 49_190, 49_190]);
    expect(await linesOf([...rows.slice(0, 2), third, [...rows[2]!.slice(0, 5), 983.8]])).toEqual([49_190, 49_190]);
  });

  it('een naam met een bedrag dat de som van de anderen is, kan een cliënt zijn als het totaal die meetelt', async () => {
    const rows: Rows = [
      ['Naam', 'Siemnr', ...billed],
      ['J. Voorbeeld', 412345, ...bgm],
      ['P. Derde', 412400, ...bgm],
      ['K. van der Test', null, null, 2, 491.9, 983.8],
    ];
    const doubtWith = async (cents: number): Promise<unknown> => {
      const { specification } = await invoiceWith('specificatie.xlsx', await workbookOf(rows), cents);
      return specification.state === 'read' && specification.doubtful;
    };
    expect(await doubtWith(196_760)).toBe(true);
    expect(await doubtWith(98_380)).not.toBe(true);
  });

  it('namen onder een tussentotaal zijn de volgende lijst, als ook de regels erboven niet meer dan een naam noemen', async () => {
    const rows: Rows = [
      ['Naam', 'Bedrag'],
      ['J. Voorbeeld', 491.9],
      ['Totaal', 491.9],
      ['K. van der Test', 234.92],
      ['Totaal', 234.92],
    ];
    const { lines } = await invoiceWith('specificatie.xlsx', await workbookOf(rows), 72_682);
    expect(lines.map(({ amount }) => valueOf(amount))).toEqual([49_190, 23_492]);
  });

  it('boven de koppen van de regels staan die van de cliënten: een dag van zorg is geen geboortedatum', async () => {
    const rows = [
      ['Cliëntnr', 'Naam', 'Geboren', null, null, null],
      [null, 'Zorgsoort', 'Van', 'T/m', 'Aantal', 'Bedrag'],
      ['412345', 'J. Voorbeeld', '03-04-1961'],
      [null, 'Begeleiding midden', '01-01-2026', '31-01-2026', 1, 491.9],
      ['412399', 'K. van der Test', '11-12-1979'],
      [null, 'Beschermd Thuis', '01-01-2026', '31-01-2026', 31, 2338.95],
    ];
    const { lines } = await invoiceWith('specificatie.xlsx', await workbookOf(rows), both);
    expect(lines.map(saidBy)).toEqual([
      [...first, 'BG-M', 1, undefined, 49_190],
      [...second, 'BW-T', 31, undefined, 233_895],
    ]);
    expect(lines.map(({ birthDate, period }) => [birthDate.certain, certainValueOf(period)?.from])).toEqual([
      [false, '2026-01-01'],
      [false, '2026-01-01'],
    ]);
  });
});
