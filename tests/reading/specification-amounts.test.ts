import { describe, expect, it } from 'vitest';
import { certainValueOf } from '#domain';
import { workbookOf } from '../support/reading-invoices.ts';
import {
  bgm,
  billed,
  both,
  bwt,
  certainly,
  first,
  noCount,
  plain,
  type Rows,
  type Said,
  second,
} from '../support/spreadsheets/certain-lines.ts';
import { invoiceWith } from '../support/spreadsheets/read-made.ts';

describe('aantallen en bedragen van een specificatie', () => {
  it.each<[string, Rows, readonly Said[]]>([
    [
      'begroot en gerealiseerd',
      [
        [null, null, null, 'Begroot', null, 'Realisatie', null, 'Verschil', null],
        ['Siemnr', 'Naam', 'Product', 'aantal', 'bedrag', 'aantal', 'bedrag', 'aantal', 'bedrag'],
        [412345, 'J. Voorbeeld', 'Begeleiding midden', 1, 491.9, 1, 491.9, 0, 0],
        [412399, 'K. van der Test', 'Beschermd Thuis', 30, 2263.5, 31, 2338.95, 1, 75.45],
      ],
      [
        [...first, 'BG-M', 1, undefined, 49_190],
        [...second, 'BW-T', 31, undefined, 233_895],
      ],
    ],
    [
      'een formulier met genummerde koppen',
      [
        ['1. Siem cliëntnummer', '2. Naam cliënt', '3. Product', '4. Aantal', '5. Tarief', '6. Bedrag'],
        ['(6 cijfers)', '(voorletters, achternaam)', null, null, '(€)', '(€)'],
        [412345, 'J. Voorbeeld', ...bgm],
        [412399, 'K. van der Test', ...bwt],
      ],
      plain,
    ],
    [
      'een toegewezen aantal waarmee het bedrag klopt',
      [
        ['Cliënt', null, 'Toegewezen zorg', null, 'Gefactureerd', null],
        ['Siemnr', 'Naam', ...billed],
        [412345, 'J. Voorbeeld', ...bgm],
        [412399, 'K. van der Test', ...bwt],
      ],
      plain,
    ],
    [
      'inkoop en verkoop',
      [
        ['Siemnr', 'Naam', 'Product', 'Eenheden', 'Inkoopprijs', 'Verkoopprijs', 'Inkoopbedrag', 'Verkoopbedrag', 'Marge'],
        [412345, 'J. Voorbeeld', 'Begeleiding midden', 1, 400, 491.9, 400, 491.9, 91.9],
        [412399, 'K. van der Test', 'Beschermd Thuis', 31, 60, 75.45, 1860, 2338.95, 478.95],
      ],
      plain,
    ],
    [
      'wat er dit jaar al in rekening kwam, naast deze periode',
      [
        ['Siemnr', 'Naam', 'Product', 'Aantal', 'Tarief', 'Deze periode', 'Cumulatief 2026'],
        [412345, 'J. Voorbeeld', ...bgm, 983.8],
        [412399, 'K. van der Test', ...bwt, 4451.55],
      ],
      plain,
    ],
    [
      'het aantal met zijn eenheid onder een onbekende kop',
      [
        ['Siemnr', 'Naam', 'Product', 'Duur', 'Tarief', 'Bedrag'],
        [412345, 'J. Voorbeeld', 'Begeleiding midden', '1 mnd', 491.9, 491.9],
        [412399, 'K. van der Test', 'Beschermd Thuis', '31 etm', 75.45, 2338.95],
      ],
      plain,
    ],
    [
      'eenheden en bedrag van dezelfde maand',
      [
        ['Siemnr', 'Naam', 'Product', 'Verbruikt t/m vorige maand', 'Eenheden jan 2026', 'Prijs', 'Bedrag jan 2026', 'Cumulatief'],
        [412345, 'J. Voorbeeld', 'Begeleiding midden', 1475.7, 1, 491.9, 491.9, 1967.6],
        [412399, 'K. van der Test', 'Beschermd Thuis', 6790.5, 31, 75.45, 2338.95, 9129.45],
      ],
      plain,
    ],
    [
      'boekingen met de debiteur als tegenboeking',
      [
        ['Boekstuk', 'Grootboek', 'Omschrijving', 'Debet', 'Credit'],
        [20260377, 8010, '412345 J. Voorbeeld - Begeleiding midden', null, 491.9],
        [20260377, 8010, '412399 K. van der Test - Beschermd Thuis', null, 2338.95],
        [20260377, 1300, 'Siem', 2830.85, null],
      ],
      noCount,
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await certainly(rows, both)).toEqual(expected);
  });

  it('van eenheden en bedragen van een andere maand dan de factuur is niets zeker', async () => {
    const rowsOf = (month: string): Rows => [
      ['Siemnr', 'Naam', 'Product', `Eenheden ${month}`, 'Prijs', `Bedrag ${month}`],
      [412345, 'J. Voorbeeld', 'Begeleiding midden', 1, 491.9, 491.9],
      [412399, 'K. van der Test', 'Beschermd Thuis', 31, 75.45, 2338.95],
    ];
    const amountsOf = async (month: string): Promise<unknown> => (await certainly(rowsOf(month), both)).map((said) => said[5]);
    expect(await amountsOf('januari 2026')).toEqual([49_190, 233_895]);
    expect(await amountsOf('februari 2026')).toEqual([undefined, undefined]);
    expect(await amountsOf('januari 2025')).toEqual([undefined, undefined]);
  });

  it('een bedrag in euro en cent is een bedrag in euro', async () => {
    const rows = [
      ['Siemnr', 'Naam', 'Product', 'Bedrag (euro en cent)'],
      [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9],
      [412399, 'K. van der Test', 'Beschermd Thuis', 2338.95],
    ];
    expect((await certainly(rows, both)).map((said) => said[5])).toEqual([49_190, 233_895]);
  });

  it('het maandbedrag is een prijs naast wat het naar rato is', async () => {
    const rows = [
      ['Siemnr', 'Naam', 'Product', 'Maandbedrag', 'Dagen', 'Bedrag naar rato'],
      [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9, 17, 269.75],
      [412399, 'K. van der Test', 'Begeleiding licht', 234.92, 31, 234.92],
    ];
    expect((await certainly(rows, 50_467)).map((said) => said.slice(4))).toEqual([
      [49_190, 26_975],
      [23_492, 23_492],
    ]);
  });

  it('van twee tarieven telt dat waarmee een afgerond aantal het bedrag is, en anders geen van beide', async () => {
    const rowsOf = (count: number): Rows => [
      ['Siemnr', 'Naam', 'Product', 'Tarief 2025', 'Tarief 2026', 'Aantal', 'Bedrag'],
      [412345, 'J. Voorbeeld', 'Begeleiding midden', 468, 491.9, count, 298.65],
      [412399, 'K. van der Test', 'Begeleiding licht', 223, 234.92, count, 142.63],
    ];
    const pricesOf = async (count: number): Promise<unknown[]> => (await certainly(rowsOf(count), 44_128)).map(([, , , , price]) => price);
    expect(await pricesOf(0.6071)).toEqual([49_190, 23_492]);
    expect(await pricesOf(0.8)).toEqual([undefined, undefined]);
  });

  it('een bedrag in centen is geen bedrag in euro', async () => {
    const rows = [
      ['Siemnr', 'Naam', 'Product', 'Aantal', 'Tarief (cent)', 'Bedrag (cent)'],
      [412345, 'J. Voorbeeld', 'Begeleiding midden', 1, 49_190, 49_190],
      [412399, 'K. van der Test', 'Beschermd Thuis', 31, 7545, 233_895],
    ];
    expect((await certainly(rows, both)).map((said) => said.slice(4))).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('van de maanden met elk een aantal en een bedrag telt die van de factuur', async () => {
    const rows = [
      [null, null, null, 'december', null, 'januari', null],
      ['Siemnr', 'Naam', 'Product', 'aantal', 'bedrag', 'aantal', 'bedrag'],
      [412345, 'J. Voorbeeld', 'Begeleiding midden', 1, 468, 0.5, 245.95],
      [412399, 'K. van der Test', 'Beschermd Thuis', 30, 2160, 31, 2338.95],
    ];
    expect(await certainly(rows, 24_595 + 233_895)).toEqual([
      [...first, 'BG-M', 0.5, undefined, 24_595],
      [...second, 'BW-T', 31, undefined, 233_895],
    ]);
  });

  it('"Declarabel" boven etmalen is geen bedrag, en 0,5484 van een maand een aantal', async () => {
    const rows = [
      ['Siemnr', 'Naam', 'Product', 'Aanwezig', 'Declarabel', 'Tarief', 'Bedrag'],
      [412345, 'J. Voorbeeld', 'Beschermd Thuis', 31, 20, 75.45, 1509],
      [412399, 'K. van der Test', 'Beschermd Thuis', 31, 31, 75.45, 2338.95],
    ];
    expect((await certainly(rows, 384_795)).map(([, , , quantity, , amount]) => [quantity, amount])).toEqual([
      [20, 150_900],
      [31, 233_895],
    ]);
    const part = [
      ['Siemnr', 'Naam', 'Product', '% maand', 'Maandtarief', 'Bedrag'],
      [412345, 'J. Voorbeeld', 'Begeleiding midden', 17 / 31, 491.9, 269.75],
      [412399, 'K. van der Test', 'Begeleiding midden', 1, 491.9, 491.9],
    ];
    expect((await certainly(part, 76_165)).map(([, , , quantity]) => quantity)).toEqual([0.548387, 1]);
  });

  it('wat van twee maanden samen het totaal is, is elk van zijn eigen maand', async () => {
    const rowsOf = (...months: readonly string[]): Rows => [
      ['Siemnr', 'Naam', 'Product', ...months],
      [412345, 'J. Voorbeeld', 'Begeleiding midden', 468, 491.9],
    ];
    const linesOf = async (rows: Rows): Promise<unknown[]> => {
      const { lines } = await invoiceWith('specificatie.xlsx', await workbookOf(rows), 46_800 + 49_190);
      return lines.map(({ period, amount }) => [certainValueOf(period)?.from, certainValueOf(amount)]);
    };
    expect(await linesOf(rowsOf('december 2025', 'januari 2026'))).toEqual([
      ['2025-12-01', 46_800],
      ['2026-01-01', 49_190],
    ]);
    expect(await linesOf(rowsOf('december', 'januari'))).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});
