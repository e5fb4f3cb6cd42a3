import { jsPDF } from 'jspdf';
import { autoTable, type RowInput } from 'jspdf-autotable';
import { type Layout, perPerson } from '../layout.ts';
import { count, dates, ibanInGroups, money, periods } from '../written.ts';

/** A band per care client, its lines below, and a subtotal; the heading comes back on every page. */
export const grouped: Layout = {
  name: 'grouped per client',
  renderer: 'jsPDF',
  scenarios: ['one', 'six', 'forty', 'pro rata', 'etmalen', 'vervoer', 'credit'],
  leavesOut: [],
  draw: async (claim) => {
    const pdf = new jsPDF({ unit: 'pt', format: 'a4' });
    const minus = claim.isCredit ? '- ' : '';
    pdf.setFontSize(18).text(claim.supplier.name, 40, 50);
    pdf.setFontSize(9).text(['Coalitie Siem', 'Postbus 1', '5000 AA Tilburg'], 40, 90);
    pdf.setFontSize(12).text(claim.isCredit ? 'Creditfactuur' : 'Verzamelfactuur', 360, 90);
    const facts = [
      ['Factuurnummer:', claim.number],
      ['Factuurdatum:', dates.slashes(claim.date)],
      ['Periode:', periods.dashed(claim.month)],
      ...(claim.original === undefined ? [] : [['Originele factuur:', claim.original]]),
    ];
    pdf.setFontSize(9);
    for (const [index, [label = '', value = '']] of facts.entries())
      pdf.text(label, 360, 106 + index * 12).text(value, 445, 106 + index * 12);
    const body: RowInput[] = perPerson(claim).flatMap((lines) => {
      const person = lines[0]?.person;
      if (person === undefined) return [];
      const sum = lines.reduce((cents, line) => cents + line.amountCents, 0);
      return [
        [
          {
            content: `Cliënt ${person.clientNumber}: ${person.name} (geb. ${dates.dashes(person.born)}), ${person.street}, ${person.city}`,
            colSpan: 4,
            styles: { fontStyle: 'bold' as const },
          },
        ],
        ...lines.map((line) => [line.words, count(line.count), money.euro(line.priceCents), minus + money.euro(line.amountCents)]),
        [{ content: 'Subtotaal', colSpan: 3, styles: { halign: 'right' as const } }, minus + money.euro(sum)],
      ];
    });
    autoTable(pdf, {
      startY: 160,
      head: [['Product', 'Aantal', 'Tarief', 'Bedrag']],
      body,
      foot: [['', '', 'Totaal factuur', minus + money.euro(claim.totalCents)]],
      showFoot: 'lastPage',
      theme: 'striped',
      columnStyles: { 1: { halign: 'right' }, 2: { halign: 'right' }, 3: { halign: 'right' } },
      styles: { fontSize: 8 },
    });
    const pages = pdf.getNumberOfPages();
    for (let page = 1; page <= pages; page++) {
      pdf
        .setPage(page)
        .setFontSize(7)
        .text(`${claim.supplier.name} | IBAN ${ibanInGroups(claim.iban)} | KvK ${claim.kvk} | Pagina ${page} van ${pages}`, 40, 820);
    }
    return new Uint8Array(pdf.output('arraybuffer'));
  },
};
