import { printHtml } from '../browser.ts';
import type { Layout } from '../layout.ts';
import { dates, ibanInGroups, money, periods } from '../written.ts';

/** A letter: the whole claim in one sentence of running text. */
export const letter: Layout = {
  name: 'letter',
  renderer: 'Chromium',
  scenarios: ['one'],
  leavesOut: ['count', 'price', 'name', 'born'],
  claim: { number: (serial, year) => `${year.slice(2)}-${serial}` },
  draw: (claim) => {
    const [line] = claim.lines;
    if (line === undefined) throw new Error('a letter needs a line');
    return printHtml(
      'body{font-size:11pt;line-height:1.5;width:150mm}',
      `<p>${claim.supplier.name}<br>${claim.supplier.street}<br>${claim.supplier.city}</p><p>Siem<br>Postbus 1<br>5000 AA Tilburg</p>
      <p>Tilburg, ${dates.long(claim.date)}</p><p>Betreft: factuur ${claim.number}</p><p>Geachte heer, mevrouw,</p>
      <p>Hierbij brengen wij u voor de ${line.words.toLowerCase()} van cliënt ${line.person.clientNumber} over ${periods.word(claim.month)} in rekening: ${money.euro(claim.totalCents)}. Hierover is geen btw verschuldigd.</p>
      <p>U kunt dit bedrag binnen dertig dagen overmaken op rekening ${ibanInGroups(claim.iban)} op naam van ${claim.supplier.name}, onder vermelding van het factuurnummer.</p>
      <p>Met vriendelijke groet,</p><p>${claim.supplier.name}<br>KvK ${claim.kvk}</p>`,
    );
  },
};
