import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { certainValueOf, codeOf, type Invoice, type IsoDate, valueOf } from '#domain';
import { type DrawnRow, drawRows, letterheadWith, totalRow } from '../support/drawn-rows.ts';
import { file, invoiceOf, workbookOf } from '../support/reading-invoices.ts';

type Charge = readonly [number: string, name: string, product: string, month: string, amount: string];

const heading: DrawnRow = [
  [50, 'Cliëntnummer'],
  [130, 'Naam'],
  [230, 'Product'],
  [370, 'Maand'],
  [500, 'Bedrag'],
];
const lineOf = ([number, name, product, month, amount]: Charge): DrawnRow => [
  [50, number],
  [130, name],
  [230, product],
  [370, month],
  [-535, amount],
];

/** An invoice over January, and a specification of the same lines that says no month. */
async function invoiceOver(charges: readonly Charge[], total: string, rows = charges): Promise<Invoice> {
  const pdf = await drawRows([...letterheadWith(), heading, ...charges.map(lineOf), totalRow(total)]);
  const cells = rows.map(([number, name, product, , amount]) => [Number(number), name, product, Number(amount.replace(',', '.'))]);
  const book = await workbookOf([['Siemnummer', 'Naam', 'Product', 'Bedrag'], ...cells]);
  return invoiceOf([file('factuur.pdf', pdf, 1), file('specificatie.xlsx', book, 2)]);
}

const monthsOf = ({ lines }: Invoice): (IsoDate | undefined)[] => lines.map(({ period }) => valueOf(period)?.from);
const joke: Charge = ['412345', 'J. Voorbeeld', 'Begeleiding midden', 'januari 2026', '491,90'];
const otherClient: Charge = ['412399', 'K. van der Test', 'Begeleiding licht', 'januari 2026', '234,92'];

describe('een nabetaling waarvan alleen de factuur de maand noemt', () => {
  const arrears: Charge = ['412345', 'J. Voorbeeld', 'Begeleiding midden', 'december 2025', '468,00'];

  it('een rij krijgt de maand van haar eigen factuurregel', async () => {
    const invoice = await invoiceOver([joke, arrears, otherClient], '1194,82');
    expect(monthsOf(invoice)).toEqual(['2026-01-01', '2025-12-01', '2026-01-01']);
    expect(invoice.lines.every(({ period }) => period.certain)).toBe(true);
  });

  it('van twee gelijke bedragen krijgt elke rij een eigen maand', async () => {
    const twice: Charge = ['412345', 'J. Voorbeeld', 'Begeleiding midden', 'februari 2026', '491,90'];
    const invoice = await invoiceOver([joke, twice, otherClient], '1218,72');
    expect(monthsOf(invoice)).toEqual(['2026-01-01', '2026-02-01', '2026-01-01']);
  });

  it('van welke rij de maand is blijkt niet: geen ervan is zeker van januari', async () => {
    const unnamed: Charge = ['412345', 'J. Voorbeeld', 'begeleidin g', 'december 2025', '468,00'];
    const invoice = await invoiceOver([unnamed, otherClient], '702,92', [arrears, otherClient]);
    expect(invoice.lines.map(({ period }) => [valueOf(period)?.from, period.certain])).toEqual([
      ['2025-12-01', false],
      ['2026-01-01', true],
    ]);
  });
});

describe('een maand in een kolom waarvan de kop onbekend is', () => {
  const monthBelow = async (head: string, month: string) => {
    const heads = heading.map(([x, text]) => [x, text === 'Maand' ? head : text] as const);
    const line = lineOf(['412345', 'J. Voorbeeld', 'Begeleiding midden', month, '491,90']);
    const { lines } = await invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), heads, line, totalRow('491,90')]))]);
    return lines.map(({ period }) => [valueOf(period)?.from, period.certain]);
  };
  it.each(['12-2025', '2025/12', '202512', '2025M12', 'dec.'])(
    '%s is misschien die van de regel, en zeker niet die van de factuur',
    async (month) => {
      expect(await monthBelow('Leveringsmaand', month)).toEqual([['2025-12-01', false]]);
    },
  );
  it.each(['12-25', '2512', 'P12', '01-12-2025'])('%s alleen waar de kop een maand noemt', async (month) => {
    expect(await monthBelow('Maand', month)).toEqual([['2025-12-01', false]]);
    expect(await monthBelow('Bijzonderheden', month)).toEqual([[undefined, false]]);
  });
  it('een dag in een eerdere maand onder "Datum" is die van zorg of van iets anders', async () => {
    expect(await monthBelow('Datum', '31-12-2025')).toEqual([['2025-12-01', false]]);
    expect(await monthBelow('Datum', '31-01-2026')).not.toEqual([['2025-12-01', false]]);
  });
  it.each(['Ordernr', 'Contractnr', 'Kenmerk'])('een nummer onder "%s" is geen maand', async (head) => {
    expect(await monthBelow(head, '202512')).toEqual([[undefined, true]]);
  });
});

