import { credit, doubtful, earlierInvoice, invoiceCase, invoiceLine, missing, perhapsMissing } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const lines = [invoiceLine({ amount: -491.9 })];
const original = (decision: 'approved' | 'rejected' | 'review') => ({ original: earlierInvoice({ decision }) });
const named = { original: '2026-0101' };
describeRule('F20', [
  ['een gewone factuur', invoiceCase(), 'not-applicable'],
  ['credit op een goedgekeurde factuur', credit(lines), 'pass'],
  ['credit op een factuur die Siem niet kent', credit(lines, {}, { original: undefined }), fails(named)],
  ['credit op een afgewezen factuur', credit(lines, {}, original('rejected')), fails(named)],
  ['credit op een factuur die nog bij een medewerker ligt', credit(lines, {}, original('review')), isInDoubt(named)],
  [
    'van wie de creditfactuur is staat niet vast: F19 zegt het',
    { ...credit(lines, {}, { original: undefined }), onderaannemer: undefined },
    'not-applicable',
  ],
  ['er staat niet welke factuur gecrediteerd wordt', credit(lines, { original: missing }), fails()],
  ['geen nummer gevonden, maar niet alles is gelezen', credit(lines, { original: perhapsMissing }), isInDoubt()],
  ['een nummer dat niet goed leesbaar is, keurt niets goed', credit(lines, { original: doubtful('2026-0101') }), isInDoubt(named)],
  [
    'een nummer dat niet goed leesbaar is, wijst niets af',
    credit(lines, { original: doubtful('2026-0107') }, { original: undefined }),
    isInDoubt({ original: '2026-0107' }),
  ],
]);
