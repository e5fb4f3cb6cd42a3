import { degrees, PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib';
import type { Claim } from '../claim.ts';
import type { Layout } from '../layout.ts';
import { count, dates, money, periods } from '../written.ts';

const [perPage, top] = [12, 800];

/** What is brought over to a next page, at the foot of one and the head of the other; the heading comes back. */
export const carried: Layout = {
  name: 'carried over',
  renderer: 'pdf-lib',
  scenarios: ['one', 'six', 'forty', 'pro rata', 'vervoer'],
  leavesOut: [],
  claim: { number: (serial) => String(26_000 + serial) },
  draw: (claim) => drawPages(claim, false),
};

/** The same on pages that are turned a quarter. */
export const turned: Layout = {
  name: 'turned pages',
  renderer: 'pdf-lib',
  scenarios: ['six', 'etmalen', 'credit'],
  leavesOut: [],
  claim: { number: (serial, year) => `D${year}${serial}` },
  draw: (claim) => drawPages(claim, true),
};

async function drawPages(claim: Claim, isTurned: boolean): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const total = Math.max(1, Math.ceil(claim.lines.length / perPage));
  const sign = claim.isCredit ? '-' : '';
  for (let number = 0; number < total; number++) {
    const page = pdf.addPage(isTurned ? [842, 595] : [595, 842]);
    if (isTurned) page.setRotation(degrees(90));
    const write = pen(page, font, isTurned);
    const y = number === 0 ? letterhead(claim, write) : top;
    for (const [text, x, isRight] of headings) write(text, x, y, isRight);
    const done = claim.lines.slice(0, number * perPage).reduce((cents, line) => cents + line.amountCents, 0);
    if (number > 0) totalRow('Subtotaal vorige pagina', sign + money.points(done), y - 16, write);
    const lines = claim.lines.slice(number * perPage, (number + 1) * perPage);
    let row = y - 34;
    for (const line of lines) {
      write(line.person.clientNumber, 40, row);
      write(line.person.name.replace('’', "'"), 90, row);
      write(`${line.person.street.replace('’', "'")}, ${line.person.city}`, 90, row - 11);
      write(dates.short(line.person.born), 245, row);
      write(line.words, 305, row);
      write(count(line.count, 4), 470, row, true);
      write(money.points(line.priceCents), 515, row, true);
      write(sign + money.points(line.amountCents), 565, row, true);
      row -= 30;
    }
    const sum = done + lines.reduce((cents, line) => cents + line.amountCents, 0);
    if (number === total - 1) totalRow(claim.isCredit ? 'Te ontvangen' : 'Te betalen', `${sign}${money.euro(sum)}`, row - 10, write);
    else totalRow('Transport', sign + money.points(sum), row - 10, write);
    write(`Rekeningnummer ${claim.iban} t.n.v. ${claim.supplier.name}   KvK ${claim.kvk}`, 40, 40);
  }
  return pdf.save();
}

type Write = (text: string, x: number, y: number, isRight?: boolean) => void;
const headings: readonly (readonly [text: string, x: number, isRight: boolean])[] = [
  ['Cliëntnr', 40, false],
  ['Naam', 90, false],
  ['Geb. datum', 245, false],
  ['Product', 305, false],
  ['Aantal', 470, true],
  ['Tarief', 515, true],
  ['Bedrag', 565, true],
];

/** On a turned page the letters are turned the other way, so that whoever turns the page reads them upright. */
function pen(page: PDFPage, font: PDFFont, isTurned: boolean): Write {
  const size = 8.5;
  return (text, x, y, isRight = false) => {
    const start = isRight ? x - font.widthOfTextAtSize(text, size) : x;
    if (isTurned) page.drawText(text, { x: 842 - y, y: start, size, font, rotate: degrees(90) });
    else page.drawText(text, { x: start, y, size, font });
  };
}

function letterhead(claim: Claim, write: Write): number {
  write(claim.supplier.name, 40, top);
  write(`${claim.supplier.street}, ${claim.supplier.city}`, 40, top - 12);
  write('Aan: Siem, Postbus 1, 5000 AA Tilburg', 40, top - 40);
  write(claim.isCredit ? 'CREDITFACTUUR' : 'FACTUUR', 40, top - 70);
  write(`Factuurnummer ${claim.number}`, 40, top - 84);
  write(`Datum ${dates.long(claim.date)}`, 240, top - 84);
  write(`Periode ${periods.numbered(claim.month)}`, 400, top - 84);
  if (claim.original !== undefined) write(`Betreft factuur ${claim.original}`, 40, top - 98);
  return top - 120;
}

function totalRow(label: string, amount: string, y: number, write: Write): void {
  write(label, 305, y);
  write(amount, 565, y, true);
}
