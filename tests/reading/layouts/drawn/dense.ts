import type { Layout } from '../layout.ts';
import { makePdf } from '../make-pdf.ts';
import { count, dates, ibanInGroups, money, periods } from '../written.ts';

const right = (text: string) => ({ text, alignment: 'right' as const });

/** Small letters on a page that lies on its side: every fact in a column of its own. */
export const dense: Layout = {
  name: 'dense, landscape',
  renderer: 'pdfmake',
  scenarios: ['one', 'six', 'forty', 'pro rata', 'etmalen', 'vervoer', 'credit'],
  leavesOut: [],
  claim: { number: (serial, year) => `${year}.${String(serial).padStart(4, '0')}` },
  draw: (claim) => {
    const sign = claim.isCredit ? '-' : '';
    const head = [
      'Nr',
      'Cliëntnummer',
      'Achternaam',
      'Geboortedatum',
      'Adres',
      'Postcode',
      'Product',
      'Van',
      'T/m',
      'Aantal',
      'Eenheid',
      'Tarief',
      'Bedrag',
    ];
    return makePdf({
      pageOrientation: 'landscape',
      pageMargins: 25,
      defaultStyle: { fontSize: 7 },
      footer: (page: number, pages: number) => ({ text: `Pagina ${page} van ${pages}`, alignment: 'center' }),
      content: [
        { text: claim.supplier.name, fontSize: 14 },
        `${claim.supplier.street}, ${claim.supplier.city} | KvK: ${claim.kvk} | IBAN: ${ibanInGroups(claim.iban)}`,
        { text: `\n${claim.isCredit ? 'Creditfactuur' : 'Factuur'} aan Siem\n`, fontSize: 11 },
        {
          columns: [
            `Factuurnummer: ${claim.number}`,
            `Factuurdatum: ${dates.points(claim.date)}`,
            `Periode: ${periods.iso(claim.month)}`,
            claim.original === undefined ? '' : `Creditering van factuur: ${claim.original}`,
          ],
        },
        '\n',
        {
          layout: 'lightHorizontalLines',
          table: {
            headerRows: 1,
            widths: [12, 45, 80, 45, '*', 32, 85, 42, 42, 28, 28, 40, 42],
            body: [
              head.map((text) => ({ text, bold: true })),
              ...claim.lines.map(({ person, words, unit, days, count: number, priceCents, amountCents }, index) => [
                String(index + 1),
                person.clientNumber,
                person.name,
                dates.dashes(person.born),
                person.street,
                person.city.slice(0, 7),
                words,
                dates.dashes(claim.period.from),
                dates.dashes(days === undefined ? (claim.period.to ?? '') : `${claim.month}-${String(days).padStart(2, '0')}`),
                right(count(number, 4)),
                unit === 'month' ? 'maand' : 'dag',
                right(money.points(priceCents)),
                right(sign + money.points(amountCents)),
              ]),
            ],
          },
        },
        { text: `\nTotaalbedrag: ${sign}${money.euro(claim.totalCents)}`, bold: true, alignment: 'right' },
        { text: 'Btw vrijgesteld', alignment: 'right' },
      ],
    });
  },
};