describe('een maand in een kolom van een specificatie', () => {
  const monthsBelow = async (head: string, month: string | number | Date, other: string | number | Date) => {
    const pdf = await drawRows([...letterheadWith(), heading, lineOf(joke), lineOf(otherClient), totalRow('726,82')].map(withoutMonths));
    const book = await workbookOf([
      ['Siemnummer', 'Naam', head, 'Product', 'Bedrag'],
      [412345, 'J. Voorbeeld', month, 'Begeleiding midden', 491.9],
      [412399, 'K. van der Test', other, 'Begeleiding licht', 234.92],
    ]);
    const { lines } = await invoiceOf([file('factuur.pdf', pdf, 1), file('specificatie.xlsx', book, 2)]);
    return lines.map(({ period }) => [valueOf(period)?.from, period.certain]);
  };
  const withoutMonths = (row: DrawnRow): DrawnRow => row.filter(([x]) => x !== 370);
  const perhapsDecember = [
    ['2025-12-01', false],
    [undefined, true],
  ];
  it.each([
    ['Leveringsmaand', '2025-12', '2026-01'],
    ['Leveringsmaand', 202512, 202601],
    ['Leveringsmaand', new Date('2025-12-01'), new Date('2026-01-01')],
    ['Leveringsmaand', 'P12', 'P01'],
    ['Bijzonderheden', 'dec 25', 'jan 26'],
    ['Opmerking', 'december 2025', ''],
    ['Zorgtijdvak', '1-12-2025 t/m 31-12-2025', '1-1-2026 t/m 31-1-2026'],
    ['Datum', new Date('2025-12-31'), new Date('2026-01-31')],
    ['Leverdatum', '15-12-2025', '15-01-2026'],
    ['Datum', '31-12-2025', '02-02-2026'],
  ])('onder "%s" is %s misschien die van de rij', async (head, month, other) => {
    expect(await monthsBelow(head, month, other)).toEqual(perhapsDecember);
  });
  it.each([
    ['Ordernr', 202512, 202601],
    ['Einde indicatie', 'dec 2026', 'mei 2026'],
    ['Startmaand', 'maart 2025', 'juni 2024'],
    ['Factuurmaand', 'februari 2026', 'februari 2026'],
    ['Datum', '02-02-2026', '01-03-2026'],
    ['Datum beschikking', '01-06-2025', '01-07-2025'],
    ['Datum', '12-03-1950', '04-05-1961'],
    ['Bezoeken', 12, 11],
    ['Bezoeken', '12/25', '9/31'],
  ])('onder "%s" is %s iets anders', async (head, month, other) => {
    expect((await monthsBelow(head, month, other)).map(([from]) => from)).toEqual([undefined, undefined]);
  });
  it.each([
    ['december', 'januari'],
    [new Date('2025-12-01'), new Date('2026-01-01')],
  ])('onder "Maand" is %s niet zeker die van de factuur', async (month, other) => {
    const [first] = await monthsBelow('Maand', month, other);
    expect(first).toEqual(['2025-12-01', false]);
  });
});

it('"2025-12" onder "Ordernr" is geen maand', async () => {
  const heads = heading.map(([x, text]) => [x, text === 'Maand' ? 'Ordernr' : text] as const);
  const line = lineOf(['412345', 'J. Voorbeeld', 'Begeleiding midden', '2025-12', '491,90']);
  const { lines } = await invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), heads, line, totalRow('491,90')]))]);
  expect(lines.map(({ period }) => period.state)).toEqual(['absent']);
});

