import { describe, expect, it } from 'vitest';
import { certainValueOf, codeOf, type Invoice, valueOf } from '#domain';
import { linesOn, said } from '../support/drawn-lines.ts';
import { type DrawnRow, drawRows, headingRow, letterheadWith, lineRow, secondRow, totalRow } from '../support/drawn-rows.ts';
import { example, file, invoiceOf, pdfOf } from '../support/reading-invoices.ts';

/** Rows as close as a spreadsheet prints them. */
const drawTight = (rows: readonly DrawnRow[]): Promise<Uint8Array> =>
  pdfOf((pdf) => {
    pdf.fontSize(9);
    for (const [index, row] of rows.entries())
      for (const [x, text] of row) pdf.text(text, x < 0 ? -x - pdf.widthOfString(text) : x, 50 + index * 12, { lineBreak: false });
  }, example);
const drawn = async (rows: readonly DrawnRow[]): Promise<Invoice> => invoiceOf([file('factuur.pdf', await drawTight(rows))]);

describe('een sjabloon van een spreadsheet met lege regels', () => {
  const nought: DrawnRow = [
    [470, '€'],
    [-535, '-'],
  ];
  const amount = (label: string, text: string): DrawnRow => [
    [400, label],
    [470, '€'],
    [-535, text],
  ];

  it('"€ -" is niets, en geen min van het bedrag eronder', async () => {
    const { total, ownLines, reconciles } = await drawn([
      ...letterheadWith(),
      headingRow,
      lineRow,
      ...[nought, nought],
      ...[amount('Subtotaal', '491,90'), amount('Btw', '-'), amount('Totaal', '491,90')],
    ]);
    expect([certainValueOf(total), reconciles]).toEqual([49190, true]);
    expect(ownLines.map(said)).toEqual([['412345', 'A. Bakker', 'BG-M', 1, 49190]]);
  });

  it('ook naast "Reeds betaald": er is niets betaald', async () => {
    const paid: DrawnRow = [[400, 'Reeds betaald'], ...nought];
    const { total } = await drawn([...letterheadWith(), headingRow, lineRow, paid, amount('Te betalen', '491,90')]);
    expect(certainValueOf(total)).toBe(49190);
  });

  it('een streepje naast "Btw" ook niet, zonder valutateken', async () => {
    const rows: readonly DrawnRow[] = [
      [
        [400, 'Btw'],
        [-535, '-'],
      ],
      totalRow('491,90'),
    ];
    expect(certainValueOf((await drawn([...letterheadWith(), headingRow, lineRow, ...rows])).total)).toBe(49190);
  });
});

describe('een kolom per dag van de maand', () => {
  const days = Array.from({ length: 31 }, (_, index) => index + 1);
  const x = (day: number): number => 210 + day * 8;
  const line = (number: string, name: string, present: readonly number[], amount: string): DrawnRow => [
    [30, number],
    [75, name],
    [135, 'Beschermd Thuis'],
    ...present.map((day) => [x(day), 'x'] as const),
    [-490, String(present.length)],
    [-525, '75,45'],
    [-575, amount],
  ];
  const heading: DrawnRow = [
    [30, 'Siemnr.'],
    [75, 'Bewoner'],
    [135, 'Product'],
    ...days.map((day) => [x(day), String(day)] as const),
    [472, 'Dgn'],
    [498, 'Prijs'],
    [545, 'Bedrag'],
  ];

  it.each([1, 2])('met kruisjes hoort bij de aanwezigheid, en wat ernaast staat bij de regel (%s cijfers)', async (digits) => {
    const own = heading.map(([at, text]) => [at, /^\d/.test(text) ? text.padStart(digits, '0') : text] as const);
    const rows = [own, line('412345', 'A. Bakker', days, '2.338,95'), line('412346', 'K. de Test', days.slice(0, 5), '377,25')];
    expect((await linesOn([...rows, totalRow('2.716,20')])).map(said)).toEqual([
      ['412345', 'A. Bakker', 'BW-T', 31, 233895],
      ['412346', 'K. de Test', 'BW-T', 5, 37725],
    ]);
  });

  it('vol kruisjes is leesbare tekst', async () => {
    const rows = Array.from({ length: 12 }, () => line('412345', 'A. Bakker', days, '2.338,95'));
    const { total } = await invoiceOf([
      file('factuur.pdf', await drawRows([...letterheadWith(), heading, ...rows, totalRow('28.067,40')])),
    ]);
    expect(valueOf(total)).toBe(2806740);
  });
});

