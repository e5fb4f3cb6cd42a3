import type { ProductCode } from '#domain';
import { leveringsovereenkomst, oneLine } from '../support/rules-builders.ts';
import { describeRule, isInDoubt } from '../support/rules-table.ts';

const inMonth = (code: ProductCode, month: string) => oneLine({ product: code }, [leveringsovereenkomst(code, '2023-01-01')], month);
describeRule('L18', [
  ['december 2023', inMonth('BG-M', '2023-12'), 'pass'],
  ['januari 2024: geen tarief bekend', inMonth('BG-M', '2024-01'), isInDoubt({ product: 'BG-M', month: '2024-01' })],
  ['december 2024: geen tarief bekend', inMonth('BG-M', '2024-12'), isInDoubt({ product: 'BG-M', month: '2024-12' })],
  ['januari 2025', inMonth('BG-M', '2025-01'), 'pass'],
  ['december 2026', inMonth('BG-M', '2026-12'), 'pass'],
  ['januari 2027: nooit het laatste tarief', inMonth('BG-M', '2027-01'), isInDoubt({ product: 'BG-M', month: '2027-01' })],
  ['beschermd wonen in 2023: geen tarief bekend', inMonth('BW-1', '2023-07'), isInDoubt({ product: 'BW-1', month: '2023-07' })],
  ['overbruggingszorg zonder afgesproken tarief', inMonth('BG-O', '2026-01'), isInDoubt({ product: 'BG-O', month: '2026-01' })],
  ['zonder overeenkomst zegt L05 het', oneLine({}, []), 'not-applicable'],
  ['buiten de overeenkomst zegt L06 het', oneLine({}, [leveringsovereenkomst('BG-M', '2026-02-01')]), 'not-applicable'],
  ['een ander product zegt L07', oneLine({ product: 'BG-Z' }), 'not-applicable'],
  [
    'overbruggingszorg met een afgesproken tarief',
    oneLine({ product: 'BG-O' }, [leveringsovereenkomst('BG-O', '2025-03-01', undefined, { agreedTariefCents: 61000 })]),
    'pass',
  ],
]);
