import { describe, expect, it } from 'vitest';
import { certainValueOf, codeOf, type Invoice, type InvoiceLine, valueOf } from '#domain';
import { drawRows, headingRow, letterheadWith, lineRow, type DrawnRow as Row, totalRow } from '../support/drawn-rows.ts';
import { example, file, invoiceOf, pdfOf, workbookOf } from '../support/reading-invoices.ts';

const drawing = (rows: readonly Row[], head = letterheadWith()): Promise<Uint8Array> => drawRows([...head, ...rows]);
const drawn = async (rows: readonly Row[]): Promise<Invoice> => invoiceOf([file('factuur.pdf', await drawing(rows))]);

const product = (line: InvoiceLine): string | undefined => codeOf(certainValueOf(line.product));
const client = (number: string, name: string, amount: string): Row => [
  [50, number],
  [110, name],
  [-535, amount],
];

describe('een pdf die op een bekende indeling lijkt', () => {
  const withAccount = async (label: string): Promise<Invoice> => {
    const head = letterheadWith({ iban: `${label} NL91 ABNA 0417 1643 00` });
    const line: Row = [...client('412345', 'Joke Voorbeeld', '491,90'), [-300, 'Begeleiding midden']];
    return invoiceOf([file('factuur.pdf', await drawing([line, totalRow('491,90')], head))]);
  };
  it.each(['Te incasseren van IBAN', 'IBAN opdrachtgever:', 'Wij incasseren het bedrag van uw IBAN'])(
    'het enige rekeningnummer is niet van wie betaald wordt: %s',
    async (label) => {
      const invoice = await withAccount(label);
      expect(certainValueOf(invoice.total)).toBe(49190);
      expect(invoice.iban).toMatchObject({ state: 'absent', certain: false });
    },
  );

  it.each(['De opdrachtgever betaalt op rekening', 'Betaling door afnemer binnen 30 dagen op IBAN', 'Siem maakt het bedrag over op'])(
    'het enige rekeningnummer is van wie betaald wordt: %s',
    async (label) => expect(certainValueOf((await withAccount(label)).iban)).toBe('NL91ABNA0417164300'),
  );

  it.each([
    ['vlak boven de koppen', []],
    ['los boven de koppen', [[]]],
  ] as const)(
    'een tabel per cliënt met de naam erboven, %s: niemand krijgt zeker de naam van een ander, of zeker geen naam',
    async (_, gap) => {
      const heads: Row = [
        [50, 'Clientnr'],
        [150, 'Product'],
        [330, 'Aantal'],
        [400, 'Tarief'],
        [480, 'Bedrag'],
      ];
      const line = (number: string): Row => [
        [50, number],
        [150, 'Begeleiding midden'],
        [330, '1'],
        [400, '491,90'],
        [480, '491,90'],
      ];
      const table = (name: string, number: string): Row[] => [[[50, name]], ...gap, heads, line(number), []];
      const invoice = await drawn([...table('Joke Voorbeeld', '412345'), ...table('Jan Test', '412346'), totalRow('983,80')]);
      expect(certainValueOf(invoice.total)).toBe(98380);
      expect(invoice.lines.map(({ clientName }) => clientName.certain)).toEqual([false, false]);
    },
  );

  it('een bedrag rechts in een kolom met de kop links is niet zeker van de volgende kolom', async () => {
    const invoice = await drawn([
      [
        [50, 'Cliëntnr'],
        [110, 'Naam'],
        [230, 'BG-L'],
        [310, 'BG-M'],
        [390, 'DO-1'],
        [500, 'Totaal'],
      ],
      [...client('412345', 'Joke Voorbeeld', '491,90'), [-300, '491,90']],
      [...client('412346', 'Jan Test', '591,90'), [-380, '591,90']],
      totalRow('1.083,80'),
    ]);
    expect(invoice.lines.map((line) => certainValueOf(line.amount))).toEqual([49190, 59190]);
    expect(invoice.lines.map(product)).toEqual([undefined, undefined]);
  });

  it.each(['Logeeropvang', 'Dagopvang'])('een rij "%s" in een groep maakt het product van de hele groep onzeker', async (other) => {
    const invoice = await drawn([
      [
        [50, 'Cliëntnr'],
        [110, 'Naam'],
        [500, 'Bedrag'],
      ],
      [[50, 'Begeleiding licht']],
      client('412345', 'Joke Voorbeeld', '100,00'),
      client('412346', 'Jan Test', '200,00'),
      [[50, other]],
      client('412347', 'Kees Proef', '300,00'),
      client('412348', 'Piet Puk', '300,00'),
      [
        [50, 'Subtotaal'],
        [-535, '900,00'],
      ],
      totalRow('900,00'),
    ]);
    expect(invoice.lines.map((line) => certainValueOf(line.clientNumber))).toEqual(['412345', '412346', '412347', '412348']);
    expect(invoice.lines.map((line) => certainValueOf(line.product))).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each([
    ['Begeleiding midden', true],
    ['Reiskosten begeleider', false],
  ])('bij "%s" ontbreekt de cliënt, en dat is zeker: %s', async (what, isMissing) => {
    const line = lineRow.slice(2).map(([x, text]) => [x, x === 230 ? what : text] as const);
    const { lines } = await drawn([headingRow, line, totalRow('491,90')]);
    expect(lines.map(({ clientNumber }) => clientNumber)).toMatchObject([{ state: 'absent', certain: isMissing }]);
  });

  it('een onderwerp dat Siem noemt, is niet wie de factuur krijgt', async () => {
    const [sender, account, , ...head] = letterheadWith();
    const reference: Row = [
      [300, 'Uw referentie'],
      [400, 'Wmo Siem'],
    ];
    const line: Row = [...client('412345', 'Joke Voorbeeld', '491,90'), [-300, 'Begeleiding midden']];
    const letter = [sender ?? [], account ?? [], [[50, 'Gemeente Tilburg']] as Row, reference, ...head];
    const { addressee } = await invoiceOf([file('factuur.pdf', await drawing([line, totalRow('491,90')], letter))]);
    expect(valueOf(addressee)).toBe('Gemeente Tilburg');
  });

  it('een product in de kolom van de naam is geen zekere naam', async () => {
    const invoice = await drawn([
      [
        [50, 'Cliëntnr'],
        [110, 'Naam'],
        [500, 'Bedrag'],
      ],
      [[110, 'Begeleiding licht']],
      client('412345', 'Joke Voorbeeld', '100,00'),
      client('412346', 'Jan Test', '200,00'),
      totalRow('300,00'),
    ]);
    expect(invoice.lines.map((line) => certainValueOf(line.clientName))).toEqual([undefined, 'Jan Test']);
  });
});

describe('rijen die niet zijn wat ze lijken', () => {
  const heading: Row = [
    [50, 'Cliëntnr'],
    [110, 'Naam'],
    [230, 'Product'],
    [350, 'Aantal'],
    [420, 'Tarief'],
    [500, 'Bedrag'],
  ];
  const priced = (number: string, name: string, care: string, amount: string): Row => [
    ...client(number, name, amount),
    [230, care],
    [-380, '1'],
    [-450, amount],
  ];
  const joke = priced('412345', 'Joke Voorbeeld', 'Begeleiding licht', '491,90');
  const jan = priced('412346', 'Jan Test', 'Begeleiding midden', '338,95');

  it('een overzicht per product onder de regels hoort niet bij het product van de laatste regel', async () => {
    const invoice = await drawn([
      heading,
      joke,
      jan,
      [
        [230, 'Begeleiding licht'],
        [-535, '491,90'],
      ],
      [
        [230, 'Begeleiding midden'],
        [-535, '338,95'],
      ],
      totalRow('830,85'),
    ]);
    expect(invoice.lines.map(product)).toEqual(['BG-L', 'BG-M']);
  });

  it.each([
    ['een lijst van wat al betaald is', [joke, jan, [[50, 'Reeds betaald over december']], joke], '830,85'],
    ['een correctie zonder min', [joke, priced('412345', 'Joke Voorbeeld', 'Correctie BG licht', '100,00')], '391,90'],
  ] as const)('%s: het verschil met het totaal is geen zekere rekenfout', async (_, rows, amount) => {
    const invoice = await drawn([heading, ...rows, totalRow(amount)]);
    expect(certainValueOf(invoice.total)).toBeUndefined();
    expect(invoice.lines.map((line) => certainValueOf(line.amount)).filter((cents) => cents !== undefined)).toEqual([]);
  });

  it.each([
    ['Factuur conform overeenkomst van 1-1-2025', undefined],
    ['d.d. 1-1-2025', 'van de overeenkomst'],
    ['Boekdatum: 1-1-2026', 'Verzonden op 2-2-2026'],
  ])('de datum in "%s" is niet zeker die van de factuur', async (dated, below) => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(9).text('Zorg Voorbeeld B.V.', 50, 50).text('Factuurnummer: 2026-0311', 50, 64).text(dated, 50, 78);
      pdf.text(below ?? '', 50, 92).text('Periode: januari 2026', 50, 106);
      for (const [index, row] of [heading, joke, totalRow('491,90')].entries())
        for (const [x, text] of row) pdf.text(text, x < 0 ? -x - pdf.widthOfString(text) : x, 140 + index * 14, { lineBreak: false });
    }, example);
    const invoice = await invoiceOf([file('factuur.pdf', bytes)]);
    expect(certainValueOf(invoice.total)).toBe(49190);
    expect(certainValueOf(invoice.date)).toBeUndefined();
  });

  const label = (name: string, value: string): Row => [
    [50, `${name}:`],
    [180, value],
  ];
  const midden = [label('Product', 'Begeleiding midden'), label('Bedrag', '491,90')];
  const home = [label('Product', 'Beschermd Thuis'), label('Bedrag', '100,00')];

  it.each([
    ['met naam en geboortedatum', [label('Naam', 'Kees Test'), label('Geboortedatum', '1-1-1970')]],
    ['met een naam alleen', [[[50, 'Mevrouw K. Test']] as Row]],
    ['met een leeg nummer', [label('Cliëntnummer', 'onbekend')]],
  ])('een kaart zonder cliëntnummer, %s, is niet zeker van de cliënt erboven', async (_, who) => {
    const first = [label('Cliëntnummer', '412345'), label('Naam', 'Joke Voorbeeld'), ...midden];
    const invoice = await drawn([...first, ...who, ...home, label('Totaal', '591,90')]);
    expect(invoice.lines.filter((line) => product(line) === 'BW-T' && line.clientNumber.certain)).toEqual([]);
  });

  it('wat boven de volgende kaart staat, hoort niet bij deze', async () => {
    const card = (number: string, who: string): Row[] => [[[50, who]], label('Cliëntnummer', number), ...midden];
    const rows = [...card('412345', 'Joke Voorbeeld, geb. 3-4-1961'), ...card('412346', 'Kees Test, geb. 5-6-1970')];
    const invoice = await drawn([...rows, label('Totaal', '983,80')]);
    expect(invoice.lines.map((line) => certainValueOf(line.clientNumber))).toEqual(['412345', '412346']);
    expect(invoice.lines.map((line) => certainValueOf(line.birthDate))).toEqual([undefined, undefined]);
  });

  it('de maand van het ene product op een kaart is niet zeker die van het andere', async () => {
    const own = [label('Cliëntnummer', '412345'), label('Naam', 'Joke Voorbeeld')];
    const other = [label('Product', 'Beschermd Thuis'), label('Periode', 'december 2025'), label('Bedrag', '100,00')];
    const invoice = await drawn([...own, ...midden, ...other, label('Totaal', '591,90')]);
    expect(invoice.lines.map(product)).toEqual(['BG-M', 'BW-T']);
    expect(invoice.lines.map((line) => certainValueOf(line.period))).toEqual([undefined, undefined]);
  });

  it.each([true, false])(
    'de geboortedatum van een contactpersoon is niet zeker die van de cliënt, in kaarten of erboven',
    async (isCard) => {
      const label = (name: string, value: string): Row => [
        [50, `${name}:`],
        [180, value],
      ];
      const contact = [label('Contactpersoon', 'Piet Mentor'), label('Geboortedatum', '1-1-1950')];
      const own = [label('Cliëntnummer', '412345'), label('Naam', 'Joke Voorbeeld')];
      const invoice = isCard
        ? await drawn([...own, ...contact, label('Product', 'Begeleiding licht'), label('Bedrag', '100,00'), [], label('Totaal', '100,00')])
        : await drawn([
            ...contact,
            ...own,
            [],
            [
              [50, 'Product'],
              [500, 'Bedrag'],
            ],
            [
              [50, 'Begeleiding licht'],
              [-535, '100,00'],
            ],
            totalRow('100,00'),
          ]);
      expect(invoice.lines.map((line) => certainValueOf(line.clientNumber))).toEqual(['412345']);
      expect(invoice.lines.map((line) => certainValueOf(line.birthDate))).toEqual([undefined]);
    },
  );
});

