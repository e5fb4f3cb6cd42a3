import { describe, expect, it } from 'vitest';
import { certainValueOf, type Invoice, valueOf } from '#domain';
import { type DrawnRow, drawRows, headingRow, letterheadWith, lineRow, secondRow, totalRow } from '../support/drawn-rows.ts';
import { file, invoiceOf } from '../support/reading-invoices.ts';

const invoiceWith = async (...rows: readonly DrawnRow[]): Promise<Invoice> =>
  invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), ...rows]))]);

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
  it('"Dagen per week" is geen aantal', async () => {
    const heading = headingRow.map(([x, text]) => (text === 'Aantal' ? ([310, 'Dagen per week'] as const) : ([x, text] as const)));
    const line: DrawnRow = [...lineRow.slice(0, 3), [-345, '3'], ...lineRow.slice(4)];
    const { lines } = await invoiceWith(heading, line, totalRow('491,90'));
    expect(lines.map(({ quantity, amount }) => [quantity.state, certainValueOf(amount)])).toEqual([['absent', 49190]]);
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

describe('een kolom "van" en een kolom "t/m"', () => {
  const dated = (from: string, to: string, count: string, amount: string): DrawnRow => [
    [-118, '412345'],
    [120, 'Gijs Bakker'],
    [190, 'Begeleiding midden'],
    [300, from],
    [345, to],
    [-425, count],
    [-480, '491,90'],
    [-535, amount],
  ];
  const headings: DrawnRow = [
    [50, 'Cliëntnummer'],
    [120, 'Naam'],
    [190, 'Product'],
    [300, 'Van'],
    [345, 'T/m'],
    [400, 'Aantal'],
    [450, 'Tarief'],
    [500, 'Bedrag'],
  ];
  it.each(['26', '2026', "'26"])('met het jaar als %s: elke regel heeft zeker zijn dagen', async (year) => {
    const { lines } = await invoiceWith(
      headings,
      dated(`01-01-${year}`, `09-01-${year}`, '0,29', '142,81'),
      dated(`10-01-${year}`, `31-01-${year}`, '0,71', '349,09'),
      totalRow('491,90'),
    );
    expect(lines.map(({ period }) => certainValueOf(period))).toEqual([
      { from: '2026-01-01', to: '2026-01-09' },
      { from: '2026-01-10', to: '2026-01-31' },
    ]);
  });
  it('met het jaar voorop is het niet zeker', async () => {
    const { lines } = await invoiceWith(headings, dated('26-01-01', '26-01-31', '1', '491,90'), totalRow('491,90'));
    expect(lines.map(({ period }) => certainValueOf(period))).toEqual([undefined]);
  });
  it('een nabetaling onder de naam is geen naam', async () => {
    const { lines } = await invoiceWith(
      headings,
      dated('01-01-26', '31-01-26', '1', '491,90'),
      dated('01-12-25', '31-12-25', '1', '491,90'),
      [[120, 'Nabetaling december 2025']],
      totalRow('983,80'),
    );
    expect(lines.map(({ clientName }) => valueOf(clientName))).toEqual(['Gijs Bakker', 'Gijs Bakker']);
    expect(lines.map(({ period }) => certainValueOf(period)?.from)).toEqual(['2026-01-01', '2025-12-01']);
  });
});

describe('koppen zonder een kolom voor bedragen die wij kennen', () => {
  it.each([
    ['Cliëntnummer', 'Naam', 'Product', 'Aantal'],
    ['Cliënt', 'Naam', 'Zorg', 'Inzet', '', 'Waarde'],
    ['Omschrijving', '', '', '', '', 'Waarde'],
  ])('%s %s %s: geen woord ervan hoort bij de eerste regel', async (...words) => {
    const heading = words.flatMap((text, at) => (text === '' ? [] : [[headingRow[at]?.[0] ?? 0, text] as const]));
    const { lines } = await invoiceWith(heading, lineRow, secondRow, totalRow('726,82'));
    expect(lines.map(({ clientNumber, clientName }) => [clientNumber, clientName].map(certainValueOf))).toEqual([
      ['412345', 'A. Bakker'],
      ['412346', 'K. de Test'],
    ]);
  });
  it('een naam naast "Naam" is geen kop', async () => {
    const line: DrawnRow = [
      [50, 'Begeleiding midden'],
      [-535, '491,90'],
    ];
    const { lines } = await invoiceWith(
      [[50, 'Cliëntnummer: 412345']],
      [
        [50, 'Naam'],
        [-535, 'Joke Bakker'],
      ],
      line,
      totalRow('491,90'),
    );
    expect(lines.map(({ clientName }) => valueOf(clientName))).toEqual(['Joke Bakker']);
  });
});