describe('een maand achter de categorie', () => {
  const described = async (product: string): Promise<Invoice> => {
    const rows: DrawnRow[] = [
      [
        [50, 'Cliëntnummer'],
        [130, 'Naam'],
        [230, 'Omschrijving'],
        [500, 'Bedrag'],
      ],
      [
        [50, '412345'],
        [130, 'J. Voorbeeld'],
        [230, product],
        [-535, '653,00'],
      ],
      totalRow('653,00'),
    ];
    return invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), ...rows]))]);
  };
  it.each([
    ['Dagopvang categorie 3 december 2025', 'DO-3'],
    ['DO cat. 3 december 2025', 'DO-3'],
    ['Dagopvang (104A3) december 2025', 'DO-3'],
    ['104A3 december 2025', 'DO-3'],
    ['DO-3 december 2025', 'DO-3'],
  ])('"%s" is van die maand en van die categorie', async (product, code) => {
    const { lines } = await described(product);
    expect(lines.map((line) => [codeOf(certainValueOf(line.product)), certainValueOf(line.period)])).toEqual([
      [code, { from: '2025-12-01', to: '2025-12-31' }],
    ]);
  });
});

describe('een nabetaling waarvan alleen de specificatie de maand noemt', () => {
  const rowsWith = async (product: string, remark: string): Promise<Invoice> => {
    const pdf = await drawRows([...letterheadWith(), heading, lineOf(joke), lineOf(otherClient), totalRow('726,82')]);
    const book = await workbookOf([
      ['Siemnummer', 'Naam', 'Product', 'Bedrag', 'Opmerking'],
      [412345, 'J. Voorbeeld', product, 468, remark],
      [412399, 'K. van der Test', 'Begeleiding licht', 234.92, 'Indicatie verlengd t/m juni 2026'],
    ]);
    return invoiceOf([file('factuur.pdf', pdf, 1), file('specificatie.xlsx', book, 2)]);
  };
  it.each([
    ['Begeleiding midden december 2025', ''],
    ['Begeleiding midden', 'Nabetaling december 2025'],
    ['Begeleiding midden', 'Alsnog gefactureerd: 1 t/m 31 december 2025'],
  ])('in het product of in een opmerking: %s %s', async (product, remark) => {
    const { lines } = await rowsWith(product, remark);
    expect(lines.map(({ period }) => [valueOf(period)?.from, period.certain])).toEqual([
      ['2025-12-01', false],
      ['2026-01-01', true],
    ]);
  });
});

describe('een maand zonder jaar in een regel', () => {
  const bare = heading.filter(([, text]) => text !== 'Maand');
  const charge = (number: string, name: string, product: string, amount: string): DrawnRow => [
    [50, number],
    [130, name],
    [230, product],
    [-535, amount],
  ];
  const periodsOf = async (...products: readonly [string, string]) => {
    const rows = products.map((product, at) => charge(`41234${at}`, 'J. Voorbeeld', product, '491,90'));
    const { lines } = await invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), bare, ...rows, totalRow('983,80')]))]);
    return lines.map(({ period }) => [valueOf(period)?.from, period.certain]);
  };
  const ofInvoice = [undefined, true];

  it.each([
    ['Begeleiding midden (december)', '2025-12-01'],
    ['Nabetaling november Begeleiding midden', '2025-11-01'],
    ['Begeleiding midden over maart', '2025-03-01'],
  ])('"%s" op een factuur over januari 2026 is misschien van een eerdere maand', async (product, from) => {
    expect(await periodsOf('Begeleiding midden', product)).toEqual([ofInvoice, [from, false]]);
  });

  it.each(['Begeleiding midden (januari)', 'Begeleiding midden, indicatie tot december', 'Begeleiding midden 1 meiplein'])(
    '"%s" zegt geen andere maand dan de factuur',
    async (product) => {
      expect((await periodsOf('Begeleiding midden', product)).map(([from]) => from)).toEqual([undefined, undefined]);
    },
  );

  it.each(['(indicatie 1-1-2025 t/m 31-12-2026)', 'beschikking geldig 01-02-2025 - 31-01-2027', 'toewijzing jan 2025 t/m dec 2026'])(
    '"%s" is de periode van een beschikking, niet van de zorg',
    async (grant) => {
      expect((await periodsOf('Begeleiding midden', `Begeleiding midden ${grant}`)).map(([from]) => from)).toEqual([undefined, undefined]);
    },
  );

  it('een langere periode om de maand van de factuur heen is niet zeker die van de regel', async () => {
    expect(await periodsOf('Begeleiding midden', 'Begeleiding 1-1-2025 t/m 31-12-2026')).toEqual([ofInvoice, ['2025-01-01', false]]);
  });

  it('ook in een specificatie', async () => {
    const pdf = await drawRows([...letterheadWith(), heading, lineOf(joke), lineOf(otherClient), totalRow('726,82')]);
    const book = await workbookOf([
      ['Siemnummer', 'Naam', 'Product', 'Bedrag'],
      [412345, 'J. Voorbeeld', 'Begeleiding midden (december)', 468],
      [412399, 'K. van der Test', 'Begeleiding licht (januari)', 234.92],
    ]);
    const { lines } = await invoiceOf([file('factuur.pdf', pdf, 1), file('specificatie.xlsx', book, 2)]);
    expect(lines.map(({ period }) => [valueOf(period)?.from, period.certain])).toEqual([
      ['2025-12-01', false],
      ['2026-01-01', true],
    ]);
  });
});

