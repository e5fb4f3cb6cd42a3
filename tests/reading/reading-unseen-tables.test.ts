import { describe, expect, it } from 'vitest';
import { certainValueOf, codeOf, valueOf } from '#domain';
import { linesOn, said } from '../support/drawn-lines.ts';
import { type DrawnRow, drawRows, headingRow, letterheadWith, lineRow, secondRow, totalRow } from '../support/drawn-rows.ts';
import { file, invoiceOf } from '../support/reading-invoices.ts';

describe('tabellen die nog niemand gezien had', () => {
  /** Beginning, end, count, price and amount, below a band with the client. */
  const inBand: DrawnRow = [
    [50, 'Cliënt'],
    [110, 'Product'],
    [250, 'Begin'],
    [320, 'Einde'],
    [380, 'Aantal'],
    [430, 'Tarief'],
    [490, 'Bedrag'],
  ];
  const item: DrawnRow = [
    [110, 'Begeleiding midden'],
    [250, '01-01-2026'],
    [320, '31-01-2026'],
    [-405, '1'],
    [-460, '491,90'],
    [-535, '491,90'],
  ];

  it('een naam in een balk boven de kolom met de begindatum is geen deel van de periode, en de plaats achteraan geen naam', async () => {
    const band: DrawnRow = [
      [50, '412345'],
      [250, 'Bakker, A.C.'],
      [380, 'geb. 3-4-1961'],
      [480, 'Goirle'],
    ];
    const [line] = await linesOn([inBand, band, item, totalRow('491,90')]);
    expect(valueOf(line!.clientName)).toBe('Bakker, A.C.');
    expect(valueOf(line!.period)).toEqual({ from: '2026-01-01', to: '2026-01-31' });
  });

  it('een product dat vlak achter de maand staat, is niet zeker afwezig', async () => {
    const heading: DrawnRow = [[50, 'Cliëntnummer'], [130, 'Naam'], [200, 'Periode van - tot'], [278, 'Product'], ...headingRow.slice(3)];
    const line: DrawnRow = [
      [50, '412345'],
      [130, 'A. Bakker'],
      [200, 'jan 2026'],
      [238, 'Beschermd wonen 24 uur met HV'],
      [-375, '31'],
      [-440, '228,53'],
      [-535, '7.084,43'],
    ];
    const [read] = await linesOn([heading, line, totalRow('7.084,43')]);
    expect([undefined, 'BW-4']).toContain(codeOf(valueOf(read!.product)));
    expect(read!.product.state === 'absent' && read!.product.certain).toBe(false);
  });

  it('dagen naast de prijs van een maand zijn bewezen als het bedrag zoveel dagen van die maand is', async () => {
    const heading: DrawnRow = [...headingRow.slice(0, 3), [350, 'Dagen'], [400, 'Tarief'], [440, 'Te factureren'], [510, 'Incl. btw']];
    const line = (row: DrawnRow, days: string, price: string, amount: string): DrawnRow => [
      ...row.slice(0, 3),
      [-375, days],
      [-430, price],
      [-495, amount],
      [-550, amount],
    ];
    const rows = (amount: string): readonly DrawnRow[] => [
      heading,
      line(lineRow, '31', '491,90', '491,90'),
      line(secondRow, '7', '234,92', amount),
    ];
    const lines = await linesOn([...rows('53,05'), totalRow('544,95')]);
    expect(lines.map(({ quantity }) => certainValueOf(quantity)?.days)).toEqual([31, 7]);
    const other = await linesOn([...rows('54,00'), totalRow('545,90')]);
    expect(other.map(({ quantity }) => certainValueOf(quantity)?.days)).toEqual([31, undefined]);
  });

  it('een naam op drie regels in een kolom voor naam en geboortedatum is één naam', async () => {
    const heading: DrawnRow = [[50, 'Naam en geb.datum'], [150, 'Siem-nummer'], ...headingRow.slice(2)];
    const line: DrawnRow = [[50, 'Mevr. H.D.'], [150, '412345'], ...lineRow.slice(2)];
    const rest = ['van den Willems-', 'Brouwers', '3-4-1961'].map((text): DrawnRow => [[50, text]]);
    const [read] = await linesOn([heading, line, ...rest, totalRow('491,90')]);
    expect(said(read!)).toEqual(['412345', 'Mevr. H.D. van den Willems-Brouwers', 'BG-M', 1, 49_190]);
    expect(certainValueOf(read!.birthDate)).toBe('1961-04-03');
  });

  it('het nummer van factuur en blad boven de koppen van een volgende bladzijde noemt niemand', async () => {
    const heading = headingRow
      .map(([x, text]): readonly [number, string] => [x, text === 'Cliëntnummer' ? 'Artikel' : text === 'Naam' ? 'Omschrijving' : text])
      .filter(([, text]) => text !== 'Product');
    const lines = (at: string, name: string, client: string): readonly DrawnRow[] => [
      [[50, at], [130, 'Begeleiding midden'], ...lineRow.slice(3)],
      [[130, `${client} ${name}, 3-4-1961`]],
    ];
    const read = await linesOn(
      [heading, ...lines('2002', 'A. Bakker', '412345')],
      [[[50, 'Factuurnummer 2026-0311 Blad 2']], [], heading, ...lines('2002', 'K. de Test', '412346'), totalRow('983,80')],
    );
    expect(read.map(said)).toEqual([
      ['412345', 'A. Bakker', 'BG-M', 1, 49_190],
      ['412346', 'K. de Test', 'BG-M', 1, 49_190],
    ]);
  });

  it('dagen zonder jaar achter een product zeggen niets over het product', async () => {
    const dated = async (text: string): Promise<unknown> => {
      const [read] = await linesOn([headingRow, lineRow.with(2, [200, text]), totalRow('491,90')]);
      return codeOf(certainValueOf(read!.product));
    };
    expect(await dated('DO cat. 4 (van 1 t/m 6 maart)')).toBe('DO-4');
    expect(await dated('Begeleiding midden 17-31 maart')).toBe('BG-M');
    expect(await dated('Dagopvang 3 t/m 5 maart')).toBeUndefined();
  });
});

