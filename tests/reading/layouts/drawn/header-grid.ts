import { printHtml } from '../browser.ts';
import type { ClaimLine } from '../claim.ts';
import type { Layout } from '../layout.ts';
import { count, dates, ibanInGroups, money, periods } from '../written.ts';

const css = `
.top{display:flex;justify-content:space-between;margin-bottom:14mm}.top h1{font-size:20pt;margin:0}
.grid{width:100%;margin:8mm 0}.grid th{font-size:8pt;color:#555;font-weight:normal;border-bottom:1px solid #999;width:25%}.grid td{padding-top:1mm}
.lines{width:100%}.lines th{border-bottom:2px solid #000;padding:1mm}.lines td{border-bottom:1px solid #ccc;padding:1mm}tfoot td{font-weight:bold}`;

const row = ({ person, words, days, count: number, priceCents, amountCents }: ClaimLine, sign: string): string =>
  `<tr><td>${words}${days === undefined ? '' : ` (${days} dagen)`}<br>${person.clientNumber} - ${person.name}<br>geb. ${dates.dashes(person.born)}, ${person.street}, ${person.city}</td>
  <td class=r>${count(number, 4)}</td><td class=r>${money.euro(priceCents)}</td><td class=r>${sign}${money.euro(amountCents)}</td></tr>`;

/** Labels in a row with their values beneath, one of them the bare word "Datum". */
export const headerGrid: Layout = {
  name: 'labels in a row',
  renderer: 'Chromium',
  scenarios: ['one', 'six', 'forty', 'pro rata', 'etmalen', 'vervoer', 'credit'],
  leavesOut: [],
  draw: (claim) => {
    const sign = claim.isCredit ? '-' : '';
    const original = claim.original === undefined ? '' : `<p>Betreft creditering van factuur ${claim.original}.</p>`;
    return printHtml(
      css,
      `<div class=top><h1>${claim.isCredit ? 'CREDITFACTUUR' : 'FACTUUR'}</h1><div>${claim.supplier.name}<br>${claim.supplier.street}<br>${claim.supplier.city}</div></div>
      <div>Coöperatie Siem<br>t.a.v. de administratie<br>Postbus 90155<br>5000 LE Tilburg</div>
      <table class=grid><tr><th>Debiteurnr.</th><th>Nummer</th><th>Datum</th><th>Periode</th></tr>
      <tr><td>10023</td><td>${claim.number}</td><td>${dates.dashes(claim.date)}</td><td>${periods.word(claim.month)}</td></tr></table>${original}
      <table class=lines><thead><tr><th>Omschrijving</th><th class=r>Aantal</th><th class=r>Tarief</th><th class=r>Bedrag</th></tr></thead>
      <tbody>${claim.lines.map((line) => row(line, sign)).join('')}</tbody>
      <tfoot><tr><td></td><td></td><td>Totaal</td><td class=r>${sign}${money.euro(claim.totalCents)}</td></tr></tfoot></table>
      <p>Vrijgesteld van btw op grond van artikel 11 Wet op de omzetbelasting 1968.</p>
      <p>Wij verzoeken u het bedrag binnen 30 dagen over te maken op ${ibanInGroups(claim.iban)} ten name van ${claim.supplier.name}. KvK ${claim.kvk}</p>`,
    );
  },
};