describe('wat om de regels heen staat', () => {
  const lines = [headingRow, lineRow, secondRow];

  it('een strook om mee te betalen heeft geen regels', async () => {
    const slip: readonly DrawnRow[] = [
      [[50, 'Betaalstrook']],
      [
        [50, 'Rekeningnummer'],
        [200, 'Ten name van'],
        [350, 'Bedrag'],
        [450, 'Kenmerk'],
      ],
      [
        [50, 'NL91 ABNA 0417 1643 00'],
        [200, 'Zorg Voorbeeld B.V.'],
        [350, '€ 726,82'],
        [450, '2026-0311'],
      ],
      [[50, 'Ingeschreven bij de Kamer van Koophandel te Tilburg onder nummer 12345678']],
    ];
    const { ownLines, total, kvk, supplierName } = await drawn([...letterheadWith(), ...lines, totalRow('726,82'), [], ...slip]);
    expect([ownLines.length, certainValueOf(total), certainValueOf(kvk)]).toEqual([2, 72682, '12345678']);
    expect(valueOf(supplierName)).toBe('Zorg Voorbeeld B.V.');
  });

  const side = (row: DrawnRow, text: string): DrawnRow => [
    ...row.map(([x, own]) => [x < 0 ? x + 100 : x * 0.8, own] as const),
    [445, text],
  ];
  it.each([
    ['in een kolom ernaast', ['Bank', 'NL91 ABNA 0417 1643 00', 'KvK 12345678', '']],
    ['op elke regel', ['IBAN', 'NL91 ABNA 0417 1643 00', 'NL91 ABNA 0417 1643 00', '']],
  ])('een rekening %s laat een regel een regel', async (_, texts) => {
    const rows = [...lines, totalRow('726,82')].map((row, index) => side(row, texts[index] ?? ''));
    const { ownLines, reconciles } = await drawn([...letterheadWith({ iban: 'Tilburg' }), ...rows]);
    expect([ownLines.length, reconciles]).toEqual([2, true]);
  });

  it('een label dat over twee cellen loopt, heeft zijn waarde ernaast', async () => {
    const own: DrawnRow = [
      [50, 'KvK'],
      [100, 'nr.:'],
      [150, '12345678'],
    ];
    expect(certainValueOf((await drawn([own, ...letterheadWith(), ...lines, totalRow('726,82')])).kvk)).toBe('12345678');
  });

  it('de helft van de naam bij de rekening is niet zeker die van de afzender', async () => {
    const claim: readonly DrawnRow[] = [
      [
        [50, 'Wij zien uw betaling graag op NL91 ABNA 0417 1643 00, t.n.v.'],
        [420, 'Zorg Voorbeeld'],
      ],
      [[50, 'Brabant.']],
    ];
    const { supplierName } = await drawn([...letterheadWith(), ...lines, totalRow('726,82'), [], ...claim]);
    expect(certainValueOf(supplierName)).toBeUndefined();
  });

  it('een voorwaarde die met "factuurnummer." eindigt, noemt niet het nummer van de volgende', async () => {
    const terms: readonly DrawnRow[] = [
      [[50, '4. Reclames over een factuur binnen 8 dagen, schriftelijk onder vermelding van het factuurnummer.']],
      [[50, '5. Aansprakelijkheid is beperkt tot het bedrag van de factuur.']],
    ];
    const { number } = await drawn([...letterheadWith(), ...lines, totalRow('726,82'), [], ...terms]);
    expect(certainValueOf(number)).toBe('2026-0311');
  });

  it('de maatstaf van heffing is een totaal', async () => {
    const base: DrawnRow = [
      [380, 'Maatstaf van heffing'],
      [-535, '726,82'],
    ];
    expect(await linesOn([...lines, base, totalRow('726,82')])).toHaveLength(2);
  });

  it('van vier labels met een dubbele punt naast elkaar staan de waarden eronder', async () => {
    const x = [50, 170, 290, 410];
    const row = (texts: readonly string[]): DrawnRow => texts.map((text, index) => [x[index] ?? 0, text]);
    const head: readonly DrawnRow[] = [
      [[50, 'Zorg Voorbeeld B.V.']],
      [[50, 'IBAN NL91 ABNA 0417 1643 00']],
      [[50, 'Factuur INV/2026/00311']],
      row(['Factuurdatum:', 'Vervaldatum:', 'Leverperiode:', 'Klantcode:']),
      row(['02-02-2026', '04-03-2026', '01-2026', 'C00217']),
    ];
    const { period, date } = await drawn([...head, [], ...lines, totalRow('726,82')]);
    expect([certainValueOf(date), certainValueOf(period)]).toEqual(['2026-02-02', { from: '2026-01-01', to: '2026-01-31' }]);
  });

  it('het adres van de zorgaanbieder is niet dat van de cliënt, en wie weet staat dat er toch', async () => {
    const own: readonly DrawnRow[] = [
      ['Zorgaanbieder', 'Zorg Voorbeeld B.V.'],
      ['Adres', 'Dorpsstraat 88, 5113 TE Ulicoten'],
      ['KvK', '12345678'],
    ].map(
      ([label = '', value = '']): DrawnRow => [
        [50, label],
        [150, value],
      ],
    );
    const [line] = (await drawn([...own, ...letterheadWith(), headingRow, lineRow, totalRow('491,90')])).ownLines;
    expect(line!.address).toMatchObject({ state: 'absent', certain: false });
  });
});