describe('een creditfactuur noemt in andere woorden welke factuur zij crediteert', () => {
  it.each(['Gecrediteerd: factuur 2026-0300', 'Gecrediteerd: 2026-0300', 'Uw referentie: credit op 2026-0300'])('%s', async (text) => {
    const rows = [...letterheadWith(), [[50, text]], headingRow, lineRow.with(5, [-535, '-491,90']), totalRow('-491,90')] as const;
    const { kind, number, original } = await invoiceOf([file('credit.pdf', await drawRows([[[50, 'Creditfactuur']], ...rows]))]);
    expect([kind, certainValueOf(number), certainValueOf(original)]).toEqual(['credit', '2026-0311', '2026-0300']);
  });

  it.each([
    'Credit voor 412345',
    'Credit van 412345',
    'Crediteert: 412345',
    'Credit op 202601',
    'Credit van 01-2026',
    'Credit van 2026',
    'Gecrediteerd: 491,90',
  ])('maar niet in "%s"', async (text) => {
    const rows = [...letterheadWith(), [[50, text]], headingRow, lineRow.with(5, [-535, '-491,90']), totalRow('-491,90')] as const;
    const { kind, original } = await invoiceOf([file('credit.pdf', await drawRows([[[50, 'Creditfactuur']], ...rows]))]);
    expect([kind, original.state]).toEqual(['credit', 'absent']);
  });
});

