import { describe, expect, it } from 'vitest';
import { certainValueOf, codeOf } from '#domain';
import { columns, example, file, invoiceOf, pdfOf, plainExample, workbookOf } from '../support/reading-invoices.ts';
import { certainly, type Rows } from '../support/spreadsheets/certain-lines.ts';

describe('wat de factuur bevestigt', () => {
  const read = async (rows: Rows) =>
    await invoiceOf([file('factuur.pdf', await pdfOf(columns, plainExample), 1), file('specificatie.xlsx', await workbookOf(rows), 2)]);
  const granted = (products: readonly string[]): Rows => [
    ['Siemnr', 'Naam', 'Indicatie', 'Bedrag'],
    [412345, 'J. Voorbeeld', products[0] ?? '', 491.9],
    [412399, 'K. van der Test', products[1] ?? '', 2338.95],
  ];

  it('een indicatie is geleverd als de factuur per product hetzelfde rekent', async () => {
    const { lines } = await read(granted(['Begeleiding midden', 'Beschermd Thuis']));
    expect(lines.map(({ product }) => codeOf(certainValueOf(product)))).toEqual(['BG-M', 'BW-T']);
  });
  it('en niet zeker als die het een ander rekent', async () => {
    const [heading = [], ...rows] = granted(['Begeleiding midden', 'Beschermd Thuis']);
    const others = rows.map(([, ...rest], at) => [[412399, 412345][at] ?? null, ...rest]);
    const { lines } = await read([heading, ...others]);
    expect(lines.map(({ product }) => certainValueOf(product))).toEqual([undefined, undefined]);
  });
  it('en niet zeker als die iets anders rekent', async () => {
    const { lines } = await read(granted(['Begeleiding licht', 'Beschermd Thuis']));
    expect(lines.map(({ product }) => certainValueOf(product))).toEqual([undefined, undefined]);
  });
  it('en niet zeker als twee producten even veel kosten: dan kan het ook andersom zijn', async () => {
    const [first, second] = plainExample.lines.map((line) => ({ ...line, count: '1', price: '491,90', amount: '491,90' }));
    const same = { ...plainExample, lines: [first!, { ...second!, product: 'Begeleiding licht' }], total: '983,80' };
    const rows: Rows = [
      ['Siemnr', 'Naam', 'Indicatie', 'Bedrag'],
      [412345, 'J. Voorbeeld', 'Begeleiding licht', 491.9],
      [412399, 'K. van der Test', 'Begeleiding midden', 491.9],
    ];
    const bytes = [await pdfOf(columns, same), await workbookOf(rows)] as const;
    const { lines } = await invoiceOf([file('factuur.pdf', bytes[0], 1), file('specificatie.xlsx', bytes[1], 2)]);
    expect(lines.map(({ product }) => certainValueOf(product))).toEqual([undefined, undefined]);
  });
});

describe('nummer en naam in één cel onder een kop die niet zegt wie', () => {
  const rows: Rows = [
    ['Artikel', 'Relatie', 'Aantal', 'Tarief', 'Bedrag'],
    ['Begeleiding midden', '412345 - J. Voorbeeld', 1, 491.9, 491.9],
    ['Beschermd Thuis', '412399 - K. van der Test', 31, 75.45, 2338.95],
    ['Begeleiding licht', '412407 - A. de Proef', 'heel', 234.92, 234.92],
  ];
  const total = 49_190 + 233_895 + 23_492;

  it('zegt wie, maar het nummer kan van de organisatie zelf zijn', async () => {
    expect(await certainly(rows, total)).toEqual([
      [undefined, 'J. Voorbeeld', 'BG-M', 1, 49_190, 49_190],
      [undefined, 'K. van der Test', 'BW-T', 31, 7545, 233_895],
      [undefined, 'A. de Proef', 'BG-L', 1, 23_492, 23_492],
    ]);
  });
  it('en niets onder een kop die zegt dat het een ander is', async () => {
    const [[product = '', , ...rest] = [], ...others] = rows;
    expect((await certainly([[product, 'Medewerker', ...rest], ...others], total)).map(([, name]) => name)).toEqual(
      others.map(() => undefined),
    );
  });
  it('tot de factuur de nummers bevestigt', async () => {
    const shown: Rows = [
      ['Artikel', 'Relatie', 'Bedrag'],
      ...example.lines.map(({ product, client, name, amount }) => [
        product,
        `${client} - ${name}`,
        Number(amount.replace('.', '').replace(',', '.')),
      ]),
    ];
    const pdf = await pdfOf(columns, example);
    const { lines } = await invoiceOf([file('factuur.pdf', pdf, 1), file('specificatie.xlsx', await workbookOf(shown), 2)]);
    expect(lines.map(({ clientNumber }) => certainValueOf(clientNumber))).toEqual(example.lines.map(({ client }) => client));
  });
});

describe('een bedrag onder een kop die dat niet zegt', () => {
  const sheet = (heading: string, other?: readonly [string, number]): Rows => [
    ['Siemnr', 'Naam', 'Product', heading, ...(other ?? []).slice(0, 1)],
    [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9, ...(other ?? []).slice(1)],
    [412399, 'K. van der Test', 'Beschermd Thuis', 2338.95, ...(other ?? []).slice(1)],
  ];
  const amounts = async (rows: Rows, cents = 49_190 + 233_895) => (await certainly(rows, cents)).map((line) => line.at(-1));

  it('is het als er niets anders staat en het totaal van de factuur klopt', async () => {
    expect(await amounts(sheet('Zorgkosten'))).toEqual([49_190, 233_895]);
  });
  it.each<[string, Rows, number?]>([
    ['het totaal een ander is', sheet('Zorgkosten'), 49_190],
    ['er nog een bedrag staat', sheet('Zorgkosten', ['Inkomsten', 245.95])],
    ['de kop iets anders zegt', sheet('Begroting')],
  ])('en niet als %s', async (_, rows, cents) => {
    expect(await amounts(rows, cents)).toEqual([undefined, undefined]);
  });
});

describe('een nummer van Siem onder een kop die niet zegt van wie', () => {
  const numbers = async (heading: string, codes: readonly [number, number] = [412345, 412399]) => {
    const rows: Rows = [
      [heading, 'Dagen', 'Naam', 'Product', 'Bedrag'],
      [codes[0], 31, 'J. Voorbeeld', 'Begeleiding midden', 491.9],
      [codes[1], 31, 'K. van der Test', 'Beschermd Thuis', 2338.95],
    ];
    return (await certainly(rows, 49_190 + 233_895)).map(([number]) => number);
  };

  it.each(['Kenmerk Siem', 'Cliëntkenmerk Siem', 'Uniek Siemnummer'])('%s is dat van de cliënt', async (heading) => {
    expect(await numbers(heading)).toEqual(['412345', '412399']);
  });
  it.each(['Overeenkomst Siem', 'Opdracht Siem', 'Kenmerk'])('%s kan een ander zijn', async (heading) => {
    expect(await numbers(heading)).toEqual([undefined, undefined]);
  });
  it('één nummer voor twee mensen is van geen van beiden', async () => {
    expect(await numbers('Kenmerk Siem', [412345, 412345])).toEqual([undefined, undefined]);
  });
});
