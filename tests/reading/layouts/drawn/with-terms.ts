import { printHtml } from '../browser.ts';
import type { Layout } from '../layout.ts';
import { count, dates, ibanInGroups, money, periods } from '../written.ts';

const css = `.logo{width:60mm;height:18mm;background:linear-gradient(90deg,#275,#8c4);color:#fff;font-size:18pt;padding:3mm}.box{border:1px solid #aaa;padding:3mm;margin:6mm 0}
.lines{width:100%}.lines td,.lines th{padding:1mm 2mm}.lines tr:nth-child(even){background:#eee}.terms{break-before:page;font-size:7pt;columns:2}`;
const terms = [
  'Deze algemene voorwaarden zijn van toepassing op iedere offerte, overeenkomst en factuur van de opdrachtnemer.',
  'Betaling geschiedt binnen 30 dagen na factuurdatum. Bij overschrijding is een rente van 1,5 % per maand verschuldigd, met een minimum van € 40,00.',
  'Bij annulering binnen 24 uur wordt € 75,00 per dagdeel in rekening gebracht. Klachten worden binnen 14 dagen na factuurdatum gemeld.',
  'Op alle overeenkomsten is Nederlands recht van toepassing. Gedeponeerd bij de Kamer van Koophandel op 1 januari 2019 onder nummer 18/2019.',
];

/** A logo as a picture, a box of facts in two columns, and a page with terms behind the invoice. */
export const withTerms: Layout = {
  name: 'terms behind it',
  renderer: 'Chromium',
  scenarios: ['one', 'six', 'etmalen', 'credit'],
  leavesOut: [],
  claim: { number: (serial, year) => `VF ${year}.${String(serial).padStart(3, '0')}` },
  draw: (claim) => {
    const amount = (cents: number): string => money.euro(cents) + (claim.isCredit ? '-' : '');
    const lines = claim.lines.map(
      (line) =>
        `<tr><td>${line.person.clientNumber}</td><td>${line.person.name}<br>${dates.points(line.person.born)}</td><td>${line.words}</td><td class=r>${count(line.count)} ${line.unit === 'day' ? 'etm' : 'mnd'}</td><td class=r>${money.euro(line.priceCents)}</td><td class=r>${amount(line.amountCents)}</td></tr>`,
    );
    return printHtml(
      css,
      `<div class=logo>${claim.supplier.name}</div><h2>${claim.isCredit ? 'Creditfactuur' : 'Factuur'}</h2>
      <div class=box>Factuurnr: ${claim.number} &nbsp;&nbsp;&nbsp;&nbsp; Factuurdatum: ${dates.points(claim.date)} &nbsp;&nbsp;&nbsp;&nbsp; Zorgperiode: ${periods.digits(claim.month)}${claim.original === undefined ? '' : `<br>Credit op factuur: ${claim.original}`}</div>
      <table class=lines><tr><th>Cliëntnr.</th><th>Naam / geb.datum</th><th>Product</th><th class=r>Aantal</th><th class=r>Prijs</th><th class=r>Totaal</th></tr>${lines.join('')}</table>
      <p><b>Eindtotaal: ${amount(claim.totalCents)}</b> (btw vrijgesteld)</p>
      <p>Aan: Siem, Postbus 1, 5000 AA Tilburg</p><p>${claim.supplier.name} · ${claim.supplier.street} · ${claim.supplier.city} · IBAN ${ibanInGroups(claim.iban)} · KvK ${claim.kvk}</p>
      <div class=terms><h3>Algemene voorwaarden</h3>${terms.map((text, index) => `<p>Artikel ${index + 1}. ${text}</p>`).join('')}</div>`,
    );
  },
};