describe('een nabetaling die boven de rijen of in een zin staat', () => {
  const pdfOf = (...notes: readonly string[]) =>
    drawRows([
      ...letterheadWith(),
      heading,
      lineOf(joke),
      lineOf(otherClient),
      totalRow('726,82'),
      ...notes.map((note): DrawnRow => [[50, note]]),
    ]);

  it.each([
    ['in een rij boven haar rijen', 'Januari', [['Nabetaling december 2025']]],
    ['in de titel', 'Januari', []],
    ['in de naam van het blad', 'Nabetaling december 2025', []],
  ] as const)('%s: die rijen zijn niet zeker van januari', async (_where, sheet, between) => {
    const title = between.length === 0 && sheet === 'Januari' ? [['Nagekomen zorg december 2025']] : [];
    const book = await workbookOf(
      [
        ...title,
        ['Siemnummer', 'Naam', 'Product', 'Bedrag'],
        [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9],
        ...between,
        [412399, 'K. van der Test', 'Begeleiding licht', 234.92],
      ],
      sheet,
    );
    const { lines } = await invoiceOf([file('factuur.pdf', await pdfOf(), 1), file('specificatie.xlsx', book, 2)]);
    const [first, last] = lines.map(({ period }) => [valueOf(period)?.from, period.certain]);
    expect(last).toEqual(['2025-12-01', false]);
    expect(first).toEqual(between.length > 0 ? ['2026-01-01', true] : ['2025-12-01', false]);
  });

  it('een titel over achteraf factureren die de maand van de factuur zelf noemt, maakt niets onzeker', async () => {
    const book = await workbookOf([
      ['Facturatie achteraf: januari 2026'],
      ['Siemnummer', 'Naam', 'Product', 'Bedrag'],
      [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9],
      [412399, 'K. van der Test', 'Begeleiding licht', 234.92],
    ]);
    const { lines } = await invoiceOf([file('factuur.pdf', await pdfOf(), 1), file('specificatie.xlsx', book, 2)]);
    expect(lines.map(({ period }) => [valueOf(period)?.from, period.certain])).toEqual(Array(2).fill(['2026-01-01', true]));
  });

  it('in een opmerking op de factuur: van welke maand zij is, is niet zeker', async () => {
    const rows = [joke, otherClient].map(
      ([number, name, product, , amount]): DrawnRow => [
        [50, number],
        [130, name],
        [230, product],
        [-535, amount],
      ],
    );
    const bare: DrawnRow = heading.filter(([, text]) => text !== 'Maand');
    const note: DrawnRow = [[50, 'Regel 2 is een nabetaling over december 2025.']];
    const withNote = async (...notes: readonly DrawnRow[]) =>
      (await invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), bare, ...rows, totalRow('726,82'), ...notes]))])).period;
    expect((await withNote()).certain).toBe(true);
    expect((await withNote(note)).certain).toBe(false);
  });
});