describe('de gegevens van de cliënt onder die van de afzender', () => {
  /** The line of an invoice with these facts above its letterhead, a row each, and the client's number below them. */
  async function lineBelow(facts: readonly string[]) {
    const line: DrawnRow = [
      [50, 'Begeleiding midden'],
      [-535, '491,90'],
    ];
    const rows = [...facts, 'Geboortedatum: 3-4-1961', 'Siem-nummer: 412345', ''].map((text): DrawnRow => [[50, text]]);
    const [read] = (await drawn([...rows, ...letterheadWith(), line, totalRow('491,90')])).ownLines;
    return read!;
  }

  it('zijn na een witregel die van de cliënt', async () => {
    const above = [
      'Zorg Voorbeeld B.V.',
      'KvK 12345678',
      '',
      'Naam: A. Bakker',
      'Straat: Dorpsplein 12',
      'Postcode: 5051 AB',
      'Plaats: Goirle',
    ];
    expect(certainValueOf((await lineBelow(above)).clientName)).toBe('A. Bakker');
  });

  it('zijn met zijn telefoonnummer erbij nog steeds van de cliënt', async () => {
    const own = ['Naam: A. Bakker', 'Adres: Dorpsplein 12, 5051 AB Goirle', 'Telefoon: 013-1234567', 'E-mail: bakker@voorbeeld.example'];
    const { clientName, address } = await lineBelow(own);
    expect([clientName, address].map(certainValueOf)).toEqual(['A. Bakker', '5051 AB Goirle']);
  });
});

describe('twee opschriften dicht bij elkaar', () => {
  it('"Eenheid" en "Bedrag" zijn twee kolommen', async () => {
    const heading: DrawnRow = [...headingRow.slice(0, 4), [-448, 'Eenheid'], [450, 'Bedrag']];
    const line: DrawnRow = [...lineRow.slice(0, 4), [-445, 'maand'], [-485, '491,90']];
    const [read] = await linesOn([heading, line, totalRow('491,90')]);
    expect(read!.address).toMatchObject({ state: 'absent', certain: true });
    expect(read!.unitPrice.state).toBe('absent');
  });
});

describe('een periode in het Engels onder het product', () => {
  it.each(['May 1 – May 21, 2026', 'May 1–21, 2026'])('%s', async (text) => {
    const [line] = await linesOn([headingRow, lineRow, [[230, text]], totalRow('491,90')]);
    expect(valueOf(line!.period)).toEqual({ from: '2026-05-01', to: '2026-05-21' });
    expect(codeOf(certainValueOf(line!.product))).toBe('BG-M');
  });
  it('is er niet waar een nummer achter de maand staat', async () => {
    const [line] = await linesOn([headingRow, lineRow, [[230, 'dec 25 2026-0012']], totalRow('491,90')]);
    expect(valueOf(line!.period)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  });
});
