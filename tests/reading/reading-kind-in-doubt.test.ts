import { describe, expect, it } from 'vitest';
import { columns, file, invoiceOf, pdfOf, plainExample, workbookOf } from '../support/reading-invoices.ts';

const withWords = async (words: readonly string[], y = 30) =>
  invoiceOf([
    file(
      'stuk.pdf',
      await pdfOf((pdf, invoice) => {
        for (const [i, text] of words.entries()) pdf.text(text, 330, y + i * 14);
        columns(pdf, invoice);
      }, plainExample),
    ),
  ]);

describe('wat op een factuur lijkt en er misschien geen is', () => {
  it.each(
    [
      ['CONCEPTFACTUUR'],
      ['Concept factuur 2026-0311'],
      ['PRO FORMA FACTUUR'],
      ['Proforma'],
      ['CONCEPT - PROFORMA'],
      ['Proforma factuur januari 2026'],
      ['Herinnering januari 2026'],
      ['Voorschotnota'],
      ['OFFERTE'],
      ['Orderbevestiging'],
      ['Pakbon'],
      ['AANMANING'],
      ['Tweede herinnering'],
      ['2e herinnering'],
      ['C O N C E P T'],
      ['Dit bedrag is op 4 april reeds per iDEAL voldaan.'],
      ['Het totaalbedrag wordt rond 15 februari automatisch geïncasseerd.'],
      ['Alle bedragen in USD.'],
      ['Total due: $ 491.90'],
      ['Betalingsherinnering'],
      ['Betalingsherinnering factuur'],
      ['Herinnering factuur 2026-14'],
      ['Aanmaning openstaande factuur'],
      ['Factuur - herinnering'],
      ['Factuur (2e herinnering)'],
      ['Factuur - CONCEPT'],
      ['Rekeningoverzicht'],
      ['Dit is een creditnota bij factuur 2025-01.'],
      ['Factuur (credit)', 'Oorspronkelijke factuur 2025-14'],
      ['Restitutie'],
    ].map((words) => [words.join(' / '), words] as const),
  )('%s', async (_, words) => {
    const invoice = await withWords(words);
    if (invoice.kind === 'credit') return expect(invoice.total).toMatchObject({ certain: true });
    expect([invoice.number.certain, invoice.total.certain, invoice.iban.certain]).toEqual([false, false, false]);
    expect(invoice.ownLines.every((line) => !line.amount.certain)).toBe(true);
    expect(invoice.doubts.join(' ')).toMatch(/concept|creditering|betaald|munt|geïncasseerd/);
  });
  it.each(['Concept creditfactuur', 'CONCEPT CREDITNOTA', 'Creditfactuur - concept'])('%s', async (title) => {
    const invoice = await withWords([title]);
    expect([invoice.number.certain, invoice.total.certain]).toEqual([false, false]);
    expect(invoice.doubts.join(' ')).toContain('concept');
  });
  it('een herinnering die onder aan de factuur staat', async () => {
    expect((await withWords(['HERINNERING: nog niet betaald.'], 720)).total.certain).toBe(false);
  });
  it('een stempel onder aan de bladzijde', async () => {
    expect((await withWords(['CONCEPT'], 720)).total.certain).toBe(false);
  });
  it('de specificatie neemt de twijfel niet weg', async () => {
    const sheet = await workbookOf([
      ['Siemnummer', 'Naam', 'Product', 'Bedrag'],
      [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9],
      [412399, 'K. van der Test', 'Beschermd Thuis', 2338.95],
    ]);
    const pdf = await pdfOf((doc, invoice) => {
      doc.text('PRO FORMA', 330, 30);
      columns(doc, invoice);
    }, plainExample);
    const invoice = await invoiceOf([file('a.pdf', pdf, 1), file('b.xlsx', sheet, 2)]);
    expect(invoice.total.certain).toBe(false);
    expect(invoice.lines.some((line) => line.amount.certain)).toBe(false);
  });
  it.each([
    ['Factuur'],
    ['Verzamelfactuur'],
    ['Offertenummer 2025-14'],
    ['Offerte: zie bijlage'],
    ['Bij uitblijven van betaling volgt een aanmaning.'],
    ['Concept Zorg B.V.'],
    ['Mocht deze factuur reeds zijn betaald, dan is uw betaling al ontvangen.'],
  ])('%s geeft geen twijfel', async (words) => {
    expect(await withWords([words])).toMatchObject({
      number: { certain: true },
      total: { certain: true },
    });
  });
});

describe('wie de factuur maakte', () => {
  it.each([['Selfbilling factuur'], ['Self-billing invoice'], ['Inkoopfactuur'], ['Factuur opgemaakt door de afnemer']])(
    '%s: niets is zeker',
    async (words) => {
      const invoice = await withWords([words]);
      expect([invoice.number.certain, invoice.total.certain, invoice.iban.certain]).toEqual([false, false, false]);
      expect(invoice.doubts.join(' ')).toContain('afnemer');
    },
  );
  it('een kopie van de factuur is dezelfde factuur', async () => {
    const invoice = await withWords(['Kopie factuur 2026-0311']);
    expect(invoice.number).toMatchObject({ value: '2026-0311', certain: true });
    expect(invoice.total).toMatchObject({ certain: true });
  });
});

describe('meer facturen in één pdf', () => {
  const two = (second: string) =>
    pdfOf((pdf, invoice) => {
      columns(pdf, invoice);
      pdf.addPage();
      columns(pdf, { ...invoice, number: second });
    }, plainExample);
  it('met elk een eigen nummer: niets is zeker', async () => {
    const invoice = await invoiceOf([file('facturen.pdf', await two('2026-9001'))]);
    expect([invoice.number.certain, invoice.total.certain, invoice.iban.certain]).toEqual([false, false, false]);
    expect(invoice.ownLines.some((line) => line.amount.certain || line.clientNumber.certain)).toBe(false);
    expect(invoice.doubts.join(' ')).toMatch(/meer dan één factuurnummer/);
  });
  it('hetzelfde nummer op elke bladzijde is één factuur', async () => {
    expect((await invoiceOf([file('factuur.pdf', await two(plainExample.number))])).doubts.join(' ')).not.toMatch(/factuurnummer/);
  });
});
