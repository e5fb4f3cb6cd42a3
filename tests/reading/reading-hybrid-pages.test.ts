import fc from 'fast-check';
import { AFRelationship, PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { certainValueOf, type Invoice, valueOf } from '#domain';
import { file, invoiceOf } from '../support/reading-invoices.ts';
import { type CiiProfile, ciiNode, ciiPrefixes, ciiProfiles } from '../support/structured/cii-node.ts';
import { amountOf, type EInvoice, eInvoices, sumsOf } from '../support/structured/e-invoice.ts';
import { languages, pageStyles, visiblePage } from '../support/structured/visible-page.ts';
import { encoded, usualStyle, xmlOf } from '../support/structured/xml-style.ts';

/** What fits on a page: no allowances, whole counts, prices in cents. */
const printed: fc.Arbitrary<EInvoice> = eInvoices.map(({ otherIban: _, ...invoice }) => ({
  ...invoice,
  number: invoice.number.replace(/^Ä-| & 4$/, ''),
  extras: [],
  prepaid: 0,
  rounding: 0,
  supplier: 'Zorg Voorbeeld B.V.',
  note: '',
  lines: invoice.lines.map((line) => ({
    ...line,
    quantity: Math.max(1, Math.abs(Math.round(line.quantity / 1000))) * 1000,
    price: Math.max(1, Math.round(line.price / 100)) * 100,
    baseQuantity: 1,
    extras: [],
  })),
}));
const looks = fc.record({ language: fc.constantFrom(...languages), style: fc.constantFrom(...pageStyles) });
type Look = typeof looks extends fc.Arbitrary<infer T> ? T : never;

const read = async (pdf: PDFDocument): Promise<Invoice> => invoiceOf([file('factuur.pdf', await pdf.save())]);
async function hybrid(page: EInvoice, xml: EInvoice, profile: CiiProfile, { language, style }: Look): Promise<Invoice> {
  const pdf = await visiblePage(page, language, style);
  const bytes = encoded(xmlOf(ciiNode(xml, profile), ciiPrefixes, usualStyle), usualStyle);
  await pdf.attach(bytes, 'factur-x.xml', { mimeType: 'text/xml', afRelationship: AFRelationship.Alternative });
  return read(pdf);
}
const profiles = fc.constantFrom(...(Object.keys(ciiProfiles) as CiiProfile[]));
const hasLines = (profile: CiiProfile): boolean => profile !== 'MINIMUM' && profile !== 'BASIC WL';
const runs = { numRuns: 30 };

describe('een hybride factuur', () => {
  it('zegt op de pagina alleen hetzelfde als in de XML, in vier talen', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(printed, looks, async (meant, { language, style }) => {
        const found = await read(await visiblePage(meant, language, style));
        const sign = meant.isCredit ? -1 : 1;
        expect({
          kind: found.kind,
          number: valueOf(found.number),
          date: valueOf(found.date),
          total: certainValueOf(found.total),
          iban: valueOf(found.iban),
          lines: found.ownLines.map((line) => [valueOf(line.clientNumber), valueOf(line.amount)]),
        }).toEqual({
          kind: meant.isCredit ? 'credit' : 'invoice',
          number: meant.number,
          date: meant.date,
          total: sign * sumsOf(meant).payable,
          iban: meant.iban,
          lines: meant.lines.map((line) => [line.careClient, sign * amountOf(line)]),
        });
      }),
      runs,
    );
  });
  it('heeft geen verschillen met haar eigen XML, van welk profiel ook', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(printed, looks, profiles, async (meant, look, profile) => {
        expect(await hybrid(meant, meant, profile, look)).toMatchObject({ pdfAndXmlDifferences: [], total: { certain: true } });
      }),
      runs,
    );
  });
  const dearer = (lines: EInvoice['lines']): EInvoice['lines'] =>
    lines.map((line, index) => (index === 0 ? { ...line, price: line.price + 1_000_000 } : line));
  it.each<readonly [Invoice['pdfAndXmlDifferences'][number], (meant: EInvoice) => Partial<EInvoice>]>([
    ['total', ({ lines }) => ({ lines: dearer(lines) })],
    ['number', () => ({ number: 'X-999' })],
    ['date', () => ({ date: '2026-01-15' })],
    ['iban', () => ({ iban: 'NL02RABO0123456789' })],
    ['lines', ({ lines }) => ({ lines: lines.map((line) => ({ ...line, careClient: `5${line.careClient.slice(1)}` })) })],
  ])('noemt het verschil met een XML die iets anders zegt: %s', { timeout: 60_000 }, async (difference, change) => {
    await fc.assert(
      fc.asyncProperty(printed, looks, profiles, async (meant, look, profile) => {
        fc.pre(hasLines(profile) || (difference !== 'lines' && (difference !== 'iban' || profile !== 'MINIMUM')));
        expect((await hybrid(meant, { ...meant, ...change(meant) }, profile, look)).pdfAndXmlDifferences).toContain(difference);
      }),
      { numRuns: 12 },
    );
  });
});

describe('duizenden die door een blanco zijn gescheiden', () => {
  const draw = async (apart: boolean, whole: boolean): Promise<Invoice> => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const page = pdf.addPage([595, 842]);
    const text = (words: string, x: number, y: number): void => page.drawText(words, { x, y: 842 - y, size: 10, font });
    const amount = (words: string, x: number, y: number): void => {
      let at = x;
      for (const part of apart ? words.split(' ') : [words]) {
        text(part, at, y);
        at += font.widthOfTextAtSize(`${part} `, 10);
      }
    };
    for (const [index, head] of ['Zorg Voorbeeld B.V.', 'Factuurnummer: F26-17', 'Factuurdatum: 02-02-2026'].entries())
      text(head, 50, 50 + index * 14);
    const lines = [
      ['412345', '1 491,90 €'],
      ['412346', '1 500,00 €'],
    ] as const;
    for (const [index, [client, money]] of lines.entries()) {
      const words = `Cliëntnummer ${client} Begeleiding midden`;
      text(whole ? `${words} ${money}` : words, 50, 200 + index * 14);
      if (!whole) amount(money, 440, 200 + index * 14);
    }
    text(whole ? 'Totaal te betalen 2 991,90 €' : 'Totaal te betalen', 50, 240);
    if (!whole) amount('2 991,90 €', 440, 240);
    return read(pdf);
  };
  it('horen bij het bedrag, als dat een stuk tekst op zichzelf is', async () => {
    const found = await draw(false, false);
    expect([valueOf(found.total), ...found.ownLines.map((line) => valueOf(line.amount))]).toEqual([299_190, 149_190, 150_000]);
  });
  it.each([
    ['los getekend', true, false],
    ['in een regel tekst', false, true],
  ])('%s kan het een aantal zijn: dan is geen bedrag zeker', async (_, apart, whole) => {
    const found = await draw(apart, whole);
    expect(
      [certainValueOf(found.total), ...found.ownLines.map((line) => certainValueOf(line.amount))].filter((cents) => cents !== undefined),
    ).toEqual([]);
  });
});
