import { describe, expect, it } from 'vitest';
import { certainValueOf, type Invoice, valueOf } from '#domain';
import { example, file, invoiceOf, pdfOf } from '../support/reading-invoices.ts';

/** A row: its height and its cells, each with the x where it starts, or where it ends when that is negative. */
type Drawn = readonly [y: number, ...cells: readonly (readonly [x: number, text: string])[]];

/** From this height on a row stands on the next page. */
const nextPage = 1000;

async function drawn(rows: readonly Drawn[], decorate?: (pdf: PDFKit.PDFDocument) => void): Promise<Invoice> {
  const bytes = await pdfOf((pdf) => {
    decorate?.(pdf);
    let page = 0;
    for (const [y, ...cells] of rows) {
      if (Math.floor(y / nextPage) > page) pdf.addPage();
      page = Math.floor(y / nextPage);
      for (const [x, text] of cells) {
        const left = x >= 0 ? x : -x - pdf.widthOfString(text);
        pdf.text(text, left, y % nextPage, { lineBreak: false });
      }
    }
  }, example);
  return invoiceOf([file('factuur.pdf', bytes)]);
}

const linesOf = (invoice: Invoice): unknown[] =>
  invoice.ownLines.map((line) => [valueOf(line.quantity)?.value, valueOf(line.unitPrice)?.cents, valueOf(line.amount)]);

const german: readonly Drawn[] = [
  [50, [50, 'Handelsrechnung (380)'], [200, 'Nr. R-2026/117'], [320, 'vom'], [350, '05.03.2026']],
  [80, [50, 'Nummer:'], [150, '549910']],
  [94, [50, 'Name:'], [150, 'Lieferant GmbH']],
  [120, [50, 'Nummer:'], [150, 'GE2020']],
  [200, [50, 'Pos'], [80, 'Bezeichnung'], [260, 'Einzelpreis'], [340, 'Menge'], [400, 'USt. %'], [470, 'Nettobetrag']],
  [222, [50, '1'], [80, 'Kunstrasen'], [-310, '3,3333'], [-380, '3 m²'], [410, '19 %']],
  [230, [-525, '10,00']],
  [238, [80, 'grün, 300 x 100']],
  [262, [50, '2'], [80, 'Pfand'], [-310, '2,7700'], [-380, '20'], [410, '7 %']],
  [270, [-525, '55,40']],
  [320, [50, 'Art'], [200, 'Basisbetrag'], [330, 'Steuersatz'], [470, 'Steuerbetrag']],
  [335, [50, 'befreit nach Gesetz'], [200, '65,40'], [340, '0'], [-525, '0,00']],
  [380, [300, 'Rechnungssumme ohne USt.'], [-525, '65,40']],
  [395, [300, 'Steuerbetrag'], [-525, '5,78']],
  [410, [300, 'Zahlbetrag'], [-525, '71,18']],
];

