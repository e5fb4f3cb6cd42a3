import {
  bare,
  daysOf,
  doubtful,
  etmalen,
  fraction,
  invoice,
  invoiceCase,
  invoiceLine,
  missing,
  oneOf,
  price,
  readSpecification,
  sure,
} from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const line = (wish: Parameters<typeof invoiceLine>[0]) => invoiceCase({ lines: [invoiceLine(wish)] });
const totalled = (cents: number, more: Parameters<typeof invoice>[0] = {}) =>
  invoiceCase({ invoice: invoice({ total: sure(cents), ...more }) });
const wrong = (lines: readonly number[], sumCents: number, totalCents: number, adds: boolean) => ({
  lines,
  sumCents,
  vatCents: 0,
  totalCents,
  adds,
});
describeRule('F12', [
  ['1 × € 491,90', line({ quantity: oneOf(), price: 491.9 }), 'pass'],
  ['31 × € 173,34', line({ product: 'BW-2', quantity: etmalen(31), price: 173.34, amount: 5373.54 }), 'pass'],
  [
    '30 × € 173,34 ≠ 31 etmalen',
    line({ product: 'BW-2', quantity: etmalen(30), price: 173.34, amount: 5373.54 }),
    fails({ ...wrong([1], 537354, 537354, true), cause: 'days-exclusive' }),
  ],
  ['0,65 × de maandprijs, afgedrukt op twee decimalen', line({ quantity: fraction(0.65), price: 491.9, amount: 317.35 }), 'pass'],
  [
    '0,65 verklaart geen bedrag van 0,70 maand',
    line({ quantity: fraction(0.65), price: 491.9, amount: 344.33 }),
    fails(wrong([1], 34433, 34433, true)),
  ],
  ['9/31 van de maandprijs', line({ quantity: daysOf(9), price: 491.9, amount: 142.81 }), 'pass'],
  ['9 dagen naast een maandprijs', line({ quantity: bare(9), price: 491.9, amount: 142.81 }), 'pass'],
  [
    'een prijs in vier decimalen',
    line({ product: 'VV-R', quantity: etmalen(13), price: sure({ cents: 1015.4, decimals: 4 }), amount: 132 }),
    'pass',
  ],
  [
    'een prijs die niet bij het bedrag past, niet zeker gelezen',
    line({ quantity: oneOf(), price: doubtful(price(468)) }),
    isInDoubt(wrong([1], 49190, 49190, true)),
  ],
  ['een prijs die niet bij het bedrag past', line({ quantity: oneOf(), price: 468 }), fails(wrong([1], 49190, 49190, true))],
  ['een cent verschil met het totaal is afronding', totalled(49191), 'pass'],
  ['het totaal is iets anders dan de som', totalled(59190), fails(wrong([], 49190, 59190, false))],
  [
    'een totaal dat niet zeker gelezen is',
    invoiceCase({ invoice: invoice({ total: doubtful(59190) }) }),
    isInDoubt(wrong([], 49190, 59190, false)),
  ],
  ['met btw erbij klopt het: F13 zegt de rest', totalled(59520, { vat: sure(10330) }), 'pass'],
  ['met btw klopt het niet: eerst overleggen over de btw, zegt F13', totalled(60000, { vat: sure(10330) }), 'not-applicable'],
  [
    'een creditfactuur met een totaal zonder minteken',
    invoiceCase({ invoice: invoice({ kind: 'credit', ownLines: [invoiceLine({ amount: -491.9 })], total: sure(49190) }) }),
    'pass',
  ],
  ['zonder totaal zegt F18 het', invoiceCase({ invoice: invoice({ total: missing }) }), 'not-applicable'],
  ['een totaal zonder factuurregels wordt niet betaald', totalled(49190, { ownLines: [] }), isInDoubt({ lines: [], totalCents: 49190 })],
  [
    'een regel zonder bedrag',
    totalled(49190, { ownLines: [invoiceLine(), invoiceLine({ amount: missing })] }),
    isInDoubt({ lines: [], totalCents: 49190 }),
  ],
  [
    'geen regels, wel een specificatie: F11 telt die op',
    totalled(49190, { ownLines: [], lines: [invoiceLine()], specification: readSpecification() }),
    'not-applicable',
  ],
]);
