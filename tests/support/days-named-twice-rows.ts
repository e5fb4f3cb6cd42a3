import type { InvoiceLine } from '#domain';
import { approved, approvedNights, approvedSome, centsOf, givenBack, named, nights, period, some, withGap } from './named-days.ts';
import { type claim, daysOf, invoiceCase, invoiceLine, ledger } from './rules-builders.ts';
import type { Row } from './rules-row.ts';
import { isInDoubt } from './rules-table.ts';

const after = (line: InvoiceLine, ...claims: ReturnType<typeof claim>[]) => invoiceCase({ lines: [line], ledger: ledger({ claims }) });

const facts = { product: 'BG-M', month: '2026-01', coveredDays: 31, otherDays: 0, earlierInvoices: ['2026-0099'], otherLines: [] };
const shared = (from: number, to: number) => ({
  sharedDays: to - from + 1,
  sharedFrom: period(from, to).from,
  sharedTo: period(from, to).to,
});
const before = { sharedInvoices: ['2026-0099'], sharedLines: [] };

const crowded = (from: number, to: number, sharedClaims: number) => ({ ...shared(from, to), sharedClaims });

/** What L11 says of days that are named twice. */
export const daysNamedTwiceRows: readonly Row[] = [
  [
    'eerder 1 t/m 14 januari goedgekeurd, nu dezelfde dagen op een andere factuur',
    after(named(1, 14), approved(1, 14)),
    isInDoubt({ ...facts, days: 14, earlierDays: 14, ...shared(1, 14), ...before }),
  ],
  [
    'één dag te vroeg begonnen: die dag is al gerekend',
    after(named(14, 20), approved(1, 14)),
    isInDoubt({ ...facts, days: 7, earlierDays: 14, ...shared(14, 14), ...before }),
  ],
  ['de dagen erna', after(named(15, 31), approved(1, 14)), 'pass'],
  [
    'dezelfde dagen twee keer op één factuur',
    invoiceCase({ lines: [named(1, 14), named(10, 20)] }),
    isInDoubt({
      ...facts,
      days: 14,
      earlierDays: 0,
      otherDays: 11,
      otherLines: [2],
      earlierInvoices: [],
      ...shared(10, 14),
      sharedInvoices: [],
      sharedLines: [2],
    }),
  ],
  [
    'van drie factuurregels wordt die met dezelfde dagen genoemd',
    invoiceCase({ lines: [named(1, 14), named(15, 16), named(14, 14)] }),
    isInDoubt({
      ...facts,
      days: 14,
      earlierDays: 0,
      otherDays: 3,
      otherLines: [2, 3],
      earlierInvoices: [],
      ...shared(14, 14),
      sharedInvoices: [],
      sharedLines: [3],
    }),
  ],
  [
    'dagen die over twee eerdere facturen verdeeld zijn: elk één keer genoemd',
    after(named(5, 12), approved(10, 12), approved(5, 8, { invoiceNumber: '2026-0098' }), approved(14, 14)),
    isInDoubt({
      ...facts,
      days: 8,
      earlierDays: 8,
      earlierInvoices: ['2026-0098', '2026-0099'],
      sharedDays: 7,
      sharedFrom: '2026-01-05',
      sharedTo: '2026-01-12',
      sharedInvoices: ['2026-0098', '2026-0099'],
      sharedLines: [],
    }),
  ],
  ['twee delen van de maand op één factuur', invoiceCase({ lines: [named(1, 14), named(15, 20)] }), 'pass'],
  ['eerder veertien dagen zonder te zeggen welke', after(named(1, 14), approved(1, 14, { period: undefined })), 'pass'],
  ['nu veertien dagen zonder te zeggen welke', after(invoiceLine({ amount: 222.15, quantity: daysOf(14) }), approved(1, 14)), 'pass'],
  [
    'twee eerdere facturen, alleen die met dezelfde dagen wordt genoemd',
    after(named(10, 12), approved(1, 9, { invoiceNumber: '2026-0098' }), approved(10, 14)),
    isInDoubt({ ...facts, days: 3, earlierDays: 14, earlierInvoices: ['2026-0098', '2026-0099'], ...shared(10, 12), ...before }),
  ],
  ['een verkeerd bedrag voor dagen die al gerekend zijn, zegt L08', after(named(1, 14, { amount: 200 }), approved(1, 14)), 'pass'],
  ['helemaal gecrediteerd en opnieuw gefactureerd', after(named(1, 14), approved(1, 14), givenBack(1, 14)), 'pass'],
  [
    'helemaal gecrediteerd zonder dagen te noemen, en opnieuw gefactureerd',
    after(named(1, 14), approved(1, 14), givenBack(1, 14, { period: undefined, original: '2026-00 99' })),
    'pass',
  ],
  ['de laatste week gecrediteerd en opnieuw gefactureerd', after(named(8, 14), approved(1, 14), givenBack(8, 14)), 'pass'],
  [
    'de laatste week gecrediteerd, de eerste opnieuw gefactureerd',
    after(named(1, 7), approved(1, 14), givenBack(8, 14)),
    isInDoubt({ ...facts, days: 7, earlierDays: 7, ...shared(1, 7), ...before }),
  ],
  [
    'een week gecrediteerd zonder te zeggen welke',
    after(named(8, 14), approved(1, 14), givenBack(8, 14, { period: undefined })),
    isInDoubt({ ...facts, days: 7, earlierDays: 7, ...shared(8, 14), ...before }),
  ],
  [
    'een week gefactureerd en gecrediteerd, op een andere factuur opnieuw gefactureerd, en nu nog eens',
    after(named(1, 7), approved(1, 7, { invoiceNumber: '2026-0098' }), givenBack(1, 7, { original: '2026-0098' }), approved(1, 14)),
    isInDoubt({ ...facts, days: 7, earlierDays: 14, earlierInvoices: ['2026-0098', '2026-0099'], ...shared(1, 7), ...before }),
  ],
  [
    'een andere factuur gecrediteerd',
    after(named(8, 14), approved(1, 14), approved(21, 31, { invoiceNumber: '2026-0098' }), givenBack(21, 31, { original: '2026-0098' })),
    isInDoubt({ ...facts, days: 7, earlierDays: 14, earlierInvoices: ['2026-0098', '2026-0099'], ...shared(8, 14), ...before }),
  ],
  [
    '14 van de dagen 1 t/m 15 januari, en dezelfde op een andere factuur',
    after(nights(1, 15), approvedNights(1, 15)),
    isInDoubt({ ...facts, days: 14, earlierDays: 14, ...crowded(1, 15, 28), ...before }),
  ],
  [
    '14 van de dagen 1 t/m 15 januari, die alle vijftien al zijn gerekend',
    after(nights(1, 15), approved(1, 15)),
    isInDoubt({ ...facts, days: 14, earlierDays: 15, ...crowded(1, 15, 29), ...before }),
  ],
  [
    'alle vijftien dagen, waarvan er veertien al zijn gerekend',
    after(named(1, 15), approvedNights(1, 15)),
    isInDoubt({ ...facts, days: 15, earlierDays: 14, ...crowded(1, 15, 29), ...before }),
  ],
  [
    'twee keer 14 van 15 dagen op één factuur',
    invoiceCase({ lines: [nights(1, 15), nights(1, 15)] }),
    isInDoubt({
      ...facts,
      days: 14,
      earlierDays: 0,
      otherDays: 14,
      otherLines: [2],
      earlierInvoices: [],
      ...crowded(1, 15, 28),
      sharedInvoices: [],
      sharedLines: [2],
    }),
  ],
  [
    'drie stukken die elk in hun periode passen en samen niet in de halve maand',
    after(some(5, 1, 10), approvedSome(7, 5, 15), approvedSome(5, 1, 15)),
    isInDoubt({ ...facts, days: 5, earlierDays: 12, ...crowded(1, 15, 17), ...before }),
  ],
  ['twee van die drie passen', after(some(5, 1, 10), approvedSome(7, 5, 15)), 'pass'],
  ['nachten die aansluiten', after(nights(15, 31), approvedNights(1, 15)), 'pass'],
  ['nachten die een dag delen waarvoor plaats is', after(nights(10, 20), approvedNights(1, 11)), 'pass'],
  [
    'zeven van de veertien nachten gecrediteerd, zeven opnieuw gefactureerd',
    after(nights(8, 15), approvedNights(1, 15), givenBack(1, 7, { period: undefined })),
    'pass',
  ],
  [
    'meer opnieuw gefactureerd dan er is gecrediteerd',
    after(nights(1, 15), approvedNights(1, 15), givenBack(1, 7, { period: undefined })),
    isInDoubt({ ...facts, days: 14, earlierDays: 7, ...crowded(1, 15, 21), ...before }),
  ],
  [
    'in een overeenkomst met een gat vallen minder dagen',
    invoiceCase({
      lines: [named(1, 20, { amount: centsOf(10) / 100, quantity: daysOf(10) })],
      agreements: withGap,
      ledger: ledger({ claims: [approved(1, 5)] }),
    }),
    isInDoubt({ ...facts, coveredDays: 25, days: 10, earlierDays: 5, ...crowded(1, 20, 15), sharedDays: 14, ...before }),
  ],
  [
    'de dagen van een overeenkomst met een gat, en dezelfde op een andere factuur',
    invoiceCase({
      lines: [some(8, 1, 14)],
      agreements: withGap,
      ledger: ledger({ claims: [approvedSome(8, 1, 14)] }),
    }),
    isInDoubt({ ...facts, coveredDays: 25, days: 8, earlierDays: 8, ...crowded(1, 14, 16), sharedDays: 8, ...before }),
  ],
  [
    'meer dagen dan de overeenkomst in de genoemde periode heeft, zegt L09',
    invoiceCase({ lines: [named(1, 20)], agreements: withGap }),
    'pass',
  ],
  [
    'van nachten een week bij naam gecrediteerd en opnieuw gefactureerd',
    after(named(8, 14), approvedNights(1, 15), givenBack(8, 14)),
    'pass',
  ],
  [
    'van nachten een week bij naam gecrediteerd, een andere week opnieuw gefactureerd',
    after(named(1, 7), approvedNights(1, 15), givenBack(8, 14)),
    isInDoubt({ ...facts, days: 7, earlierDays: 7, ...crowded(1, 7, 13), ...before }),
  ],
  [
    'een week gecrediteerd zonder te zeggen welke, en nachten van de andere opnieuw gefactureerd',
    after(nights(8, 15), approved(1, 14), givenBack(1, 7, { period: undefined })),
    isInDoubt({ ...facts, days: 7, earlierDays: 7, ...crowded(8, 15, 14), ...before }),
  ],
  [
    'van twee factuurregels op een factuur is er een bij naam gecrediteerd; de andere staat nog',
    after(some(7, 10, 20), approvedSome(5, 10, 20), approved(1, 7), givenBack(1, 7)),
    isInDoubt({ ...facts, days: 7, earlierDays: 5, ...crowded(10, 20, 12), ...before }),
  ],
  [
    'een creditfactuur over meer dan een factuurregel, zonder te zeggen welke dagen',
    after(some(8, 11, 20), approvedSome(5, 1, 10), approvedSome(5, 11, 20), givenBack(1, 7, { period: undefined })),
    isInDoubt({ ...facts, days: 8, earlierDays: 3, ...crowded(11, 20, 11), ...before }),
  ],
  [
    'dezelfde dagen twee keer goedgekeurd en één keer gecrediteerd, nu nog eens',
    after(named(1, 7), approved(1, 7), approved(1, 7), givenBack(1, 7)),
    isInDoubt({ ...facts, days: 7, earlierDays: 7, ...shared(1, 7), ...before }),
  ],
  ['dezelfde dagen twee keer goedgekeurd, nu andere dagen', after(named(15, 20), approved(1, 7), approved(1, 7)), 'pass'],
  [
    'van twee facturen is er een helemaal gecrediteerd zonder dagen te noemen, en opnieuw gefactureerd',
    after(
      named(21, 31),
      approved(1, 14),
      approved(21, 31, { invoiceNumber: '2026-0098' }),
      givenBack(21, 31, { period: undefined, original: '2026-0098' }),
    ),
    'pass',
  ],
];