describe('een factuur in een andere taal', () => {
  it('Duits: titel met nummer en datum, bedrag op een eigen hoogte, btw-tabel zonder regels', async () => {
    const invoice = await drawn(german);
    expect(invoice.number).toMatchObject({ value: 'R-2026/117', certain: true });
    expect(invoice.date).toMatchObject({ value: '2026-03-05', certain: true });
    expect(valueOf(invoice.total)).toBe(7118);
    expect(linesOf(invoice)).toEqual([
      [3, 333.33, 1000],
      [20, 277, 5540],
    ]);
  });
  it('tekst langs de kantlijn hoort bij geen rij', async () => {
    const invoice = await drawn(german, (pdf) => {
      pdf.save().rotate(-90, { origin: [30, 420] });
      pdf.text('Beispielrechnung, Copyright 2014', 30, 420, { lineBreak: false });
      pdf.restore();
    });
    expect(linesOf(invoice)).toHaveLength(2);
    expect(valueOf(invoice.total)).toBe(7118);
  });
  const french: readonly Drawn[] = [
    [50, [50, 'Facture FA-2026-10']],
    [80, [50, 'Date de facture'], [150, '13/11/2026']],
    [94, [50, "Date d'échéance"], [150, '13/12/2026']],
    [144, [-340, 'Prix']],
    [150, [50, 'Description'], [200, 'Quantité'], [350, 'Rem.'], [-500, 'Prix HT']],
    [156, [-345, 'unitaire']],
    [180, [50, 'Nougat'], [-250, '20 Unit(s)'], [-340, '4,55 €'], [350, '10%'], [-500, '81,90 €']],
    [196, [50, 'Biscuits'], [-250, '15 Unit(s)'], [-340, '3,20 €'], [-500, '48,00 €']],
    [230, [350, 'Total HT'], [-500, '129,90 €']],
    [246, [350, 'Total taxes'], [-500, '7,14 €']],
    [262, [350, 'Total TTC'], [-500, '137,04 €']],
  ];
  it('Frans: kop over drie rijen, het eurosteken achter het bedrag; met korting is de prijs niet zeker', async () => {
    const invoice = await drawn(french);
    expect(invoice.number).toMatchObject({ value: 'FA-2026-10', certain: true });
    expect(invoice.date).toMatchObject({ value: '2026-11-13', certain: true });
    expect(linesOf(invoice)).toEqual([
      [20, 455, 8190],
      [15, 320, 4800],
    ]);
    expect(invoice.ownLines[0]?.unitPrice.certain).toBe(false);
    expect(certainValueOf(invoice.total)).toBe(13704);
  });
  it('wat te betalen blijft is het totaal, en niet zeker: er staat iets tussen dat niet begrepen is', async () => {
    const invoice = await drawn([
      ...french,
      [278, [50, 'Virement'], [120, '05/11/2026'], [200, '37,04 €'], [350, 'Solde à payer'], [-500, '100,00 €']],
    ]);
    expect(invoice.total).toMatchObject({ value: 10000, certain: false });
  });
  const english = (date: string, other: string): readonly Drawn[] => [
    [50, [50, 'Invoice INV-88']],
    [80, [50, 'Invoice Date'], [150, date]],
    [94, [50, 'Paid on'], [150, other]],
    [150, [50, 'Description'], [250, 'Quantity'], [330, 'Unit Price'], [430, 'Line total']],
    [170, [50, 'Olive oil'], [-290, '100 l'], [-380, '19.80'], [-480, '1,980.00']],
    [186, [50, 'Air per litre'], [-290, '800.00'], [-380, '0.025 €'], [-480, '20.00']],
    [230, [330, 'Total due'], [-480, '2,000.00']],
  ];
  it('Engels: bedragen met een komma tussen de duizenden en een prijs in tienden van centen', async () => {
    const invoice = await drawn(english('March 3, 2026', ''));
    expect(invoice.date).toMatchObject({ value: '2026-03-03', certain: true });
    expect(certainValueOf(invoice.total)).toBe(200_000);
    expect(linesOf(invoice)).toEqual([
      [100, 1980, 198_000],
      [800, 2.5, 2000],
    ]);
  });
  it.each([
    ['11/03/2026', '11/17/2026', '2026-11-03'],
    ['11/03/2026', 'later', '2026-03-11'],
  ])('Engels: %s naast %s is %s, en niet zeker', async (date, other, read) => {
    expect((await drawn(english(date, other))).date).toMatchObject({ value: read, certain: false });
  });
  it('Engels: een andere datum bewijst dat de dag voorop staat', async () => {
    expect((await drawn(english('11/03/2026', '17/03/2026'))).date).toMatchObject({ value: '2026-03-11', certain: true });
  });
  const kop = (y: number): Drawn => [y, [50, 'Pos.'], [80, 'Leistung'], [260, 'Menge'], [330, 'E-Preis'], [440, 'Gesamt']];
  it('Duits: een Übertrag en een kop op elke bladzijde', async () => {
    const invoice = await drawn([
      [50, [50, 'Rechnung Nr. 117']],
      [80, [50, 'Rechnungsdatum'], [200, '3. März 2026']],
      kop(150),
      [170, [50, '1'], [80, 'Beratung'], [-290, '1'], [-380, '491,90'], [-490, '491,90']],
      [700, [330, 'Übertrag'], [-490, '491,90']],
      [1060, [330, 'Übertrag'], [-490, '491,90']],
      kop(1080),
      [1100, [50, '2'], [80, 'Betreuung'], [-290, '31'], [-380, '75,45'], [-490, '2.338,95']],
      [1130, [330, 'Gesamtbetrag'], [-490, '2.830,85']],
    ]);
    expect(invoice.date).toMatchObject({ value: '2026-03-03', certain: true });
    expect(certainValueOf(invoice.total)).toBe(283_085);
    expect(linesOf(invoice)).toEqual([
      [1, 49_190, 49_190],
      [31, 7545, 233_895],
    ]);
  });
  it('een creditnota met bedragen tussen haakjes, met een minteken erachter en Zwitserse duizenden', async () => {
    const invoice = await drawn([
      [50, [50, 'Credit note CN-7']],
      [80, [50, 'Date:'], [200, '3 March 2026']],
      [150, [50, 'Item'], [260, 'Quantity'], [330, 'Price'], [440, 'Total']],
      [170, [50, 'Beratung'], [-290, '1'], [-380, '491,90'], [-490, '(491,90)']],
      [186, [50, 'Betreuung'], [-290, '2'], [-380, "1'000,00"], [-490, "2'000.00-"]],
      [230, [330, 'Balance due'], [-490, "-/- 2'491.90"]],
    ]);
    expect(invoice.kind).toBe('credit');
    expect(certainValueOf(invoice.total)).toBe(-249_190);
    expect(linesOf(invoice)).toEqual([
      [1, 49_190, -49_190],
      [2, 100_000, -200_000],
    ]);
  });
  it('een buitenlands btw-nummer is geen rekeningnummer', async () => {
    const invoice = await drawn([...german, [440, [50, 'USt-IdNr'], [150, 'DE123456789']]]);
    expect(valueOf(invoice.iban)).toBeUndefined();
  });
});

