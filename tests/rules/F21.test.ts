import { wholeMonth } from '#domain';
import { claim, credit, doubtful, invoiceCase, invoiceLine, missing, recognised, sure } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const credited = (amount: number, more: Parameters<typeof invoiceLine>[0] = {}) => invoiceLine({ amount, ...more });
const over = (lines: readonly number[], creditedCents: number, approvedCents: number) => ({ lines, creditedCents, approvedCents });
describeRule('F21', [
  ['een gewone factuur', invoiceCase(), 'not-applicable'],
  ['alles wordt gecrediteerd', credit([credited(-491.9)]), 'pass'],
  ['een deel wordt gecrediteerd', credit([credited(-142.81)]), 'pass'],
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
  ['zonder goedgekeurde oorspronkelijke factuur zegt F20 het', credit([credited(-491.9)], {}, { original: undefined }), 'not-applicable'],
  ['een creditfactuur zonder regels', credit([]), isInDoubt({ lines: [] })],
]);
