import type { Layout } from '../layout.ts';
import { makePdf } from '../make-pdf.ts';
import { count, dates, ibanInGroups, money, periods } from '../written.ts';

/** Totals at the left, a period on each line, prices in whole euros (`€ 1.234,-`), the account in the footer. */
export const totalsLeft: Layout = {
  name: 'totals at the left',
  renderer: 'pdfmake',
  scenarios: ['one', 'six', 'etmalen', 'vervoer', 'credit'],
  leavesOut: [],
  claim: { wholeEuros: true, number: (serial, year) => `${serial}/${year}` },
  draw: (claim) => {
    const minus = claim.isCredit ? '-/- ' : '';
    const amount = (cents: number) => ({ text: minus + money.dash(cents), alignment: 'right' as const });
    return makePdf({
      defaultStyle: { font: 'Helvetica', fontSize: 9 },
      footer: () => ({
        text: `${claim.supplier.name} - ${claim.supplier.street} - ${claim.supplier.city}\nIBAN ${ibanInGroups(claim.iban)} - KvK ${claim.kvk}`,
        alignment: 'center',
        fontSize: 7,
      }),
      content: [
        {
          columns: [{ text: 'Aan:\nSiem\nPostbus 1\n5000 AA Tilburg' }, { text: claim.supplier.name, fontSize: 16, alignment: 'right' }],
        },
        { text: `\n${claim.isCredit ? 'CREDITNOTA' : 'FACTUUR'} ${claim.number}`, bold: true, fontSize: 12 },
        `Datum: ${dates.apostrophe(claim.date)}`,
        ...(claim.original === undefined ? [] : [`Creditering van factuur ${claim.original}`]),
        '\n',
        {
          table: {
            headerRows: 1,
            widths: [50, 85, 50, '*', 62, 32, 55, 62],
            body: [
              ['Cliëntnr. Siem', 'Naam', 'Geb.datum', 'Zorgproduct', 'Periode', 'Aantal', 'Stuksprijs', 'Regeltotaal'],
              ...claim.lines.map(({ person, words, unit, count: number, priceCents, amountCents }) => [
                person.clientNumber,
                person.name,
                dates.short(person.born),
                words,
                periods.abbreviated(claim.month),
                `${count(number)} ${unit === 'day' ? 'dgn' : 'mnd'}`,
                { text: money.dash(priceCents), alignment: 'right' as const },
                amount(amountCents),
              ]),
            ],
          },
        },
        { text: `\nTotaal exclusief btw: ${minus}${money.dash(claim.totalCents)}` },
        { text: 'Btw 0%: € 0,-' },
        { text: `Totaal te betalen: ${minus}${money.dash(claim.totalCents)}`, bold: true },
      ],
    });
  },
};
