// @ts-nocheck
import { valueOf } from '#domain';
import { example, file, invoiceOf, pdfOf } from './support/reading-invoices.ts';
export async function drawn(pages) {
  const bytes = await pdfOf((pdf) => {
    pages.forEach((rows, i) => { if (i) pdf.addPage();
    for (const [y, ...cells] of rows) for (const [x, text] of cells) {
        if (x >= 0) pdf.text(text, x, y, { lineBreak: false }); else pdf.text(text, -x - pdf.widthOfString(text), y, { lineBreak: false }); } });
  }, example);
  return invoiceOf([file('factuur.pdf', bytes)]);
}
const show = (name, i) => { const f = (x) => x.state === 'read' ? `${JSON.stringify(x.value)}${x.certain ? '!' : '?'}` : `absent${x.certain ? '!' : '?'}`;
 console.log(name, f(i.number), f(i.date), f(i.total), f(i.vat), i.reconciles, i.ownLines.map((l) => [valueOf(l.quantity)?.value, valueOf(l.unitPrice)?.cents, f(l.amount), valueOf(l.product)?.text]), i.doubts); };
const head = [[50, [50, 'Factuur / Invoice']], [80, [50, 'Factuurnummer / Invoice number:'], [250, '2026-0311']], [94, [50, 'Factuurdatum / Invoice date:'], [250, '02-02-2026']], [108, [50, 'Vervaldatum / Due date:'], [250, '04-03-2026']]];
const tableHead = (y) => [y, [50, 'Omschrijving / Description'], [260, 'Aantal / Qty'], [330, 'Tarief / Unit price'], [440, 'Bedrag / Amount']];
show('bilingual', await drawn([[...head, tableHead(150), [170, [50, 'Begeleiding midden'], [-290, '1'], [-380, '491,90'], [-490, '491,90']], [186, [50, 'Beschermd Thuis'], [-290, '31'], [-380, '75,45'], [-490, '2.338,95']], [230, [330, 'Te betalen / Amount due'], [-490, '2.830,85']]]]));
show('english labels', await drawn([[[50, [50, 'Invoice']], [80, [50, 'Invoice number'], [200,'Date'], [300, 'Due date']], [94, [50, '2026-0311'], [200, '02-02-2026'], [300, '04-03-2026']], [150, [50, 'Description'], [260, 'Qty'], [330, 'Rate'], [440, 'Amount']], [170, [50, 'Begeleiding midden'], [-290, '1'], [-380, '€ 491,90'], [-490, '€ 491,90']], [186, [50, 'Beschermd Thuis'], [-290, '31'], [-380, '€ 75,45'], [-490, '€ 2.338,95']], [220, [330, 'Subtotal'], [-490, '€ 2.830,85']], [234, [330, 'VAT 0%'], [-490, '€ 0,00']], [250, [330, 'Total'], [-490, '€ 2.830,85']]]]));
const de = (y) => [y, [50, 'Pos.'], [80, 'Leistung'], [260, 'Menge'], [330, 'E-Preis'], [440, 'Gesamt']];
show('Übertrag', await drawn([[[50, [50, 'Rechnung Nr. 2026-0311']], [80, [50, 'Rechnungsdatum'], [200, '3. März 2026']], de(150), [170, [50, '1'], [80, 'Beratung'], [-290, '1'], [-380, '491,90'], [-490, '491,90']], [700, [330, 'Übertrag'], [-490, '491,90']]], [[60, [330, 'Übertrag'], [-490, '491,90']], de(80), [100, [50, '2'], [80, 'Betreuung'], [-290, '31'], [-380, '75,45'], [-490, '2.338,95']], [130, [330, 'Gesamtbetrag'], [-490, '2.830,85']]]]));
show('brackets', await drawn([[[50, [50, 'Credit note CN-7']], [80, [50, 'Date:'], [200, '3 March 2026']], [150, [50, 'Item'], [260, 'Quantity'], [330, 'Price'], [440, 'Total']], [170, [50, 'Beratung'], [-290, '1'], [-380, '491,90'], [-490, '(491,90)']], [186, [50, 'Betreuung'], [-290, '2'], [-380, "1'000,00"], [-490, "2'000.00-"]], [230, [330, 'Balance due'], [-490, "-/- 2'491.90"]]]]));
show('beside/above', await drawn([[[50, [300, 'FACTUUR']], [80, [50, 'Nummer'], [150, 'Datum'], [250, 'Klant']], [94, [50, '2026-0311'], [150, '02-02-2026'], [250, '1001']], [150, [50, 'Begeleiding midden'], [-290, '1'], [-380, '491,90'], [-490, '491,90']], [200, [330, 'Totaal incl. btw'], [-490, '491,90']]]]));