type Cells = readonly (readonly (string | number)[])[];
async function tabsOf(tabs: Readonly<Record<string, Cells>>): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(tabs)) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('een blad of een titel van een andere maand dan de factuur', () => {
  const rows = [
    [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9],
    [412399, 'K. van der Test', 'Begeleiding licht', 234.92],
  ] as const;
  const heads = ['Siemnummer', 'Naam', 'Product', 'Bedrag'];
  const pdfUnder = (...title: readonly DrawnRow[]) =>
    drawRows([
      ...letterheadWith(),
      ...title,
      ...[heading, lineOf(joke), lineOf(otherClient)].map((row) => row.filter(([x]) => x !== 370)),
      totalRow('726,82'),
    ]);
  const withTabs = async (tabs: Readonly<Record<string, Cells>>) =>
    invoiceOf([file('factuur.pdf', await pdfUnder(), 1), file('specificatie.xlsx', await tabsOf(tabs), 2)]);
  const isSure = ({ lines, specification }: Invoice): boolean =>
    specification.state === 'read' && specification.doubtful !== true && lines.every(({ clientNumber }) => clientNumber.certain);

  it.each([
    ['een blad', { 'Blad februari': [heads, ...rows] }],
    ['een blad, kort', { feb: [heads, ...rows] }],
    ['een titel', { Blad1: [['Specificatie februari'], [], heads, ...rows] }],
    ['een leeg blad van de maand zelf', { 'zorg januari': [heads], 'zorg februari': [heads, ...rows] }],
    ['de helft van de regels', { 'blad december': [heads, rows[0]], 'blad januari': [heads, rows[1]] }],
  ] satisfies readonly (readonly [string, Readonly<Record<string, Cells>>])[])('%s: een medewerker kijkt', async (_where, tabs) => {
    expect(isSure(await withTabs(tabs))).toBe(false);
  });

  it.each([
    ['het blad van de maand zelf', { 'blad januari': [heads, ...rows], 'blad februari': [heads, rows[1]] }],
    ['een titel met de maand zelf', { 'Facturen feb': [['Zorg januari 2026'], heads, ...rows] }],
    ['een dag', { Blad1: [['Tilburg, 3 februari'], [], heads, ...rows] }],
  ] satisfies readonly (readonly [string, Readonly<Record<string, Cells>>])[])('%s: daar is niets onzeker aan', async (_where, tabs) => {
    expect(isSure(await withTabs(tabs))).toBe(true);
  });

  it('een rij met een maand tussen de regels', async () => {
    const { lines } = await withTabs({ Blad1: [heads, ['Januari'], rows[0], ['December'], rows[1]] });
    expect(lines.map(({ period }) => [valueOf(period)?.from, period.certain])).toEqual([
      [undefined, true],
      ['2025-12-01', false],
    ]);
  });

  it.each([
    ['Februari', false],
    ['Specificatie zorg december 2025', false],
    ['Specificatie januari', true],
    ['Tilburg, 3 februari 2026', true],
  ])('"%s" boven de regels van de factuur', async (title, certain) => {
    expect((await invoiceOf([file('factuur.pdf', await pdfUnder([[50, title]]))])).period.certain).toBe(certain);
  });
});

