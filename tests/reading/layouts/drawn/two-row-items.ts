import { writePdf } from '../../../support/documents-write.ts';
import type { Layout } from '../layout.ts';
import { count, dates, ibanInGroups, money, periods } from '../written.ts';

/** Who a line is for on its first row, what was done and what it costs on its second; the date in the top right corner. */
export const twoRowItems: Layout = {
  name: 'two rows a line',
  renderer: 'pdfkit',
  scenarios: ['one', 'six', 'forty', 'pro rata', 'etmalen', 'vervoer', 'credit'],
  leavesOut: [],
  claim: { number: (serial, year) => `${year}-01-F-${String(serial).padStart(4, '0')}` },
  draw: (claim) =>
    writePdf((pdf) => {
      const right = (text: string, x: number, y: number, width = 80): unknown =>
        pdf.text(text, x, y, { width, align: 'right', lineBreak: false });
      const minus = claim.isCredit ? '-' : '';
      pdf.font('Times-Bold').fontSize(16).text(claim.supplier.name, 45, 40);
      pdf.font('Times-Roman').fontSize(9).text(`${claim.supplier.street}, ${claim.supplier.city}  KvK ${claim.kvk}`, 45, 60);
      pdf.fontSize(10).text('Siem', 45, 110).text('Postbus 1', 45, 122).text('5000 AA Tilburg', 45, 134);
      right(claim.isCredit ? 'CREDITNOTA' : 'NOTA', 400, 96, 150);
      right(`Notanummer ${claim.number}`, 350, 110, 200);
      right(`Notadatum ${dates.abbreviated(claim.date)}`, 350, 122, 200);
      right(`Betreft ${periods.range(claim.month)}`, 350, 134, 200);
      if (claim.original !== undefined) right(`Crediteert nota ${claim.original}`, 350, 146, 200);
      const heading = (y: number): void => {
        pdf.font('Times-Bold').text('Cliënt / product', 45, y, { lineBreak: false });
        right('Aantal', 300, y);
        right('Tarief', 385, y);
        right('Bedrag', 470, y);
        pdf
          .font('Times-Roman')
          .moveTo(45, y + 13)
          .lineTo(550, y + 13)
          .stroke();
      };
      heading(180);
      let y = 200;
      for (const { person, words, count: number, days, priceCents, amountCents } of claim.lines) {
        if (y > 740) {
          pdf.addPage();
          heading(50);
          y = 70;
        }
        pdf.text(`${person.clientNumber}  ${person.name}, geboren ${dates.dashes(person.born)}, ${person.street}, ${person.city}`, 45, y, {
          lineBreak: false,
        });
        pdf.text(words, 60, y + 13, { lineBreak: false });
        right(days === undefined ? count(number) : `${days}/${Math.round(days / number)}`, 300, y + 13);
        right(money.points(priceCents), 385, y + 13);
        right(money.points(amountCents) + minus, 470, y + 13);
        y += 32;
      }
      pdf.font('Times-Bold').text('Totaal nota', 300, y + 6, { lineBreak: false });
      right(`EUR ${money.points(claim.totalCents)}${minus}`, 440, y + 6, 110);
      pdf
        .font('Times-Roman')
        .text(`Gaarne binnen 14 dagen voldoen op bankrekening ${ibanInGroups(claim.iban)}. Vrij van btw.`, 45, y + 40, {
          lineBreak: false,
        });
    }),
};
