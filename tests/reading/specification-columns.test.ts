import { describe, expect, it } from 'vitest';
import { certainValueOf, valueOf } from '#domain';
import { workbookOf } from '../support/reading-invoices.ts';
import { both, certainly, first, plain, type Rows, type Said, second } from '../support/spreadsheets/certain-lines.ts';
import { invoiceWith } from '../support/spreadsheets/read-made.ts';

describe('wat in een kolom staat, zegt de rij zelf', () => {
  const bgm = [412345, 'J. Voorbeeld', 'Begeleiding midden'];
  const bwt = [412399, 'K. van der Test', 'Beschermd Thuis'];

  it.each<[string, Rows, readonly Said[]]>([
    [
      'een aantal onder een eigen kop dat in elke rij het bedrag geeft',
      [
        ['Cliëntnr', 'Naam', 'Product', 'Verantwoord', 'Tarief', 'Bedrag'],
        [...bgm, 1, 491.9, 491.9],
        [...bwt, 31, 75.45, 2338.95],
      ],
      plain,
    ],
    [
      'wat het opbracht, en een deel van de maand',
      [
        ['Cliëntnr', 'Naam', 'Product', 'Naar rato', 'Tarief', 'Opbrengst'],
        [...bgm, '1', 491.9, 491.9],
        [...bwt, '31', 75.45, 2338.95],
      ],
      plain,
    ],
    [
      'veldnamen in het Engels',
      [
        ['ClientNo', 'LastName', 'ServiceDescription', 'DaysDelivered', 'MonthlyRate', 'ProRataAmount'],
        [412345, 'J. Voorbeeld', 'Begeleiding midden', 31, 491.9, 491.9],
        [412399, 'K. van der Test', 'Begeleiding zwaar', 10, 732.33, 236.24],
      ],
      [
        [...first, 'BG-M', 31, 49_190, 49_190],
        [...second, 'BG-Z', 10, 73_233, 23_624],
      ],
    ],
    [
      'een bedrag en een aantal onder eigen koppen, waarvan het een het ander geeft',
      [
        ['Klant', 'Siem nr', 'Welke zorg', 'Hoeveel', 'Prijs', 'Samen'],
        ['J. Voorbeeld', 412345, 'Begeleiding midden', 1, 491.9, 491.9],
        ['K. van der Test', 412399, 'Begeleiding zwaar', '10 van 31 dagen', 732.33, 236.24],
        [null, null, null, null, 'Alles bij elkaar', 728.14],
      ],
      [
        [...first, 'BG-M', 1, 49_190, 49_190],
        [...second, 'BG-Z', 10 / 31, 73_233, 23_624],
      ],
    ],
    [
      'wat na aftrek te betalen is',
      [
        ['Cliëntnr', 'Naam', 'Product', 'Etmalen maand', 'Te declareren etmalen', 'Etmaalprijs', 'Bruto', 'Aftrek', 'Netto te betalen'],
        [412345, 'J. Voorbeeld', 'Beschermd Thuis', 31, 31, 75.45, 2338.95, 0, 2338.95],
        [412399, 'K. van der Test', 'Beschermd Thuis', 31, 20, 75.45, 2338.95, -829.95, 1509],
      ],
      [
        [...first, 'BW-T', 31, 7545, 233_895],
        [...second, 'BW-T', 20, 7545, 150_900],
      ],
    ],
    [
      'een dag van de week is geen dagopvang',
      [
        ['Beschermd Thuis', 'januari 2026'],
        [null, null, 1, 2, 3, 4],
        ['Cliëntnr', 'Naam', 'do', 'vr', 'za', 'zo', 'Etmalen', 'à', 'Bedrag'],
        [412345, 'J. Voorbeeld', 1, 1, 1, 1, 4, 75.45, 301.8],
        [412399, 'K. van der Test', 1, 'V', 1, 1, 3, 75.45, 226.35],
      ],
      [
        [...first, 'BW-T', 4, 7545, 30_180],
        [...second, 'BW-T', 3, 7545, 22_635],
      ],
    ],
    [
      'een woord van een kop over twee regels',
      [
        ['Siem-\nnummer', 'Geslachts-\nnaam', 'Voor-\nletters', 'Roepnaam', 'Product', 'Bedrag'],
        [412345, 'Voorbeeld', 'J.', 'Jan', 'Begeleiding midden', 491.9],
        [412399, 'Test', 'K.', 'Klaas', 'Beschermd Thuis', 2338.95],
      ],
      [
        ['412345', 'Jan Voorbeeld', 'BG-M', undefined, undefined, 49_190],
        ['412399', 'Klaas Test', 'BW-T', undefined, undefined, 233_895],
      ],
    ],
  ])('%s', async (_, rows, expected) => {
    const cents = expected.reduce((sum, [, , , , , amount]) => sum + (amount ?? 0), 0);
    expect(await certainly(rows, cents)).toEqual(expected);
  });

  it.each([
    ['met een ander getal', 'Samen', 491.8, 732.4],
    ['met de naam van iets anders', 'Begroot', 491.9, 732.33],
  ])('een bedrag dat in elke rij aantal maal prijs is, is niet zeker %s ernaast', async (_, heading, one, two) => {
    const { lines } = await invoiceWith(
      'specificatie.xlsx',
      await workbookOf([
        ['Cliëntnr', 'Naam', 'Product', 'Dagen', 'Prijs', heading],
        [...bgm, 31, 491.9, one],
        [412399, 'K. van der Test', 'Begeleiding zwaar', 10, 732.33, two - 496.09],
      ]),
      49_190 + 23_624,
    );
    expect(lines.map(({ amount }) => certainValueOf(amount))).toEqual([undefined, undefined]);
  });

  it('een nummer dat in elke rij hetzelfde is, is niet dat van de cliënt', async () => {
    const { lines } = await invoiceWith(
      'specificatie.xlsx',
      await workbookOf([
        ['Deb.nr', 'Kostendrager', 'Naam', 'Product', 'Bedrag'],
        [10042, ...bgm, 491.9],
        [10042, ...bwt, 2338.95],
      ]),
      both,
    );
    expect(lines.map(({ clientNumber }) => valueOf(clientNumber))).toEqual(['412345', '412399']);
    expect(lines.map(({ clientNumber }) => clientNumber.certain)).toEqual([false, false]);
  });

  it.each([
    ['naast het bedrag', ['Naar rato', 'Bedrag'], [75.78, 75.78], [491.9, 491.9]],
    ['zonder ander bedrag', ['Naar rato'], [75.78], [491.9]],
  ])('een bedrag naar rato is geen aantal, %s', async (_, headings, one, two) => {
    const { lines, specification } = await invoiceWith(
      'specificatie.xlsx',
      await workbookOf([
        ['Cliëntnr', 'Naam', 'Product', 'Tarief', ...headings],
        [...bgm, 491.9, ...one],
        [412399, 'K. van der Test', 'Begeleiding midden', 491.9, ...two],
      ]),
      56_768,
    );
    expect(specification).toMatchObject({ missingColumns: [], sumCents: 56_768 });
    expect(lines.map(({ quantity }) => valueOf(quantity))).toEqual([undefined, undefined]);
    expect(lines.map(({ amount }) => valueOf(amount))).toEqual([7578, 49_190]);
  });

  it('gemeenten onder "Klant" zijn geen namen van cliënten', async () => {
    const rows: Rows = [
      ['Siemnr', 'Klant', 'Product', 'Bedrag'],
      [412345, 'Gemeente Tilburg', 'Begeleiding midden', 491.9],
      [412399, 'Gemeente Goirle', 'Beschermd Thuis', 2338.95],
    ];
    expect((await certainly(rows, both)).map(([, name]) => name)).toEqual([undefined, undefined]);
  });

  it('één in elke rij kan van alles tellen', async () => {
    const { lines } = await invoiceWith(
      'specificatie.xlsx',
      await workbookOf([
        ['Cliëntnr', 'Naam', 'Product', 'Huisbezoeken', 'Tarief', 'Bedrag'],
        [...bgm, 1, 491.9, 491.9],
        [412399, 'K. van der Test', 'Begeleiding zwaar', 1, 732.33, 732.33],
      ]),
      122_423,
    );
    expect(lines.map(({ quantity }) => certainValueOf(quantity))).toEqual([undefined, undefined]);
  });

  it('van wanneer tot wanneer iets is toegewezen, is niet wanneer het werd gegeven', async () => {
    const { lines } = await invoiceWith(
      'specificatie.xlsx',
      await workbookOf([
        ['Cliënt', null, 'Toegewezen', null, null, 'Geleverd', null, null],
        ['Siem-nr', 'Naam', 'Product', 'Ingangsdatum', 'Einddatum', 'Aantal', 'Tarief', 'Bedrag'],
        [...bgm, '01-06-2025', '31-05-2027', 1, 491.9, 491.9],
        [...bwt, '01-06-2025', '31-05-2027', 31, 75.45, 2338.95],
      ]),
      both,
    );
    expect(lines.map(({ period }) => valueOf(period))).toEqual([undefined, undefined]);
    expect(lines.map(({ amount }) => certainValueOf(amount))).toEqual([49_190, 233_895]);
  });

  it('een periode van meer dan een maand kan de duur van de afspraak zijn', async () => {
    const { lines } = await invoiceWith(
      'specificatie.xlsx',
      await workbookOf([
        ['Siem-nr', 'Naam', 'Product', 'Ingangsdatum', 'Einddatum', 'Bedrag'],
        [...bgm, '01-06-2025', '31-05-2027', 491.9],
        [...bwt, '01-01-2026', '31-01-2026', 2338.95],
      ]),
      both,
    );
    expect(lines.map(({ period }) => certainValueOf(period))).toEqual([undefined, { from: '2026-01-01', to: '2026-01-31' }]);
  });
});
