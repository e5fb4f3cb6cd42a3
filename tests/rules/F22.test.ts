import type { RetroactiveChange } from '#domain';
import { credit, invoiceCase, invoiceLine, sure } from '../support/rules-builders.ts';
import { describeRule, fails } from '../support/rules-table.ts';

const change = (more: Partial<RetroactiveChange> = {}): RetroactiveChange => ({
  clientNumber: '400101',
  product: 'BG-M',
  month: '2026-01',
  changedOn: '2026-02-10',
  ...more,
});
const lines = [invoiceLine({ amount: -491.9 })];
const received = (day: string, changes?: readonly RetroactiveChange[], ofLines = lines) => ({
  ...credit(ofLines, {}, { retroactiveChanges: changes }),
  received: day,
});
const late = { changedOn: '2026-02-10', deadline: '2026-02-15' };
describeRule('F22', [
  ['op de vijfde dag na de wijziging in de zorgregistratie', received('2026-02-15', [change()]), 'pass'],
  ['op de zesde dag', received('2026-02-16', [change()]), fails({ ...late, received: '2026-02-16' })],
  ['op de dag van de wijziging zelf', received('2026-02-10', [change()]), 'pass'],
  ['twee wijzigingen: de laatste telt', received('2026-03-02', [change(), change({ changedOn: '2026-02-25' })]), 'pass'],
  ['in welke volgorde zij ook staan', received('2026-03-02', [change({ changedOn: '2026-02-25' }), change()]), 'pass'],
  [
    'twee cliënten: de oudste wijziging telt, welke regel ook voorop staat',
    received(
      '2026-02-20',
      [change({ product: 'DO-1', changedOn: '2026-02-19' }), change()],
      [invoiceLine({ product: 'DO-1', amount: -196.45 }), ...lines],
    ),
    fails({ ...late, received: '2026-02-20' }),
  ],
  [
    'een wijziging die pas na de creditfactuur kwam, telt niet',
    received('2026-02-20', [change(), change({ changedOn: '2026-02-25' })]),
    fails({ ...late, received: '2026-02-20' }),
  ],
  [
    'twee cliënten, van wie één te laat',
    received(
      '2026-02-20',
      [change(), change({ product: 'DO-1', changedOn: '2026-02-19' })],
      [...lines, invoiceLine({ product: 'DO-1', amount: -196.45 })],
    ),
    fails({ ...late, received: '2026-02-20' }),
  ],
  ['een wijziging van een andere cliënt', received('2026-03-30', [change({ clientNumber: '400102' })]), 'not-applicable'],
  ['een wijziging van een ander product', received('2026-03-30', [change({ product: 'BG-L' })]), 'not-applicable'],
  ['een wijziging van een andere maand', received('2026-03-30', [change({ month: '2025-12' })]), 'not-applicable'],
  ['een creditfactuur zonder wijziging, bijvoorbeeld na een rekenfout', received('2026-03-30', []), 'not-applicable'],
  ['niet bekend of er iets gewijzigd is', received('2026-03-30'), 'not-applicable'],
  [
    'een gewone factuur',
    invoiceCase({ received: '2026-03-30', ledger: { version: 1, claims: [], sameNumber: [], retroactiveChanges: [change()] } }),
    'not-applicable',
  ],
  ['een cliëntnummer dat niemand heeft', received('2026-03-30', [change()], [invoiceLine({ clientNumber: sure('1') })]), 'not-applicable'],
]);
