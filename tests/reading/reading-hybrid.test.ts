import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { type Invoice, valueOf } from '#domain';
import { makeInvoice, makeLine, sampleOnderaannemers, samplePerson, writeInvoicePdf, writeUbl } from '#samples';
import { ciiText, zugferd1Text } from '../support/cii.ts';
import { columns, file, invoiceOf, pdfOf, plainExample, submissionsOf, workbookOf } from '../support/reading-invoices.ts';

/** A PDF with an XML inside, as bookkeeping software makes it. */
async function hybridPdf(page: Uint8Array, xml: string, name = 'factur-x.xml'): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(page);
  await pdf.attach(new TextEncoder().encode(xml), name, { mimeType: 'text/xml' });
  return pdf.save();
}
const page = await pdfOf(columns, plainExample);
const hybrid = async (xml: string, name?: string): Promise<Invoice> => invoiceOf([file('factuur.pdf', await hybridPdf(page, xml, name))]);
const linesOf = (invoice: Invoice): unknown[] => invoice.lines.map((line) => [valueOf(line.clientNumber), valueOf(line.amount)]);
const bothLines = [
  ['412345', 49_190],
  ['412399', 233_895],
];

describe('een pdf met een XML erin is één factuur in twee vormen', () => {
  it.each([
    ['Factur-X', ciiText(), 'factur-x.xml'],
    ['XRechnung', ciiText({ guideline: 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0' }), 'xrechnung.xml'],
    ['ZUGFeRD 1', zugferd1Text(), 'ZUGFeRD-invoice.xml'],
  ])('%s', async (_, xml, name) => {
    const invoice = await hybrid(xml, name);
    expect(invoice).toMatchObject({ form: 'pdf-and-ubl', pdfAndXmlDifferences: [], total: { value: 283_085, certain: true } });
    expect(linesOf(invoice)).toEqual(bothLines);
  });
  it('wat verschilt wordt genoemd', async () => {
    expect((await hybrid(ciiText({ total: '2930.85' }))).pdfAndXmlDifferences).toEqual(['total']);
    expect((await hybrid(ciiText({ number: '2026-0999' }))).pdfAndXmlDifferences).toEqual(['number']);
  });
  it.each([
    ['en hij telt op', plainExample.total],
    ['en het totaal is niet te lezen', 'zie boven'],
  ])('een cliënt op de pagina die de XML niet noemt is een verschil: %s', async (_, total) => {
    const lines = plainExample.lines.map((line, at) => (at === 0 ? { ...line, client: '412777', name: 'Ans Ander' } : line));
    const other = await pdfOf(columns, { ...plainExample, total, lines });
    expect((await invoiceOf([file('factuur.pdf', await hybridPdf(other, ciiText()))])).pdfAndXmlDifferences).toEqual(['lines']);
  });
  it('een profiel zonder regels (BASIC WL) neemt regels en maand van de pagina', async () => {
    const invoice = await hybrid(ciiText({ lines: false, guideline: 'urn:factur-x.eu:1p0:basicwl' }));
    expect(invoice).toMatchObject({
      form: 'pdf-and-ubl',
      pdfAndXmlDifferences: [],
      reconciles: true,
      total: { value: 283_085, certain: true },
    });
    expect(invoice.period).toMatchObject({ value: { from: '2026-01-01', to: '2026-01-31' } });
    expect(linesOf(invoice)).toEqual(bothLines);
  });
  it('cliënten die alleen op de pagina staan horen bij de regels van de XML', async () => {
    const invoice = await hybrid(
      ciiText().replaceAll(/<ram:ApplicableProductCharacteristic>.*?<\/ram:ApplicableProductCharacteristic>/g, ''),
    );
    expect(linesOf(invoice)).toEqual(bothLines);
    expect(invoice.lines[0]).toMatchObject({ birthDate: { value: '1961-04-03' }, clientNumber: { where: { page: 1 } } });
    expect(invoice.pdfAndXmlDifferences).toEqual([]);
  });
  it('twee zulke pdfs uit één zip blijven elk bij hun eigen XML, ook als op de pagina een ander nummer staat', async () => {
    const other = await pdfOf(columns, { ...plainExample, number: '2026-0400' });
    const files = [
      file('a.pdf', await hybridPdf(page, ciiText())),
      file('b.pdf', await hybridPdf(other, ciiText({ number: '2026-0401' }))),
    ];
    const invoices = (await submissionsOf(files)).flatMap((found) => (found.kind === 'invoice' ? [found.invoice] : []));
    expect(invoices.map((invoice) => [valueOf(invoice.number), invoice.form, invoice.pdfAndXmlDifferences])).toEqual([
      ['2026-0311', 'pdf-and-ubl', []],
      ['2026-0401', 'pdf-and-ubl', ['number']],
    ]);
  });
  it('met twee XML’s die niet hetzelfde zeggen is niets zeker, met tweemaal dezelfde wel', async () => {
    const withTwo = async (second: string) => {
      const bytes = await hybridPdf(await hybridPdf(page, ciiText()), second, 'zugferd-invoice.xml');
      return (await submissionsOf([file('factuur.pdf', bytes)])).flatMap((found) =>
        found.kind === 'invoice' ? [found.invoice.total] : [],
      );
    };
    expect((await withTwo(ciiText({ total: '9999.00' }))).map(({ certain }) => certain)).toEqual([false, false]);
    expect((await withTwo(ciiText())).map(({ certain }) => certain)).toEqual([true]);
  });
  it('met een kapotte XML blijft wat de pagina zegt, en een mens ziet dat er meer in zit', async () => {
    const broken = await submissionsOf([file('factuur.pdf', await hybridPdf(page, ciiText().slice(0, 900)))]);
    expect(broken).toMatchObject([
      { kind: 'invoice', invoice: { form: 'pdf', total: { certain: true } } },
      { kind: 'other', problem: { reason: 'damaged', certain: false } },
    ]);
  });
  it('een bestelling (Order-X) in een pdf doet niets met de factuur', async () => {
    const order =
      '<o:SCRDMCCBDACIOMessageStructure xmlns:o="urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100"><o:ID>1</o:ID></o:SCRDMCCBDACIOMessageStructure>';
    expect(await hybrid(order, 'order-x.xml')).toMatchObject({ form: 'pdf', number: { value: '2026-0311' } });
  });
  it('leest de pagina niet als factuur, dan is niets zeker', async () => {
    const letter = await PDFDocument.create();
    letter
      .addPage()
      .drawText('Beste lezer, hierbij de stukken waar u om vroeg.', { font: await letter.embedFont(StandardFonts.Helvetica), size: 11 });
    const invoice = await invoiceOf([file('brief.pdf', await hybridPdf(await letter.save(), ciiText()))]);
    expect(invoice).toMatchObject({ form: 'ubl', total: { certain: false }, number: { certain: false }, iban: { certain: false } });
    expect(invoice.doubts.join(' ')).toContain('pdf waarin de XML zit');
  });
});

describe('bestanden in een UBL worden gelezen als bijlagen', () => {
  const [sender] = Object.values(sampleOnderaannemers);
  if (sender === undefined) throw new Error('there is no sample onderaannemer');
  const lines = [makeLine(samplePerson('nina'), 'DO-3', { month: '2026-01' })];
  const invoice = makeInvoice({ supplier: sender.party, iban: sender.iban, number: 'GF-1', date: '2026-02-02', month: '2026-01', lines });

  it('een pdf is de andere vorm van dezelfde factuur', async () => {
    const pdf = { name: 'factuur.pdf', contentType: 'application/pdf', bytes: await writeInvoicePdf(invoice, 'table') };
    const read = await invoiceOf([file('f.xml', writeUbl(invoice, { profile: 'nlcius', embedded: [pdf] }))]);
    expect(read).toMatchObject({ form: 'pdf-and-ubl', pdfAndXmlDifferences: [] });
  });
  it('een werkmap is de specificatie', async () => {
    const rows = [
      ['Cliëntnummer', 'Naam', 'Product', 'Bedrag'],
      ['412345', 'Joke Voorbeeld', 'Begeleiding midden', 491.9],
      ['412399', 'Kees van der Test', 'Beschermd Thuis', 194.87],
    ] as const;
    const xlsx = {
      name: 'spec.xlsx',
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await workbookOf(rows),
    };
    const summary = {
      ...invoice,
      lines: invoice.lines.map(({ careClient: _, ...line }) => ({ ...line, product: 'Zorg volgens bijlage' })),
    };
    const read = await invoiceOf([file('f.xml', writeUbl(summary, { profile: 'nlcius', embedded: [xlsx] }))]);
    expect(read.specification).toMatchObject({ state: 'read', where: { inside: 'f.xml' }, sumCents: 68_677 });
    expect(read.lines.map((line) => valueOf(line.clientNumber))).toEqual(['412345', '412399']);
  });
});
