import { describe, expect, it } from 'vitest';
import { certainly, type Rows } from '../support/spreadsheets/certain-lines.ts';

describe('kolommen die samen het bedrag van een rij zijn', () => {
  const dagopvang = [412345, 'J. Voorbeeld', 'Dagopvang categorie 3', 1, 686.77];
  const columns = ['Siemnr', 'Naam', 'Zorgvorm', 'Aantal', 'Maandtarief'];

  it('elke soort zorg met haar eigen aantal en prijs', async () => {
    const given: Rows = [
      [...columns, 'Dagopvang €', 'Ritdagen vervoer regulier', 'Prijs rit', 'Vervoer €', 'Totaal'],
      [...dagopvang, 686.77, 8, 10.15, 81.2, 767.97],
      [412399, 'K. van der Test', 'Dagopvang categorie 2', 0.5, 435.97, 217.99, 3, 10.15, 30.45, 248.44],
    ];
    expect(await certainly(given, 76_797 + 24_844)).toEqual([
      ['412345', 'J. Voorbeeld', 'DO-3', 1, 68_677, 68_677],
      ['412345', 'J. Voorbeeld', 'VV-R', 8, 1015, 8120],
      ['412399', 'K. van der Test', 'DO-2', 0.5, 43_597, 21_799],
      ['412399', 'K. van der Test', 'VV-R', 3, 1015, 3045],
    ]);
  });

  it.each(['Bedrag opvang', 'Bedrag'])('ook wanneer maar één kop zegt waarvan ze is, naast %s', async (kop) => {
    const given: Rows = [
      [
        'Nr Siem',
        'Bezoeker',
        'Dagopvang',
        'Omvang',
        'Tarief mnd',
        kop,
        'Aantal ritten vervoer regulier',
        'Ritprijs',
        'Bedrag vervoer',
        'Som',
      ],
      [412345, 'Voorbeeld, Jan', 'categorie 3', 1, 686.77, 686.77, 8, 10.15, 81.2, 767.97],
      [412399, 'Test, Karel van der', 'categorie 2', 0.5, 435.97, 217.99, null, null, null, 217.99],
      [412407, 'Proef, Anna de', 'categorie 2', 1, 435.97, 435.97, 3, 10.15, 30.45, 466.42],
    ];
    expect((await certainly(given, 76_797 + 21_799 + 46_642)).map(([, name, ...line]) => [name, ...line])).toEqual([
      ['Voorbeeld, Jan', 'DO-3', 1, 68_677, 68_677],
      ['Voorbeeld, Jan', 'VV-R', 8, 1015, 8120],
      ['Test, Karel van der', 'DO-2', 0.5, 43_597, 21_799],
      ['Proef, Anna de', 'DO-2', 1, 43_597, 43_597],
      ['Proef, Anna de', 'VV-R', 3, 1015, 3045],
    ]);
  });

  it('onder koppen die niet zeggen waarvan, is het bedrag van de rij niet zeker dat van haar product', async () => {
    const given: Rows = [
      ['Siemnr', 'Naam', 'Zorgvorm', 'Vast deel', 'Erbij', 'Totaal'],
      [412345, 'J. Voorbeeld', 'Dagopvang categorie 3', 686.77, 81.2, 767.97],
      [412399, 'K. van der Test', 'Dagopvang categorie 2', 435.97, 30.45, 466.42],
    ];
    expect((await certainly(given, 76_797 + 46_642)).map((line) => line[5])).toEqual([undefined, undefined]);
  });

  it.each<[string, Rows, number]>([
    [
      'ook met een eigen tarief',
      [
        ['Siemnr', 'Naam', 'Product', 'Aantal', 'Tarief', 'Dagopvang €', 'Vervoer €', 'Totaal'],
        [412345, 'J. Voorbeeld', 'Dagopvang categorie 3', 1, 686.77, 626.27, 60.5, 686.77],
        [412399, 'K. van der Test', 'Dagopvang categorie 2', 1, 435.97, 375.47, 60.5, 435.97],
      ],
      68_677 + 43_597,
    ],
    [
      'ook zonder tarief',
      [
        ['Siemnr', 'Naam', 'Product', 'Etmalen', 'Beschermd wonen €', 'Begeleiding €', 'Totaal'],
        [412345, 'J. Voorbeeld', 'Beschermd wonen zonder HV', 31, 2303.61, 1535.74, 3839.35],
        [412399, 'K. van der Test', 'Beschermd wonen zonder HV', 20, 1486.2, 990.8, 2477],
      ],
      383_935 + 247_700,
    ],
  ])('waaruit één product bestaat, zijn geen regels: %s', async (_, given, cents) => {
    expect(await certainly(given, cents)).toHaveLength(2);
  });
});
