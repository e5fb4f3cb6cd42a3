import { describe, expect, it } from 'vitest';
import { certainValueOf, type Invoice, valueOf } from '#domain';
import { type DrawnRow, drawRows, letterheadWith, totalRow } from '../support/drawn-rows.ts';
import { file, invoiceOf } from '../support/reading-invoices.ts';

const invoiceWith = async (...rows: readonly DrawnRow[]): Promise<Invoice> =>
  invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), ...rows]))]);
/** With a letterhead of the test's own. */
const invoiceUnder = async (head: readonly DrawnRow[], ...rows: readonly DrawnRow[]): Promise<Invoice> =>
  invoiceOf([file('factuur.pdf', await drawRows([...head, [], ...rows]))]);

const headingRow: DrawnRow = [
  [50, 'Cliëntnummer'],
  [130, 'Naam'],
  [230, 'Product'],
  [350, 'Aantal'],
  [410, 'Tarief'],
  [490, 'Bedrag'],
];
const lineRow: DrawnRow = [
  [50, '412345'],
  [130, 'A. Bakker'],
  [230, 'Begeleiding midden'],
  [-375, '1'],
  [-440, '491,90'],
  [-535, '491,90'],
];
const head: readonly DrawnRow[] = [
  [[50, 'Zorg Voorbeeld B.V.']],
  [[50, 'IBAN NL91 ABNA 0417 1643 00, KvK 12345678']],
  [[50, 'Aan: Coalitie Siem']],
  [[50, 'Periode: januari 2026']],
];
const under = (...rows: readonly DrawnRow[]): Promise<Invoice> => invoiceUnder([...head, ...rows], headingRow, lineRow, totalRow('491,90'));

describe('een datum zonder woord ervoor', () => {
  it('is die van de factuur, recht onder de titel of het nummer', async () => {
    expect((await under([[50, 'Factuur 2026-0311']], [[50, '3 februari 2026']])).date).toMatchObject({
      value: '2026-02-03',
      certain: true,
    });
    const right = await under([[-535, 'FACTUUR']], [[-535, 'nr 2026-0311']], [[-535, '3 februari 2026']]);
    expect(right.date).toMatchObject({ value: '2026-02-03', certain: true });
  });
  it('is het niet onder of achter een woord dat iets anders zegt', async () => {
    const below = await under([[50, 'Factuur 2026-0311']], [[50, 'Betalen voor']], [[50, '5 maart 2026']]);
    const behind = await under(
      [[-300, 'Factuur 2026-0311']],
      [
        [50, 'Betalen voor'],
        [-300, '5 maart 2026'],
      ],
    );
    for (const { date } of [below, behind]) expect(date.state).toBe('absent');
  });
  it('is het niet boven de titel en onder een ander woord', async () => {
    const { date } = await under([[50, 'Uiterste betaaldatum']], [[50, '5 maart 2026']], [[50, 'Factuur 2026-0311']]);
    expect(date.state).toBe('absent');
  });
  it('is niet zeker waar nog een andere datum staat', async () => {
    const invoice = await under([[50, 'Factuur 2026-0311']], [[50, '3 februari 2026']], [[300, 'Afgedrukt op 9 maart 2026']]);
    expect(invoice.date).toMatchObject({ value: '2026-02-03', certain: false });
  });
});

describe('hoe iets geschreven wordt', () => {
  it('staat tussen haakjes achter het woord voor de periode', async () => {
    const bare = head.slice(0, 3);
    const rows: DrawnRow[] = [
      [[50, 'Factuurnummer: 2026-0311']],
      [[50, 'Factuurdatum: 3-2-2026']],
      [
        [50, 'Periode (mm-jjjj):'],
        [150, '01-2026'],
      ],
    ];
    const invoice = await invoiceUnder([...bare, ...rows], headingRow, lineRow, totalRow('491,90'));
    expect(invoice.period).toMatchObject({ value: { from: '2026-01-01', to: '2026-01-31' }, certain: true });
  });
});