describe('woorden naast bedragen en aantallen', () => {
  it('een tegoed onder een creditfactuur is haar totaal', async () => {
    const rows = [
      ...letterheadWith(),
      headingRow,
      lineRow.with(5, [-535, '-491,90']),
      [
        [420, 'Tegoed'],
        [470, 'EUR'],
        [-535, '-491,90'],
      ],
    ] as const;
    const { total, reconciles } = await invoiceOf([file('credit.pdf', await drawRows([[[50, 'Creditfactuur']], ...rows]))]);
    expect([certainValueOf(total), reconciles]).toEqual([-49_190, true]);
  });

  it.each(['Uw tegoed € 0,00', 'Terug te ontvangen € 0,00', 'Creditsaldo 12,50'])(
    '"%s" onder een factuur is niet haar totaal',
    async (text) => {
      const rows = [...letterheadWith(), headingRow, lineRow, totalRow('491,90'), [[50, text]]] as const;
      const { total, reconciles } = await invoiceOf([file('factuur.pdf', await drawRows(rows))]);
      expect([certainValueOf(total), reconciles]).toEqual([49_190, true]);
    },
  );

  it('ritdagen zijn dagen', async () => {
    const line: DrawnRow = [...lineRow.slice(0, 2), [230, 'Vervoer rolstoel'], [340, '6 ritdagen'], [-440, '38,47'], [-535, '230,82']];
    const [read] = await linesOn([headingRow, line, totalRow('230,82')]);
    expect(certainValueOf(read!.quantity)).toMatchObject({ value: 6, unit: 'day', days: 6 });
  });

  it('een opmerking onder de laatste regel maakt haar product niet onzeker', async () => {
    const heading: DrawnRow = [
      [50, 'Aantal'],
      [100, 'Omschrijving'],
      [-440, 'Prijs'],
      [-535, 'Totaal'],
    ];
    const line: DrawnRow = [
      [50, '1,00'],
      [100, 'Begeleiding midden januari 2026'],
      [-440, '491,90'],
      [-535, '491,90'],
    ];
    const below = ['Cliëntnr: 412345', 'Naam: A. Bakker', 'Geb.: 3/4/1961'].map((text): DrawnRow => [[100, text]]);
    const product = async (remark: string): Promise<unknown> => {
      const [read] = await linesOn([heading, line, ...below, [[100, remark]], totalRow('491,90')]);
      return codeOf(certainValueOf(read!.product));
    };
    expect(await product('Conform afspraak met mevrouw Jacobs.')).toBe('BG-M');
    expect(await product('in groepsverband')).toBeUndefined();
  });
});

describe('een cel met meer dan haar kop zegt', () => {
  const heading: DrawnRow = [
    [50, 'Cliënt'],
    [230, 'Ondersteuning'],
    [350, 'Geleverd'],
    [490, 'Bedrag'],
  ];
  const line = (...name: DrawnRow): DrawnRow => [...name, [230, 'Begeleiding midden'], [350, '9 van 31 dagen'], [-535, '142,81']];
  const below: readonly DrawnRow[] = [
    [
      [50, '412345 | 3 april 1961'],
      [230, 'tarief € 491,90 per maand'],
    ],
    [[50, 'Dorpsplein 12, 5051 AB Goirle']],
  ];

  it('de naam staat boven nummer, geboortedatum en adres, en "Geleverd" telt', async () => {
    const [read] = await linesOn([heading, line([50, 'van den Bakker, Joke']), ...below, totalRow('142,81')]);
    expect(said(read!).slice(0, 3)).toEqual(['412345', 'van den Bakker, Joke', 'BG-M']);
    expect(certainValueOf(read!.quantity)).toMatchObject({ days: 9 });
  });

  it('wat onder de naam nog letters zijn, kan bij de naam horen', async () => {
    const [read] = await linesOn([heading, line([50, 'van den Bakker, Joke']), [[50, 'Proef']], ...below, totalRow('142,81')]);
    expect(certainValueOf(read!.clientName)).not.toBe('van den Bakker, Joke');
  });
});
