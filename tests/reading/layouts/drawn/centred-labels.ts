import { printHtml } from '../browser.ts';
import type { Layout } from '../layout.ts';
import { count, dates, ibanInGroups, money } from '../written.ts';

const css = `body{font-family:serif}.facts td{padding:1mm 4mm 1mm 0;vertical-align:middle}.lines{width:100%;margin-top:10mm}
.lines td,.lines th{border:1px solid #444;padding:1.2mm;vertical-align:middle}.lines td:first-child{width:42mm}`;

/** Facts as ": value" behind labels that stand halfway values of two lines; cells of a line centred too. */
export const centredLabels: Layout = {
  name: 'centred labels',
  renderer: 'Chromium',
  scenarios: ['one', 'six', 'pro rata', 'vervoer', 'credit'],
  leavesOut: [],
  claim: { number: (serial, year) => `${year}/${String(serial).padStart(4, '0')}` },
  draw: (claim) => {
    const fact = (label: string, value: string): string =>
      `<tr><td>${label}</td><td>: ${value.replace('<br>', '<br>&nbsp;&nbsp;')}</td></tr>`;
    const minus = claim.isCredit ? ' -/-' : '';
    const lines = claim.lines.map(
      ({ person, words, days, count: number, priceCents, amountCents }) =>
        `<tr><td>${person.name}<br>${dates.short(person.born)}<br>${person.street}<br>${person.city}</td><td>${person.clientNumber}</td><td>${words}${days === undefined ? '' : `<br>${days} dagen`}</td>
        <td class=r>${count(number, 3)}</td><td class=r>${money.points(priceCents)}</td><td class=r>${money.points(amountCents)}${minus}</td></tr>`,
    );
    return printHtml(
      css,
      `<h2>${claim.supplier.name}</h2><p>${claim.supplier.street}, ${claim.supplier.city}</p><h1>${claim.isCredit ? 'Creditnota' : 'Factuur'}</h1>
      <table class=facts>${fact('Aan', 'Siem<br>Postbus 1, 5000 AA Tilburg')}${fact('Factuurnummer', claim.number)}${fact('Factuurdatum', dates.long(claim.date))}
      ${fact('Periode', `${dates.dashes(claim.period.from)} t/m<br>${dates.dashes(claim.period.to ?? '')}`)}${claim.original === undefined ? '' : fact('Oorspronkelijke factuur', claim.original)}
      ${fact('IBAN', ibanInGroups(claim.iban))}${fact('KvK-nummer', claim.kvk)}</table>
      <table class=lines><tr><th>Cliënt</th><th>Siemnummer</th><th>Zorgsoort</th><th>Aantal</th><th>Tarief (€)</th><th>Bedrag (€)</th></tr>${lines.join('')}
      <tr><td colspan=5 class=r>Totaal te ${claim.isCredit ? 'verrekenen' : 'voldoen'} (€)</td><td class=r>${money.points(claim.totalCents)}${minus}</td></tr></table><p>Btw: vrijgesteld</p>`,
    );
  },
};