const numbered: DrawnRow = [
  [50, '#'],
  [70, 'Cliënt'],
  [130, 'Naam'],
  [230, 'Zorgproduct'],
  [350, 'Dgn'],
  [410, 'Tarief'],
  [490, 'Bedrag'],
];
describe('een kolom "Cliënt" naast een kolom voor namen', () => {
  it('heeft nummers als er nummers staan, en de volgnummers ervoor tellen niets', async () => {
    const invoice = await invoiceWith(
      numbered,
      [
        [50, '1'],
        [70, '412345'],
        [130, 'Bakker, A.J. van'],
        [230, 'Begeleiding midden'],
        [-375, '31'],
        [-440, '491,90'],
        [-535, '491,90'],
      ],
      [
        [50, '2'],
        [70, '412399'],
        [130, 'Smits, K.'],
        [230, 'Beschermd Thuis'],
        [-375, '10'],
        [-440, '75,45'],
        [-535, '754,50'],
      ],
      totalRow('1.246,40'),
    );
    expect(invoice.lines).toMatchObject([
      {
        clientNumber: { value: '412345', certain: true },
        clientName: { value: 'Bakker, A.J. van', certain: true },
        unitPrice: { certain: true },
      },
      { clientNumber: { value: '412399', certain: true }, clientName: { value: 'Smits, K.', certain: true }, unitPrice: { certain: true } },
    ]);
  });

  it.each([
    ['eigen nummers, en dat van Siem bij de naam', '1001', 'A. Bakker (412345)'],
    ['eigen nummers van zes cijfers, en dat van Siem bij de naam', '100201', 'A. Bakker (412345)'],
    ['een BSN', '123456782', 'A. Bakker'],
  ])('heeft niet zeker die van Siem: %s', async (_, number, name) => {
    const heading = headingRow.map(([x, text]) => [x, text === 'Cliëntnummer' ? 'Cliënt' : text] as const);
    const { lines } = await invoiceWith(heading, [[50, number], [130, name], ...lineRow.slice(2)], totalRow('491,90'));
    expect(lines.map(({ clientNumber }) => certainValueOf(clientNumber))).not.toContain(number);
  });
});

describe('wat een kolom telt', () => {
  it.each(['% maand', 'Deel (%)'])('"%s" boven 55 is geen aantal', async (count) => {
    const heading = headingRow.map(([x, text]) => [x, text === 'Aantal' ? count : text] as const);
    const line: DrawnRow = [...lineRow.slice(0, 3), [-375, '55'], [-440, '491,90'], [-535, '270,55']];
    const { lines } = await invoiceWith(heading, line, totalRow('270,55'));
    expect(lines.map(({ quantity }) => certainValueOf(quantity))).toEqual([undefined]);
  });
  it('nachten zijn geen etmalen', async () => {
    const heading = headingRow.filter(([, text]) => text !== 'Aantal');
    const line: DrawnRow = [
      ...lineRow.slice(0, 2),
      [230, 'Beschermd Thuis'],
      [-345, '30'],
      [-385, '31'],
      [-440, '75,45'],
      [-535, '2.338,95'],
    ];
    const { lines } = await invoiceWith([...heading, [320, 'Nachten'], [362, 'Etmalen']], line, totalRow('2.338,95'));
    expect(lines.map(({ quantity }) => certainValueOf(quantity)?.value)).toEqual([31]);
  });
});

describe('twee kolommen met een aantal', () => {
  it('het aantal is dat waarmee het bedrag klopt', async () => {
    const heading = headingRow.filter(([, text]) => text !== 'Aantal');
    const invoice = await invoiceWith(
      [...heading, [310, 'Uren'], [350, 'Aantal']],
      [...lineRow.filter(([x]) => x !== -375), [-330, '15,75'], [-375, '1,00']],
      totalRow('491,90'),
    );
    expect(invoice.lines[0]).toMatchObject({ quantity: { value: { value: 1 }, certain: true }, unitPrice: { certain: true } });
  });
});

