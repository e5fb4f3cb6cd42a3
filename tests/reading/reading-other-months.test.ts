import { describe, expect, it } from 'vitest';
import { certainValueOf, codeOf, type Invoice, type IsoDate, valueOf } from '#domain';
import { type DrawnRow, drawRows, letterheadWith, totalRow } from '../support/drawn-rows.ts';
import { type Charge, heading, joke, lineOf, otherClient } from '../support/month-charges.ts';
import { file, invoiceOf, workbookOf } from '../support/reading-invoices.ts';

/** An invoice over January, and a specification of the same lines that says no month. */
async function invoiceOver(charges: readonly Charge[], total: string, rows = charges): Promise<Invoice> {
  const pdf = await drawRows([...letterheadWith(), heading, ...charges.map(lineOf), totalRow(total)]);
  const cells = rows.map(([number, name, product, , amount]) => [Number(number), name, product, Number(amount.replace(',', '.'))]);
  const book = await workbookOf([['Siemnummer', 'Naam', 'Product', 'Bedrag'], ...cells]);
  return invoiceOf([file('factuur.pdf', pdf, 1), file('specificatie.xlsx', book, 2)]);
}

const monthsOf = ({ lines }: Invoice): (IsoDate | undefined)[] => lines.map(({ period }) => valueOf(period)?.from);

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

  it.each([
    '(indicatie 1-1-2025 t/m 31-12-2026)',
    'beschikking geldig 01-02-2025 - 31-01-2027',
    'toewijzing jan 2025 t/m dec 2026',
    'geïndiceerd 01-02-2025 t/m 31-01-2027',
  ])('"%s" is de periode van een beschikking, niet van de zorg', async (grant) => {
    expect((await periodsOf('Begeleiding midden', `Begeleiding midden ${grant}`)).map(([from]) => from)).toEqual([undefined, undefined]);
  });

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
  it('zoveel maanden als het aantal zegt, worden samen gerekend', async () => {
    const rows = [joke, otherClient].map((row) => lineOf(row).filter(([x]) => x !== 370));
    const pdf = await drawRows([...letterheadWith(), heading.filter(([x]) => x !== 370), ...rows, totalRow('726,82')]);
    const list = await workbookOf([
      ['Cliëntnr', 'Naam', 'Begindatum', 'Einddatum', 'Product', 'Aantal', 'Bedrag'],
      [412345, 'J. Voorbeeld', '01-09-2025', '31-01-2026', 'Begeleiding midden', 5, 491.9],
      [412399, 'K. van der Test', '01-03-2025', '31-12-2026', 'Begeleiding licht', 1, 234.92],
    ]);
    const { lines } = await invoiceOf([file('factuur.pdf', pdf, 1), file('specificatie.xlsx', list, 2)]);
    expect(lines.map(({ period }) => valueOf(period)?.from)).toEqual(['2025-09-01', undefined]);
  });
  it('een paar maanden kunnen samen zijn gerekend, en "Van" en "Tot" zeggen niet waarvan', async () => {
    expect((await datesOf('01-11-2025', '31-01-2026')).map(([from]) => from)).toEqual(['2025-11-01', '2025-11-01']);
    expect((await datesOf('01-03-2025', '31-12-2026', ['Van', 'Tot'])).map(([from]) => from)).toEqual(['2025-03-01', '2025-03-01']);
  });
});
