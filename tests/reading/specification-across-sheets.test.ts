import { Workbook } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { tabsOf } from '../support/reading-invoices.ts';
import { type Rows, saidBy } from '../support/spreadsheets/certain-lines.ts';
import { invoiceWith } from '../support/spreadsheets/read-made.ts';

async function certainly(sheets: Readonly<Record<string, Rows>>, cents: number) {
  const { lines } = await invoiceWith('specificatie.xlsx', await tabsOf(sheets), cents);
  return lines.map(saidBy);
}

describe('bladen met dezelfde koppen zijn één lijst', () => {
  it('wat de rijen van het ene blad van een kolom zeggen, geldt op het andere', async () => {
    const columns = ['Siemnr', 'Gast', 'Aantal', 'Maandprijs', 'Waarde'];
    const heading = (product: string): Rows => [[product], [], columns];
    expect(
      await certainly(
        {
          'Begeleiding midden': [
            ...heading('Begeleiding midden'),
            [412345, 'J. Voorbeeld', 1, 491.9, 491.9],
            [412399, 'K. van der Test', 0.5, 491.9, 245.95],
            [412407, 'Proef, A. de', 1, 491.9, 491.9],
          ],
          'Begeleiding licht': [...heading('Begeleiding licht'), [412411, 'L. Alleen', 1, 234.92, 234.92]],
        },
        2 * 49_190 + 24_595 + 23_492,
      ),
    ).toEqual([
      ['412345', 'J. Voorbeeld', 'BG-M', 1, 49_190, 49_190],
      ['412399', 'K. van der Test', 'BG-M', 0.5, 49_190, 24_595],
      ['412407', 'Proef, A. de', 'BG-M', 1, 49_190, 49_190],
      ['412411', 'L. Alleen', 'BG-L', 1, 23_492, 23_492],
    ]);
  });
  it('ook waar op het ene iedereen een hele maand heeft, en prijs en bedrag dus gelijk zijn', async () => {
    const columns = ['Reg.nr. Siem', 'Voornaam', 'Achternaam', 'Product', 'Deel', 'Norm', 'Uitkomst'];
    const sheets: Readonly<Record<string, Rows>> = {
      'Team Kom': [
        columns,
        [412345, 'Jan', 'Voorbeeld', 'Begeleiding midden', 0.5, 491.9, 245.95],
        [412399, 'Karel', 'van der Test', 'Begeleiding licht', 1, 234.92, 234.92],
        [412407, 'Anna', 'de Proef', 'Begeleiding licht', 0.25, 234.92, 58.73],
      ],
      'Team Heide': [
        columns,
        [412411, 'Lea', 'Alleen', 'Begeleiding licht', 1, 234.92, 234.92],
        [412420, 'Tom', 'Samen', 'Begeleiding midden', 1, 491.9, 491.9],
      ],
    };
    expect(await certainly(sheets, 24_595 + 23_492 + 5873 + 23_492 + 49_190)).toEqual([
      ['412345', 'Jan Voorbeeld', 'BG-M', 0.5, 49_190, 24_595],
      ['412399', 'Karel van der Test', 'BG-L', 1, 23_492, 23_492],
      ['412407', 'Anna de Proef', 'BG-L', 0.25, 23_492, 5873],
      ['412411', 'Lea Alleen', 'BG-L', 1, 23_492, 23_492],
      ['412420', 'Tom Samen', 'BG-M', 1, 49_190, 49_190],
    ]);
  });
});

