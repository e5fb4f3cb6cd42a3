import { writePdf } from '../../../support/documents-write.ts';
import type { Layout } from '../layout.ts';
import { money } from '../written.ts';

const wide = (text: string, width: number): string => text.slice(0, width - 1).padEnd(width);
const right = (text: string, width: number): string => text.padStart(width);

/** A list out of a care system, in letters of equal width: codes for products, the client number glued to its label, ISO dates. */
export const careSystem: Layout = {
  name: 'care system',
  renderer: 'pdfkit',
  scenarios: ['one', 'six', 'forty', 'etmalen', 'vervoer', 'credit'],
  leavesOut: [],
  draw: (claim) =>
    writePdf((pdf) => {
      const page = 52;
      const lines = [
        `${wide(claim.supplier.name, 60)}KVK:${claim.kvk}`,
        `${wide(`${claim.supplier.street} ${claim.supplier.city}`, 60)}IBAN:${claim.iban}`,
        '',
        claim.isCredit ? `CREDITDECLARATIE ${claim.number}` : `DECLARATIE ${claim.number}`,
        ...(claim.original === undefined ? [] : [`Crediteert declaratie ${claim.original}`]),
        `Declaratiedatum: ${claim.date}          Declaratieperiode: ${claim.month}`,
        'Debiteur: Siem',
        '',
        `${wide('Client', 16)}${wide('Naam', 26)}${wide('Geb.dat', 12)}${wide('Product', 10)}${right('Aantal', 8)} ${wide('Eenheid', 9)}${right('Tarief', 10)}${right('Bedrag', 12)}`,
        ...claim.lines.map(
          ({ person, product, unit, count, priceCents, amountCents }) =>
            `${wide(`cl.nr.${person.clientNumber}`, 16)}${wide(person.name, 26)}${wide(person.born, 12)}${wide(product, 10)}${right(count.toFixed(2).replace('.', ','), 8)} ${wide(unit === 'month' ? 'maand' : 'etmaal', 9)}${right(money.plain(priceCents), 10)}${right((claim.isCredit ? '-' : '') + money.plain(amountCents), 12)}`,
        ),
        '',
        `${wide('Totaal declaratie EUR', 84)}${right((claim.isCredit ? '-' : '') + money.plain(claim.totalCents), 19)}`,
        'Vrijgesteld van btw',
      ];
      pdf.font('Courier').fontSize(8);
      for (const [index, line] of lines.entries()) {
        if (index > 0 && index % page === 0) pdf.addPage();
        pdf.text(line, 40, 50 + (index % page) * 13, { lineBreak: false });
      }
    }),
};