type Cells = readonly (readonly (string | number)[])[];

const specified = async (amount: string, rows: Cells, sheet?: string): Promise<Invoice> => {
  const heading: Row = [
    [50, 'Omschrijving'],
    [500, 'Bedrag'],
  ];
  const pdf = await drawing([
    heading,
    [
      [50, 'Zorg volgens specificatie'],
      [-535, amount],
    ],
    totalRow(amount),
  ]);
  return invoiceOf([file('factuur.pdf', pdf), file('specificatie.xlsx', await workbookOf(rows, sheet), 2)]);
};
const isSure = ({ specification }: Invoice): boolean => specification.state === 'read' && specification.doubtful !== true;

describe('een specificatie die op een bekende indeling lijkt', () => {
  const heading = ['Cliëntnummer', 'Naam', 'Categorie', 'Bedrag'];
  const rows = [
    ['412345', 'Joke Voorbeeld', '1', 100],
    ['412346', 'Jan Test', '2', 200],
  ];

  it('de naam van het blad is het product, behalve als er iets anders boven of tussen de rijen staat', async () => {
    const alone = await specified('300,00', [heading, ...rows], 'Dagopvang');
    expect(alone.lines.map(product)).toEqual(['DO-1', 'DO-2']);
    const titled = await specified('300,00', [['Beschermd wonen'], heading, ...rows], 'Dagopvang');
    expect(titled.lines.map(product)).toEqual([undefined, undefined]);
    const other = [['Beschermd wonen'], heading, ['412347', 'Kees Proef', '1', 150]];
    const below = await specified('450,00', [heading, ...rows, ...other], 'Dagopvang');
    expect(below.lines.map(product)).toEqual([undefined, undefined, undefined]);
  });

  it('een tweede lijst naast de eerste, van vorige maand, maakt de specificatie onzeker en niet fout', async () => {
    const head = ['Cliëntnummer', 'Naam', 'Product', 'Bedrag'];
    const line = ['412345', 'Joke Voorbeeld', 'Begeleiding licht', 100];
    const invoice = await specified('100,00', [
      ['Januari', '', '', '', 'December'],
      [...head, ...head],
      [...line, ...line],
    ]);
    expect(isSure(invoice)).toBe(false);
  });

  it('een draaitabel met de cliënten onder het product telt niet zeker het dubbele', async () => {
    const invoice = await specified('300,00', [
      ['Rijlabels', 'Som van Bedrag'],
      ['Begeleiding licht', 100],
      ['412345 Joke Voorbeeld', 100],
      ['Begeleiding midden', 200],
      ['412346 Jan Test', 200],
      ['Eindtotaal', 300],
    ]);
    expect(isSure(invoice)).toBe(false);
  });
});