const group: DrawnRow = [
  [50, 'Nummer'],
  [130, 'Naam'],
  [350, 'Aantal'],
  [490, 'Bedrag'],
];
const inGroup = (count: string, amount: string): DrawnRow => [
  [50, '412345'],
  [130, 'A. Bakker'],
  [-375, count],
  [-535, amount],
];
describe('een prijs in de kop van een groep', () => {
  it('is die van de regels eronder waar het aantal hem bewijst', async () => {
    const subtotal: DrawnRow = [
      [50, 'Subtotaal'],
      [-535, '2.338,95'],
    ];
    const invoice = await invoiceWith(
      group,
      [[50, 'Beschermd Thuis (€ 75,45 per etmaal)']],
      inGroup('31', '2.338,95'),
      subtotal,
      totalRow('2.338,95'),
    );
    expect(invoice.lines[0]).toMatchObject({ unitPrice: { value: { cents: 7545 }, certain: true } });
  });
  it('zegt niets waar het bedrag een ander is', async () => {
    const invoice = await invoiceWith(
      group,
      [[50, 'Beschermd Thuis (€ 75,45 per etmaal)']],
      inGroup('31', '2.400,00'),
      totalRow('2.400,00'),
    );
    expect(valueOf(invoice.lines[0]?.unitPrice ?? { state: 'absent', certain: false })).toBeUndefined();
  });
});

const sentences = (second: string, total: string): readonly DrawnRow[] =>
  [
    'Hierbij brengen wij u in rekening:',
    '',
    '1. Begeleiding midden voor mevrouw A. Bakker, geboren op 3 april 1961, Siem-nummer 412345:',
    '1 maand à € 491,90, is € 491,90.',
    '2. Beschermd Thuis voor de heer K. Smits, geboren op 11 december 1979, Siem-nummer 412399:',
    `10 etmalen à € 75,45, is ${second}.`,
    '',
    `Het totaal van deze factuur is ${total}.`,
  ].map((text): DrawnRow => [[50, text]]);

describe('een brief met een zin per cliënt', () => {
  it('wordt gelezen als elke zin klopt en alles samen het totaal is', async () => {
    const invoice = await invoiceWith(...sentences('€ 754,50', '€ 1.246,40'));
    expect(invoice.total).toMatchObject({ value: 124_640, certain: true });
    expect(invoice.lines).toMatchObject([
      { clientNumber: { value: '412345', certain: true }, clientName: { value: 'A. Bakker' }, birthDate: { value: '1961-04-03' } },
      { clientNumber: { value: '412399', certain: true }, clientName: { value: 'K. Smits' }, amount: { value: 75_450, certain: true } },
    ]);
  });
  it.each([
    ['een zin die niet klopt', '€ 800,00', '€ 1.291,90'],
    ['een ander totaal', '€ 754,50', '€ 1.300,00'],
  ])('%s: wat zeker heet, staat er', async (_, second, total) => {
    const invoice = await invoiceWith(...sentences(second, total));
    const certain = invoice.lines.map(({ clientNumber, amount }) => [certainValueOf(clientNumber), certainValueOf(amount)]);
    const amount = second === '€ 800,00' ? 80_000 : 75_450;
    expect(certain).toEqual([
      ['412345', 49_190],
      ['412399', amount],
    ]);
    expect(invoice.total).toMatchObject({ state: 'read', value: total === '€ 1.300,00' ? 130_000 : 129_190 });
  });
});

describe('de naam van een cliënt', () => {
  it('is nooit zeker een zin of de voorletters alleen', async () => {
    const table = [
      [50, 'Omschrijving'],
      [350, 'Aantal'],
      [410, 'Tarief'],
      [490, 'Bedrag'],
    ] as const;
    const amounts = [
      [-375, '1'],
      [-440, '491,90'],
      [-535, '491,90'],
    ] as const;
    const invoice = await invoiceWith(
      table,
      [[50, 'Begeleiding midden'], ...amounts],
      [[50, 'Cliënt 412345: A.J. (Anna) van den Berg, geb. 03-04-1961']],
      totalRow('491,90'),
    );
    expect(invoice.lines[0]?.clientName).toMatchObject({ value: 'A.J. (Anna) van den Berg', certain: true });
    const remark = await invoiceWith(
      table,
      [[50, 'Begeleiding midden'], ...amounts],
      [[50, 'Cliëntnummer 412345']],
      [[50, 'In overleg met het gebiedsteam voortgezet']],
      totalRow('491,90'),
    );
    expect(remark.lines[0]?.clientName).toMatchObject({ state: 'absent', certain: false });
  });
});