describe('de eerste en de laatste dag van de overeenkomst naast een regel van één maand', () => {
  const datesOf = async (first: string, last: string, heads = ['Begindatum', 'Einddatum']) => {
    const at = [30, 90, 180, 250, 330, 490];
    const drawn = (texts: readonly string[]): DrawnRow => texts.map((text, index) => [at[index] ?? 0, text]);
    const pdf = await drawRows([
      ...letterheadWith(),
      drawn(['Cliëntnr', 'Naam', ...heads, 'Product', 'Bedrag']),
      drawn(['412345', 'J. Voorbeeld', first, last, 'Begeleiding midden', '491,90']),
      totalRow('491,90'),
    ]);
    const list = await workbookOf([
      ['Cliëntnr', 'Naam', ...heads, 'Product', 'Bedrag'],
      [412345, 'J. Voorbeeld', first, last, 'Begeleiding midden', 491.9],
      [412399, 'K. van der Test', first, last, 'Begeleiding licht', 234.92],
    ]);
    const plain = await drawRows([
      ...letterheadWith(),
      ...[heading, lineOf(joke), lineOf(otherClient)].map((row) => row.filter(([x]) => x !== 370)),
      totalRow('726,82'),
    ]);
    const both = [
      await invoiceOf([file('factuur.pdf', pdf)]),
      await invoiceOf([file('factuur.pdf', plain, 1), file('specificatie.xlsx', list, 2)]),
    ];
    return both.map(({ lines: [line] }) => [line && valueOf(line.period)?.from, line?.period.certain]);
  };

  it.each([
    ['01-03-25', '31-12-26'],
    ['1-3-2025', '28-2-2027'],
  ])('%s en %s zijn geen maanden die worden gerekend', async (first, last) => {
    expect(await datesOf(first, last)).toEqual([
      [undefined, true],
      [undefined, true],
    ]);
  });
  it('een paar maanden kunnen samen zijn gerekend, en "Van" en "Tot" zeggen niet waarvan', async () => {
    expect((await datesOf('01-11-2025', '31-01-2026')).map(([from]) => from)).toEqual(['2025-11-01', '2025-11-01']);
    expect((await datesOf('01-03-2025', '31-12-2026', ['Van', 'Tot'])).map(([from]) => from)).toEqual(['2025-03-01', '2025-03-01']);
  });
});

describe('een nummer van een factuur dat ook een maand kan zijn', () => {
  const number = '202602';

  it('onder zijn naam maakt het de periode niet onzeker', async () => {
    const withoutMonth = [heading, lineOf(joke)].map((row) => row.filter(([x]) => x !== 370));
    const pdf = await drawRows([...letterheadWith({ number: ['Factuurnummer', number] }), ...withoutMonth, totalRow('491,90')]);
    const { period } = await invoiceOf([file('factuur.pdf', pdf)]);
    expect(certainValueOf(period)?.from).toBe('2026-01-01');
  });

  it.each([number, `Specificatie ${number}`, `Factuurnummer ${number}`])(
    'boven een specificatie ("%s") maakt het haar niet onzeker',
    async (title) => {
      const pdf = await drawRows([...letterheadWith({ number: [`Factuurnummer: ${number}`] }), heading, lineOf(joke), totalRow('491,90')]);
      const book = await workbookOf([
        [title],
        ['Siemnummer', 'Naam', 'Product', 'Bedrag'],
        [412_345, 'J. Voorbeeld', 'Begeleiding midden', 491.9],
      ]);
      const { lines } = await invoiceOf([file('factuur.pdf', pdf, 1), file('specificatie.xlsx', book, 2)]);
      expect(lines.map(({ amount }) => certainValueOf(amount))).toEqual([49_190]);
    },
  );

  it.each([`Specificatie december bij factuur ${number}`, `December 2025, factuur ${number}`])(
    '"%s" noemt toch een andere maand',
    async (title) => {
      const pdf = await drawRows([...letterheadWith({ number: [`Factuurnummer: ${number}`] }), heading, lineOf(joke), totalRow('491,90')]);
      const book = await workbookOf([
        [title],
        ['Siemnummer', 'Naam', 'Product', 'Bedrag'],
        [412_345, 'J. Voorbeeld', 'Begeleiding midden', 491.9],
      ]);
      const { lines } = await invoiceOf([file('factuur.pdf', pdf, 1), file('specificatie.xlsx', book, 2)]);
      expect(lines.map(({ amount }) => certainValueOf(amount))).toEqual([undefined]);
    },
  );

  it.each(['Betalen voor eind februari', 'Prijspeil juli', 'Factuurmaand februari'])(
    '"%s" is niet de maand van een specificatie',
    async (title) => {
      const pdf = await drawRows([...letterheadWith(), heading, lineOf(joke), totalRow('491,90')]);
      const book = await workbookOf([
        [title],
        ['Siemnummer', 'Naam', 'Product', 'Bedrag'],
        [412_345, 'J. Voorbeeld', 'Begeleiding midden', 491.9],
      ]);
      const { lines } = await invoiceOf([file('factuur.pdf', pdf, 1), file('specificatie.xlsx', book, 2)]);
      expect(lines.map(({ amount }) => certainValueOf(amount))).toEqual([49_190]);
    },
  );
});
