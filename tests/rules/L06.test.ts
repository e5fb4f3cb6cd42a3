import { wholeMonth } from '#domain';
import { credit, doubtful, invoice, invoiceLine, leveringsovereenkomst, oneLine, recognised, sure } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const during = (from: string, to?: string, more = {}) =>
  oneLine({ amount: 15.87 }, [leveringsovereenkomst('BG-M', from, to)], '2026-01', more);
const outside = (facts: { startsOn?: string; endedOn?: string; returned?: boolean }) => ({ month: '2026-01', returned: false, ...facts });
describeRule('L06', [
  ['de overeenkomst start op de laatste dag van de maand: die dag telt', during('2026-01-31'), 'pass'],
  ['de overeenkomst start een dag later', during('2026-02-01'), fails(outside({ startsOn: '2026-02-01' }))],
  ['de overeenkomst eindigt op de eerste dag van de maand: die dag telt', during('2025-03-01', '2026-01-01'), 'pass'],
  [
    'de overeenkomst eindigde een dag eerder',
    during('2025-03-01', '2025-12-31'),
    fails(outside({ endedOn: '2025-12-31', returned: true })),
  ],
  [
    'zes maanden geleden geëindigd: misschien teruggekomen',
    during('2025-03-01', '2025-07-31'),
    fails(outside({ endedOn: '2025-07-31', returned: true })),
  ],
  ['langer dan zes maanden geleden geëindigd', during('2025-03-01', '2025-06-30'), fails(outside({ endedOn: '2025-06-30' }))],
  [
    'tussen twee overeenkomsten in',
    oneLine({}, [leveringsovereenkomst('BG-M', '2025-03-01', '2025-11-30'), leveringsovereenkomst('BG-M', '2026-02-01')]),
    fails(outside({ startsOn: '2026-02-01', endedOn: '2025-11-30', returned: true })),
  ],
  [
    'meer overeenkomsten voor en na: de laatste die eindigde en de eerste die start, in welke volgorde zij ook staan',
    oneLine({}, [
      leveringsovereenkomst('BG-M', '2026-03-01'),
      leveringsovereenkomst('BG-L', '2026-02-01'),
      leveringsovereenkomst('BG-M', '2025-10-01', '2025-10-31'),
      leveringsovereenkomst('BG-L', '2025-03-01', '2025-11-30'),
      leveringsovereenkomst('DO-1', '2025-03-01', '2025-09-30'),
    ]),
    fails(outside({ startsOn: '2026-02-01', endedOn: '2025-11-30', returned: true })),
  ],
  [
    'het register is nog van voor het einde van de maand',
    during('2026-02-01', undefined, { registerAsOf: '2026-01-31' }),
    isInDoubt(outside({ startsOn: '2026-02-01' })),
  ],
  [
    'een maand die niet zeker gelezen is',
    during('2026-02-01', undefined, { invoice: invoice({ period: doubtful(wholeMonth('2026-01')) }) }),
    isInDoubt(outside({ startsOn: '2026-02-01' })),
  ],
  [
    'een twijfelachtige maand op de regel, een andere op de factuur',
    oneLine({ period: doubtful(wholeMonth('2025-02')) }),
    isInDoubt({ month: '2025-02', returned: false, startsOn: '2025-03-01' }),
  ],
  [
    'een nummer dat niet zeker gelezen is',
    oneLine({ clientNumber: doubtful('400101') }, [leveringsovereenkomst('BG-M', '2026-02-01')]),
    isInDoubt(outside({ startsOn: '2026-02-01' })),
  ],
  [
    'geen maand: F06 zegt het',
    oneLine({}, [leveringsovereenkomst('BG-M', '2026-02-01')], '2026-01', {
      invoice: invoice({ period: sure({ from: '2025-12-01', to: '2026-01-31' }) }),
    }),
    'not-applicable',
  ],
  ['zonder overeenkomst zegt L05 het', oneLine({}, []), 'not-applicable'],
  [
    'op welke dag zij begint, is in twijfel: die dag wordt niet genoemd',
    oneLine({}, [
      leveringsovereenkomst('BG-M', '2026-02-01', '2026-03-31', {
        doubts: [{ period: { from: '2026-02-01', to: '2026-02-14' }, why: 'begins-later-in-register' }],
      }),
    ]),
    fails(outside({})),
  ],
  ['een creditfactuur', credit([invoiceLine({ amount: -491.9, clientNumber: sure('400101') })]), 'not-applicable'],
  ['een overeenkomst die later start, met een einde', during('2026-02-01', '2026-06-30'), fails(outside({ startsOn: '2026-02-01' }))],
  [
    'een twijfelachtige maand op de regel, dezelfde zeker op de factuur',
    oneLine({ period: doubtful(wholeMonth('2026-01')) }, [leveringsovereenkomst('BG-M', '2026-02-01')]),
    fails(outside({ startsOn: '2026-02-01' })),
  ],
  [
    'een zekere maand op de regel, een andere op de factuur',
    oneLine({ period: sure(wholeMonth('2025-02')) }),
    fails({ month: '2025-02', returned: false, startsOn: '2025-03-01' }),
  ],
  [
    'een product dat niet herkend is: L15 zegt het',
    oneLine({ product: sure(recognised({ kind: 'unknown' })) }, [leveringsovereenkomst('BG-M', '2026-02-01')]),
    'not-applicable',
  ],
]);