describe('eigen codes van een organisatie', () => {
  const list: Rows = [
    ['Siemnr', 'Naam', 'Code', 'Aantal', 'Tarief', 'Bedrag'],
    [412345, 'J. Voorbeeld', 'WM02', 1, 491.9, 491.9],
    [412399, 'K. van der Test', 'WM04', 31, 75.45, 2338.95],
  ];
  const productsOf = async (legend: Rows) =>
    (await certainly({ 'Blad 1': list, Tarieven: legend }, 49_190 + 233_895)).map((line) => line[2]);

  it('zijn de producten die een ander blad ernaast noemt', async () => {
    const legend: Rows = [
      ['Code', 'Omschrijving'],
      ['WM02', 'Begeleiding midden'],
      ['WM04', 'Beschermd Thuis'],
    ];
    expect(await productsOf(legend)).toEqual(['BG-M', 'BW-T']);
  });
  it.each<[string, Rows]>([
    [
      'twee producten bij één code',
      [
        ['WM02', 'Begeleiding midden'],
        ['WM02', 'Begeleiding licht'],
        ['WM04', 'Beschermd Thuis'],
      ],
    ],
    ['een code zonder product', [['WM02', 'Begeleiding midden']]],
    [
      'wat is toegekend',
      [
        ['Code', 'Indicatie'],
        ['WM02', 'Begeleiding midden'],
        ['WM04', 'Beschermd Thuis'],
      ],
    ],
  ])('en anders onbekend: %s', async (_, legend) => {
    expect(await productsOf(legend)).toEqual([undefined, undefined]);
  });
  it('en niet wat een verborgen blad noemt', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('Blad 1').addRows(list.map((row) => [...row]));
    workbook.addWorksheet('Oud', { state: 'hidden' }).addRows([
      ['WM02', 'Begeleiding licht'],
      ['WM04', 'Beschermd Thuis'],
    ]);
    const { lines } = await invoiceWith('specificatie.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()), 49_190 + 233_895);
    expect(lines.map(saidBy).map((line) => line[2])).toEqual([undefined, undefined]);
  });
  it('een letter die in elke rij dezelfde is, is geen code', async () => {
    const rows: Rows = [
      ['Siemnr', 'Naam', 'Akkoord', 'Bedrag'],
      [412345, 'J. Voorbeeld', 'J', 491.9],
      [412399, 'K. van der Test', 'J', 234.92],
    ];
    const legend: Rows = [
      ['Product', 'Actief'],
      ['Begeleiding midden', 'J'],
    ];
    expect((await certainly({ 'Blad 1': rows, 'Blad 2': legend }, 49_190 + 23_492)).map((line) => line[2])).toEqual([undefined, undefined]);
  });
});

describe('wie bij een nummer hoort, staat op een ander blad', () => {
  const billed: Rows = [
    ['Siemnr', 'Product', 'Aantal', 'Tarief', 'Bedrag'],
    [412399, 'Begeleiding licht', 0.5, 234.92, 117.46],
    [412345, 'Begeleiding midden', 1, 491.9, 491.9],
    ['Totaal', null, null, null, 609.36],
  ];
  const heading = ['Siemnr', 'Achternaam', 'Tussenvoegsel', 'Voorletters', 'Geboortedatum', 'Woonplaats'];
  const [one, other] = [
    [412345, 'Voorbeeld', null, 'J.', '03-04-1961', 'Tilburg'],
    [412399, 'Test', 'van der', 'K.', '11-12-1979', 'Goirle'],
  ];
  const read = async (...list: Rows): Promise<unknown[]> =>
    (await certainly({ Cliënten: [heading, ...list], Levering: billed }, 60_936)).map(([number, name]) => [number, name]);

  it('van elk nummer één naam', async () => {
    expect(await read(one, other)).toEqual([
      ['412399', 'K. van der Test'],
      ['412345', 'J. Voorbeeld'],
    ]);
  });
  it('maar wie wanneer is geboren, is niet zeker', async () => {
    const { lines } = await invoiceWith('specificatie.xlsx', await tabsOf({ Cliënten: [heading, one, other], Levering: billed }), 60_936);
    expect(lines.map(({ birthDate }) => birthDate)).toMatchObject([
      { value: '1979-12-11', certain: false },
      { value: '1961-04-03', certain: false },
    ]);
  });
  it('en van een nummer zonder naam geen', async () => {
    expect(await read(one)).toEqual([
      ['412399', undefined],
      ['412345', 'J. Voorbeeld'],
    ]);
  });
  it('noch van een nummer met twee namen', async () => {
    expect(await read(one, [412345, ...other.slice(1)])).toEqual([
      ['412399', undefined],
      ['412345', undefined],
    ]);
  });
});
