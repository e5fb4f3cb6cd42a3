import { jsPDF } from 'jspdf';
import { autoTable } from 'jspdf-autotable';
import type { Layout } from '../layout.ts';
import { count, dates, ibanInGroups, money, periods } from '../written.ts';

/** Each label in Dutch and English. */
export const bilingual: Layout = {
  name: 'two languages',
  renderer: 'jsPDF',
  scenarios: ['one', 'six', 'etmalen', 'credit'],
  leavesOut: [],
  claim: { number: (serial, year) => `F${year.slice(2)}/${String(serial).padStart(4, '0')}` },
  draw: async (claim) => {
    const pdf = new jsPDF({ unit: 'pt', format: 'a4' });
    const minus = claim.isCredit ? '-' : '';
    pdf
      .setFont('times', 'bold')
      .setFontSize(20)
      .text(claim.isCredit ? 'Creditfactuur / Credit note' : 'Factuur / Invoice', 40, 50);
    pdf.setFont('times', 'normal').setFontSize(10).text([claim.supplier.name, claim.supplier.street, claim.supplier.city], 400, 40);
    pdf.text(['Siem', 'Postbus 1', '5000 AA Tilburg'], 40, 90);
    const facts = [
      ['Factuurnummer / Invoice number', claim.number],
      ['Factuurdatum / Invoice date', dates.dashes(claim.date)],
      ['Periode / Period', periods.abbreviated(claim.month)],
      ['IBAN', ibanInGroups(claim.iban)],
      ['KvK / Chamber of Commerce', claim.kvk],
      ...(claim.original === undefined ? [] : [['Oorspronkelijke factuur / Original invoice', claim.original]]),
    ];
    for (const [index, [label = '', value = '']] of facts.entries())
      pdf.text(label, 40, 150 + index * 14).text(value, 260, 150 + index * 14);
    autoTable(pdf, {
      startY: 250,
      head: [
        [
          'Cliëntnummer / Client no.',
          'Naam / Name',
          'Geboortedatum / Date of birth',
          'Omschrijving / Description',
          'Aantal / Qty',
          'Prijs / Price',
          'Bedrag / Amount',
        ],
      ],
      body: claim.lines.map(({ person, words, count: number, priceCents, amountCents }) => [
        person.clientNumber,
        person.name,
        dates.dashes(person.born),
        words,
        count(number),
        money.points(priceCents),
        minus + money.points(amountCents),
      ]),
      foot: [['', '', '', '', '', 'Totaal te betalen / Total due', minus + money.euro(claim.totalCents)]],
      showFoot: 'lastPage',
      theme: 'grid',
      styles: { font: 'times', fontSize: 9 },
      columnStyles: { 4: { halign: 'right' }, 5: { halign: 'right' }, 6: { halign: 'right' } },
    });
    pdf.text('Vrijgesteld van btw / VAT exempt', 40, 780);
    return new Uint8Array(pdf.output('arraybuffer'));
  },
};
