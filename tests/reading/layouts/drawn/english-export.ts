import { printHtml } from '../browser.ts';
import type { Layout } from '../layout.ts';
import { dates, money, periods } from '../written.ts';

const css = `body{font-size:9pt}h1{font-weight:300;font-size:26pt}.meta{float:right}.meta td{padding-left:6mm}.lines{width:100%;clear:both;margin-top:12mm}
.lines th{background:#223;color:#fff;padding:2mm}.lines td{padding:2mm;border-bottom:1px solid #dde}.sum{margin-left:auto;margin-top:4mm}.sum td{padding:1mm 3mm}`;

/** All labels in English, amounts with a point before the cents. */
export const englishExport: Layout = {
  name: 'all English',
  renderer: 'Chromium',
  scenarios: ['one', 'six', 'vervoer', 'credit'],
  leavesOut: ['born'],
  claim: { number: (serial, year) => `INV-${year}-${String(serial).padStart(5, '0')}` },
  draw: (claim) => {
    const sign = claim.isCredit ? '-' : '';
    const original = claim.original === undefined ? '' : `<tr><td>Original invoice</td><td>${claim.original}</td></tr>`;
    return printHtml(
      css,
      `<table class=meta><tr><td>Invoice number</td><td>${claim.number}</td></tr><tr><td>Invoice date</td><td>${dates.english(claim.date)}</td></tr><tr><td>Billing period</td><td>${periods.english(claim.month)}</td></tr>${original}</table>
      <h1>${claim.isCredit ? 'Credit note' : 'Invoice'}</h1><p><b>From</b><br>${claim.supplier.name}<br>${claim.supplier.street}<br>${claim.supplier.city}</p><p><b>Bill to</b><br>Siem<br>Postbus 1, 5000 AA Tilburg</p>
      <table class=lines><tr><th>Client number</th><th>Client name</th><th>Description</th><th class=r>Quantity</th><th class=r>Unit price</th><th class=r>Amount</th></tr>
      ${claim.lines.map((line) => `<tr><td>${line.person.clientNumber}</td><td>${line.person.name}</td><td>${line.words}</td><td class=r>${line.count}</td><td class=r>${money.english(line.priceCents)}</td><td class=r>${sign}${money.english(line.amountCents)}</td></tr>`).join('')}</table>
      <table class=sum><tr><td>Subtotal</td><td class=r>${sign}${money.english(claim.totalCents)}</td></tr><tr><td>VAT (exempt)</td><td class=r>€0.00</td></tr><tr><td><b>Total due</b></td><td class=r><b>${sign}${money.english(claim.totalCents)}</b></td></tr></table>
      <p>Payment details: IBAN ${claim.iban}, account holder ${claim.supplier.name}. Chamber of Commerce ${claim.kvk}.</p>`,
    );
  },
};