describe('Nederlandse facturen in dezelfde vormen', () => {
  const dutch: readonly Drawn[] = [
    [50, [50, 'Factuur 2026-0311']],
    [66, [50, 'Factuurdatum: 02-02-2026']],
    [150, [50, 'Omschrijving'], [260, 'Aantal'], [330, 'Tarief'], [440, 'Bedrag']],
    [170, [50, 'Begeleiding midden'], [-290, '1'], [-380, '491,90 €'], [-490, '491,90 €']],
    [186, [50, 'Beschermd Thuis'], [-290, '31'], [-380, '75,45 €'], [-490, '2.338,95 €']],
  ];
  const paid: Drawn = [250, [330, 'Te betalen / Amount due'], [-490, '2.830,85']];
  it.each<[string, readonly Drawn[]]>([
    [
      'twee talen',
      [
        [66, [50, 'Factuurnummer / Invoice number:'], [250, '2026-0311']],
        [80, [50, 'Factuurdatum / Invoice date:'], [250, '02-02-2026']],
      ],
    ],
    [
      'labels naast elkaar',
      [
        [66, [50, 'Nummer'], [150, 'Datum'], [250, 'Klant']],
        [80, [50, '2026-0311'], [150, '02-02-2026'], [250, '1001']],
      ],
    ],
    [
      'Engelse labels',
      [
        [66, [50, 'Invoice number'], [200, 'Date'], [300, 'Due date']],
        [80, [50, '2026-0311'], [200, '02-02-2026'], [300, '04-03-2026']],
      ],
    ],
  ])('nummer en datum: %s', async (_, head) => {
    const invoice = await drawn([[50, [300, 'FACTUUR']], ...head, ...dutch.slice(2), paid]);
    expect(invoice.number).toMatchObject({ value: '2026-0311', certain: true });
    expect(invoice.date).toMatchObject({ value: '2026-02-02', certain: true });
    expect(certainValueOf(invoice.total)).toBe(283_085);
  });
  it('totalen naast elkaar op één rij', async () => {
    const invoice = await drawn([
      ...dutch,
      [230, [50, 'Subtotaal'], [-180, '2.830,85'], [220, 'Btw 0%'], [-330, '0,00'], [370, 'Te betalen'], [-490, '2.830,85']],
    ]);
    expect(certainValueOf(invoice.total)).toBe(283_085);
    expect(linesOf(invoice)).toEqual([
      [1, 49_190, 49_190],
      [31, 7545, 233_895],
    ]);
  });
  it('met een voorschot is niets zeker', async () => {
    const invoice = await drawn([
      ...dutch,
      [230, [330, 'Totaal'], [-490, '2.830,85']],
      [246, [330, 'Reeds betaald'], [-490, '830,85']],
      [262, [330, 'Te betalen'], [-490, '2.000,00']],
    ]);
    expect(invoice.total).toMatchObject({ value: 200_000, certain: false });
    expect(invoice.reconciles).toBe(false);
  });
});
