import type { LedgerView } from '#domain';
import { doubtful, earlierInvoice, invoice, invoiceCase, ledger, missing } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const after = (...decisions: readonly ('approved' | 'rejected' | 'review')[]) =>
  ledger({ sameNumber: decisions.map((decision, i) => earlierInvoice({ decision, reference: `SIEM-2026-00000${i + 1}` })) });
const reversed = ({ sameNumber, ...rest }: LedgerView): LedgerView => ({ ...rest, sameNumber: sameNumber.toReversed() });
const facts = { number: '2026-0101', earlier: 'SIEM-2026-000001' };
describeRule('F05', [
  ['een nummer dat nog niet gebruikt is', invoiceCase(), 'pass'],
  ['hetzelfde nummer na een goedgekeurde factuur', invoiceCase({ ledger: after('approved') }), fails(facts)],
  ['hetzelfde nummer na een afgewezen factuur: de verbetering', invoiceCase({ ledger: after('rejected') }), 'pass'],
  ['hetzelfde nummer terwijl de eerste nog bij een medewerker ligt', invoiceCase({ ledger: after('review') }), isInDoubt(facts)],
  [
    'afgewezen, daarna goedgekeurd, nu nog eens',
    invoiceCase({ ledger: after('rejected', 'approved') }),
    fails({ ...facts, earlier: 'SIEM-2026-000002' }),
  ],
  [
    'twee keer goedgekeurd: de eerste wordt genoemd, in welke volgorde zij ook bewaard zijn',
    invoiceCase({ ledger: reversed(after('approved', 'approved')) }),
    fails(facts),
  ],
  [
    'goedgekeurd, en nog een die bij een medewerker ligt',
    invoiceCase({ ledger: after('review', 'approved') }),
    fails({ ...facts, earlier: 'SIEM-2026-000002' }),
  ],
  [
    'van wie de factuur is staat niet vast: F19 zegt het',
    invoiceCase({ onderaannemer: undefined, ledger: after('approved') }),
    'not-applicable',
  ],
  [
    'een nummer dat niet goed leesbaar is, wijst niets af',
    invoiceCase({ invoice: invoice({ number: doubtful('2026-0101') }), ledger: after('approved') }),
    isInDoubt(facts),
  ],
  ['zonder nummer zegt F01 het', invoiceCase({ invoice: invoice({ number: missing }), ledger: after('approved') }), 'not-applicable'],
]);
