import { doubtful, leveringsovereenkomst, missing, oneLine, product } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const facts = { product: 'BG-Z', agreed: ['BG-M'], month: '2026-01' };
const heavy = { product: 'BG-Z' as const, amount: 732.33 };
const afschaling = [leveringsovereenkomst('BG-Z', '2025-03-01', '2026-01-15'), leveringsovereenkomst('BG-M', '2026-01-16')];
const transport = { product: 'VV-R' as const, amount: 91.35, quantity: { value: 9, decimals: 0, unit: 'day' } as const };
describeRule('L07', [
  ['het afgesproken product', oneLine({}), 'pass'],
  ['zwaar gefactureerd, midden afgesproken', oneLine(heavy), fails(facts)],
  [
    'na een afschaling nog het oude product in een latere maand',
    oneLine(heavy, afschaling, '2026-02'),
    fails({ ...facts, month: '2026-02' }),
  ],
  ['in de maand van de afschaling zijn beide afgesproken', oneLine({ ...heavy, amount: 354.35 }, afschaling), 'pass'],
  [
    'het register is nog van voor het einde van de maand',
    oneLine(heavy, undefined, '2026-01', { registerAsOf: '2026-01-31' }),
    isInDoubt(facts),
  ],
  ['een product dat niet zeker gelezen is', oneLine({ ...heavy, product: doubtful(product('BG-Z')) }), isInDoubt(facts)],
  [
    'vervoer bij alleen dagopvang: misschien wel afgesproken',
    oneLine(transport, [leveringsovereenkomst('DO-2')]),
    isInDoubt({ product: 'VV-R', agreed: ['DO-2'], month: '2026-01' }),
  ],
  [
    'vervoer bij dagopvang en begeleiding: misschien wel afgesproken',
    oneLine(transport, [leveringsovereenkomst('DO-2'), leveringsovereenkomst()]),
    isInDoubt({ product: 'VV-R', agreed: ['BG-M', 'DO-2'], month: '2026-01' }),
  ],
  ['vervoer bij alleen begeleiding', oneLine(transport), fails({ product: 'VV-R', agreed: ['BG-M'], month: '2026-01' })],
  ['buiten de overeenkomst zegt L06 het', oneLine(heavy, [leveringsovereenkomst('BG-M', '2026-02-01')]), 'not-applicable'],
  ['zonder overeenkomst zegt L05 het', oneLine(heavy, []), 'not-applicable'],
  ['een regel zonder bedrag: L19 zegt het', oneLine({ amount: missing }), 'not-applicable'],
]);
