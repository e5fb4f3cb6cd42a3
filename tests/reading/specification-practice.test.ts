import { describe, expect, it } from 'vitest';
import { certainValueOf, valueOf } from '#domain';
import { workbookOf } from '../support/reading-invoices.ts';
import { both, certainly, first, type Rows, type Said, saidBy, second } from '../support/spreadsheets/certain-lines.ts';
import { invoiceWith } from '../support/spreadsheets/read-made.ts';

describe('een specificatie zoals programma’s en mensen haar maken', () => {
  const plain: readonly Said[] = [
    [...first, 'BG-M', 1, 49_190, 49_190],
    [...second, 'BW-T', 31, 7545, 233_895],
  ];
  const noCount: readonly Said[] = [
    [...first, 'BG-M', undefined, undefined, 49_190],
    [...second, 'BW-T', undefined, undefined, 233_895],
  ];
  const bgm = ['Begeleiding midden', 1, 491.9, 491.9];
  const bwt = ['Beschermd Thuis', 31, 75.45, 2338.95];
  const billed = ['Product', 'Aantal', 'Tarief', 'Bedrag'];

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
      'het aantal met zijn eenheid onder een onbekende kop',
      [
        ['Siemnr', 'Naam', 'Product', 'Duur', 'Tarief', 'Bedrag'],
        [412345, 'J. Voorbeeld', 'Begeleiding midden', '1 mnd', 491.9, 491.9],
        [412399, 'K. van der Test', 'Beschermd Thuis', '31 etm', 75.45, 2338.95],
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
