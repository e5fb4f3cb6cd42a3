import { wholeMonth } from '#domain';
import {
  careClient,
  claim,
  credit,
  daysOf,
  doubtful,
  earlierInvoice,
  etmalen,
  invoiceCase,
  invoiceLine,
  ledger,
  missing,
  recognised,
  sure,
  withRounding,
} from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const credited = (amount: number, more: Parameters<typeof invoiceLine>[0] = {}) => invoiceLine({ amount, ...more });
const over = (lines: readonly number[], creditedCents: number, approvedCents: number) => ({ lines, creditedCents, approvedCents });
const creditedBefore = [
  claim({ invoiceNumber: '2026-0101' }),
  claim({ days: -31, amountCents: -49190, invoiceNumber: 'C-2026-0', original: '2026-0101' }),
];
const elsewhere = (invoiceNumber: string) => ({
  claims: [claim({ invoiceNumber: '2026-0101' }), claim({ clientNumber: '400102', invoiceNumber })],
});
const twoParts = [
  claim({ days: 9, amountCents: 14281, invoiceNumber: '2026-0101' }),
  claim({ days: 22, amountCents: 34909, invoiceNumber: '2026-0101' }),
];
const beds = (count: number) => ({ product: 'BW-1' as const, quantity: etmalen(count) });
const bedClaim = { product: 'BW-1' as const, days: 20, amountCents: 247700, invoiceNumber: '2026-0101' };
describeRule('F21', [
  [
    'een gewone factuur, ook als zij een eerdere noemt',
    invoiceCase({ ledger: ledger({ original: earlierInvoice(), claims: [claim()] }) }),
    'not-applicable',
  ],
  ['alles wordt gecrediteerd', credit([credited(-491.9)]), 'pass'],
  ['een deel wordt gecrediteerd', credit([credited(-142.81)]), 'pass'],
  ['een regel die rekent is geen credit: L10 meldt haar', credit([credited(-491.9), credited(245.95)]), 'pass'],
  ['naast een regel die rekent meer dan er is goedgekeurd', credit([credited(-500), credited(245.95)]), fails(over([1], 50000, 49190))],
  ['meer dan er is goedgekeurd', credit([credited(-500)]), fails(over([1], 50000, 49190))],
  ['twee regels samen meer dan er is goedgekeurd', credit([credited(-300), credited(-300)]), fails(over([1, 2], 60000, 49190))],
  [
    'al eerder gecrediteerd',
    credit([credited(-491.9)], {}, { claims: [claim(), claim({ days: -31, amountCents: -49190 })] }),
    fails(over([1], 49190, 0)),
  ],
  ['een andere maand dan gefactureerd', credit([credited(-491.9)], { period: sure(wholeMonth('2025-12')) }), fails(over([1], 49190, 0))],
  [
    'een maand die niet zeker gelezen is, wijst niets af',
    credit([credited(-491.9)], { period: doubtful(wholeMonth('2025-12')) }),
    isInDoubt(over([1], 49190, 0)),
  ],
  ['zonder maand kan niets vergeleken worden', credit([credited(-491.9)], { period: missing }), isInDoubt({ lines: [1] })],
  [
    'een product dat niet herkend is, keurt niets goed',
    credit([credited(-491.9, { product: sure(recognised({ kind: 'unknown' })) })]),
    isInDoubt({ lines: [1] }),
  ],
  [
    'een cliënt die niet bekend is, keurt niets goed',
    credit([credited(-491.9, { clientNumber: sure('499999') })]),
    isInDoubt({ lines: [1] }),
  ],
  ['een bedrag dat niet zeker gelezen is', credit([credited(0, { amount: doubtful(-50000) })]), isInDoubt(over([1], 50000, 49190))],
  ['een regel van € 0,00 naast een regel die te veel crediteert', credit([credited(-500), credited(0)]), fails(over([1], 50000, 49190))],
  ['een cent meer dan er is goedgekeurd is afronding', credit([credited(-491.91)]), 'pass'],
  ['twee cent meer niet', credit([credited(-491.92)]), fails(over([1], 49192, 49190))],
  ['een regel zonder bedrag', credit([credited(0, { amount: missing })]), isInDoubt({ lines: [1] })],
  [
    'twee regels samen te veel, waarvan één niet zeker gelezen',
    credit([credited(-300), credited(0, { amount: doubtful(-30000) })]),
    isInDoubt(over([1, 2], 60000, 49190)),
  ],
  [
    'een regel die niet duidelijk is naast een goede',
    credit([credited(-100), credited(-100, { period: sure({ from: '2025-12-01', to: '2026-01-31' }) })]),
    isInDoubt({ lines: [2] }),
  ],
  [
    'van wie de creditfactuur is staat niet vast: F19 zegt het',
    { ...credit([credited(-500)]), onderaannemer: undefined },
    'not-applicable',
  ],
  ['zonder goedgekeurde oorspronkelijke factuur zegt F20 het', credit([credited(-491.9)], {}, { original: undefined }), 'not-applicable'],
  ['een creditfactuur zonder regels', credit([]), isInDoubt({ lines: [] })],
  [
    'een tweede credit op een factuur die al gecrediteerd is, terwijl de maand opnieuw is gefactureerd',
    credit([credited(-491.9)], {}, { claims: [...creditedBefore, claim({ invoiceNumber: '2026-0102' })] }),
    isInDoubt({ ...over([1], 49190, 49190), originalCents: 0 }),
  ],
  [
    'een regel van een cliënt die op een andere factuur staat',
    {
      ...credit([credited(-491.9, { clientNumber: sure('400102') })], {}, elsewhere('2026-0102')),
      careClients: [careClient(), careClient({ number: '400102' })],
    },
    isInDoubt({ ...over([1], 49190, 49190), originalCents: 0 }),
  ],
  ['een factuur die in twee regels van die cliënt bestond', credit([credited(-491.9)], {}, { claims: twoParts }), 'pass'],
  [
    'hetzelfde nummer met andere hoofdletters en spaties',
    credit([credited(-491.9)], { original: sure('f 2026-01') }, { claims: [claim({ invoiceNumber: 'F2026-01' })] }),
    'pass',
  ],
  ['negen dagen met negen dagen genoemd', credit([credited(-142.81, { quantity: daysOf(9) })]), 'pass'],
  ['negen dagen genoemd met een minteken', credit([credited(-142.81, { quantity: { ...daysOf(9), value: -9 / 31, days: -9 } })]), 'pass'],
  [
    'het bedrag van negen dagen met twaalf dagen genoemd',
    credit([credited(-142.81, { quantity: daysOf(12) })]),
    isInDoubt({ lines: [1], otherDays: true }),
  ],
  ['etmalen zoals ze zijn goedgekeurd', credit([credited(-619.25, beds(-5))], {}, { claims: [claim(bedClaim)] }), 'pass'],
  [
    'meer etmalen dan het bedrag',
    credit([credited(-619.25, beds(-6))], {}, { claims: [claim(bedClaim)] }),
    isInDoubt({ lines: [1], otherDays: true }),
  ],
  ['negen dagen genoemd, twee cent ernaast: afronding', credit([credited(-142.83, { quantity: daysOf(9) })]), 'pass'],
  [
    'negen dagen genoemd, drie cent ernaast',
    credit([credited(-142.84, { quantity: daysOf(9) })]),
    isInDoubt({ lines: [1], otherDays: true }),
  ],
  [
    'vierenhalf etmaal, met het bedrag daarvan',
    credit([credited(-557.33, beds(-4.5))], {}, { claims: [claim(bedClaim)] }),
    isInDoubt({ lines: [1], otherDays: true }),
  ],
  [
    'een medewerker keurde een regel goed die geen dagen claimt: de genoemde dagen zeggen dan niets',
    credit([credited(-491.9, { quantity: daysOf(31) })], {}, { claims: [claim({ days: 0, invoiceNumber: '2026-0101' })] }),
    'pass',
  ],
  [
    'negen dagen genoemd, vier cent ernaast, als twee cent per regel mag schelen',
    { ...credit([credited(-142.85, { quantity: daysOf(9) })]), parameters: withRounding(2) },
    'pass',
  ],
  ['een credit zonder aantal', credit([credited(-142.81, { quantity: missing })]), 'pass'],
]);
