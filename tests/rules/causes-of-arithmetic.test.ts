import type { InvoiceLine } from '#domain';
import type { InvoiceCase } from '#rules';
import { bare, credit, doubtful, etmalen, invoice, invoiceCase, invoiceLine, missing, oneOf, sure } from '../support/rules-builders.ts';
import { type CauseRow, describeCauses } from '../support/rules-causes.ts';

type Line = Parameters<typeof invoiceLine>[0];
const adds = (totalCents: number, ...ownLines: readonly InvoiceLine[]): InvoiceCase =>
  invoiceCase({ invoice: invoice({ ownLines, total: sure(totalCents) }) });
const three = [invoiceLine(), invoiceLine({ amount: 234.92 }), invoiceLine({ amount: 732.33 })];
const two = [invoiceLine(), invoiceLine()];
/** Of which the VAT was read with doubt: with certain VAT F13 speaks. */
const withVat = (vatCents: number, totalCents: number, ownLines: readonly InvoiceLine[]): InvoiceCase =>
  invoiceCase({ invoice: invoice({ ownLines, vat: doubtful(vatCents), total: sure(totalCents) }) });
const product = (quantity: number, price: number, amount: number, more: Line = {}): InvoiceLine =>
  invoiceLine({ quantity: bare(quantity), price, amount, ...more });
const computed = (...of: Parameters<typeof product>): InvoiceCase => invoiceCase({ lines: [product(...of)] });
const mistyped = [product(1, 491.9, 419.9, { quantity: oneOf() }), invoiceLine({ amount: 234.92 })];

const ofProduct: readonly CauseRow[] = [
  ['13 × € 10,15 = € 10,15: het aantal vergeten', computed(13, 10.15, 10.15), 'F12', 'quantity-forgotten'],
  ['10 × € 10,15 = € 10,15: aantal vergeten, of de komma?', computed(10, 10.15, 10.15), 'F12', null],
  ['13 × € 10,15 = € 139,51: meer dan twee cijfers', computed(13, 10.15, 139.51), 'F12', null],
  ['13 × € 10,15 = € 131,59', computed(13, 10.15, 131.59), 'F12', 'digits-swapped'],
  ['13 × € 10,15 = € 1.319,50', computed(13, 10.15, 1319.5), 'F12', 'decimal-shifted'],
  ['13 × € 10,15 = € 132,00', computed(13, 10.15, 132), 'F12', 'rounded-to-euros'],
  ['13 × € 10,15 = € 130,00: de prijs afgerond', computed(13, 10.15, 130), 'F12', 'rounded-to-euros'],
  ['13 × € 10,15 = € 159,66: btw erbij', computed(13, 10.15, 159.66), 'F12', 'vat-included'],
  ['30 etmalen × € 173,34, het bedrag van 31', computed(30, 173.34, 5373.54, { product: 'BW-2' }), 'F12', 'days-exclusive'],
  ['13 dagen × € 10,15, het bedrag van 14', computed(13, 10.15, 142.1, { quantity: etmalen(13) }), 'F12', 'days-exclusive'],
  ['13 × € 10,15, het bedrag van 14: geen dagen, geen oorzaak', computed(13, 10.15, 142.1), 'F12', null],
  ['13 × € 10,15 zonder product, het bedrag van 14', computed(13, 10.15, 142.1, { product: missing }), 'F12', null],
  ['1 etmaal, het bedrag van 2: de eerste dag is ook de laatste', computed(1, 173.34, 346.68, { quantity: etmalen(1) }), 'F12', null],
];
const ofTotal: readonly CauseRow[] = [
  ['een factuurregel niet in het totaal', adds(122423, ...three), 'F12', 'line-left-out'],
  ['een van twee gelijke factuurregels niet in het totaal', adds(49190, ...two), 'F12', 'line-left-out'],
  ['een totaal van € 0,00 over één factuurregel', adds(0, invoiceLine()), 'F12', null],
  ['een factuurregel twee keer in het totaal', adds(169407, ...three), 'F12', 'line-counted-twice'],
  ['een van twee gelijke factuurregels twee keer in het totaal', adds(147570, ...two), 'F12', 'line-counted-twice'],
  [
    'factuurregels die elkaar opheffen, en een totaal met de eerste',
    adds(49190, invoiceLine(), invoiceLine({ amount: -200 }), invoiceLine({ amount: -291.9 })),
    'F12',
    'line-counted-twice',
  ],
  [
    'een creditfactuur met een factuurregel niet in het totaal',
    credit(
      [491.9, 234.92, 732.33].map((amount) => invoiceLine({ amount: -amount })),
      { total: sure(-122423) },
    ),
    'F12',
    'line-left-out',
  ],
  ['21 % btw over het totaal', adds(176557, ...three), 'F12', 'vat-included'],
  ['21 % btw over een bedrag waar de btw al bij is', withVat(30642, 213634, three), 'F12', null],
  ['€ 1.495,15 in plaats van € 1.459,15', adds(149515, ...three), 'F12', 'digits-swapped'],
  ['€ 145,92 is geen verschoven komma: een cent is weg', adds(14592, ...three), 'F12', null],
  ['€ 14.591,50', adds(1459150, ...three), 'F12', 'decimal-shifted'],
  ["€ 1.459,00: op hele euro's", adds(145900, ...three), 'F12', 'rounded-to-euros'],
  [
    "€ 1.464,00: elke factuurregel op hele euro's",
    adds(146400, invoiceLine({ amount: 732.33 }), invoiceLine({ amount: 732.33 })),
    'F12',
    'rounded-to-euros',
  ],
  ['een totaal dat nergens op lijkt', adds(150000, ...three), 'F12', null],
];
const ofMore: readonly CauseRow[] = [
  ['een verkeerd getypt bedrag, en het totaal is met het goede opgeteld: één fout', adds(72682, ...mistyped), 'F12', 'digits-swapped'],
  ['met btw', withVat(100, 72782, mistyped), 'F12', 'digits-swapped'],
  [
    'op een creditfactuur',
    credit([product(1, 491.9, -419.9, { quantity: oneOf() }), invoiceLine({ amount: -234.92 })], { total: sure(-72682) }),
    'F12',
    'digits-swapped',
  ],
  [
    'naast een correctie',
    adds(44190, product(1, 491.9, 419.9, { quantity: oneOf() }), invoiceLine({ amount: -50 })),
    'F12',
    'digits-swapped',
  ],
  [
    'twee fouten op één factuur die niet dezelfde zijn',
    adds(1015 + 30450, product(13, 10.15, 10.15), product(3, 10.15, 304.5)),
    'F12',
    null,
  ],
  [
    'twee keer het aantal vergeten, al kan het er bij één ook de komma zijn',
    adds(2030, product(13, 10.15, 10.15), product(10, 10.15, 10.15)),
    'F12',
    'quantity-forgotten',
  ],
  [
    'twee regels met elkaars aantal × prijs',
    adds(14210 + 49190, product(14, 10.15, 491.9), product(1, 491.9, 142.1)),
    'F12',
    'swapped-lines',
  ],
  [
    'ook als de bedragen op twee cijfers na gelijk zijn',
    adds(12410 + 14210, product(14, 10.15, 124.1), product(1, 124.1, 142.1)),
    'F12',
    'swapped-lines',
  ],
];

describeCauses('oorzaken van een rekenfout', [...ofProduct, ...ofTotal, ...ofMore]);
