import { printHtml } from '../browser.ts';
import type { ClaimLine } from '../claim.ts';
import type { Layout } from '../layout.ts';
import { count, dates, ibanInGroups, money, periods } from '../written.ts';

const css = `body{font-size:9pt}.box{float:right;border:1px solid #333;padding:3mm;width:60mm}.box div{display:flex;justify-content:space-between}
h3{margin:5mm 0 1mm}.lines{width:100%;clear:both}.lines td,.lines th{padding:.8mm 2mm;border-bottom:1px dotted #888}`;

/** What is to be paid in a box at the top; a table per product, its amount before its price and count. */
export const perProduct: Layout = {
  name: 'a table per product',
  renderer: 'Chromium',
  scenarios: ['one', 'six', 'etmalen', 'vervoer', 'credit'],
  leavesOut: [],
  claim: { number: (serial, year) => `${year.slice(2)}.${serial}-W` },
  draw: (claim) => {
    const minus = claim.isCredit ? '-' : '';
    const groups = new Map<string, ClaimLine[]>();
    for (const line of claim.lines) groups.set(line.words, [...(groups.get(line.words) ?? []), line]);
    const table = ([words, lines]: readonly [string, readonly ClaimLine[]]): string =>
      `<h3>${words}</h3><table class=lines><tr><th>Cliënt (Siem)</th><th>Naam</th><th>Geboren</th><th class=r>Bedrag</th><th class=r>Tarief</th><th class=r>Aantal</th></tr>
      ${lines.map(({ person, count: number, priceCents, amountCents }) => `<tr><td>${person.clientNumber}</td><td>${person.name}</td><td>${dates.points(person.born)}</td><td class=r>${minus}${money.euro(amountCents)}</td><td class=r>${money.euro(priceCents)}</td><td class=r>${count(number)}</td></tr>`).join('')}</table>`;
    const fact = (label: string, value: string): string => `<div><span>${label}</span><b>${value}</b></div>`;
    return printHtml(
      css,
      `<div class=box>${fact('Te betalen', minus + money.euro(claim.totalCents))}${fact('Op rekening', ibanInGroups(claim.iban))}${fact('Factuur', claim.number)}${fact('Van', dates.short(claim.date))}${fact('Over', periods.word(claim.month))}</div>
      <h2>${claim.supplier.name}</h2><p>${claim.supplier.street}<br>${claim.supplier.city}<br>Handelsregister ${claim.kvk}</p><p>Aan Siem, Tilburg</p><h1>${claim.isCredit ? 'Creditfactuur' : 'Factuur'}</h1>
      ${claim.original === undefined ? '' : `<p>Deze creditfactuur hoort bij factuur ${claim.original}.</p>`}${[...groups].map(table).join('')}<p>Zorg is vrijgesteld van btw.</p>`,
    );
  },
};
