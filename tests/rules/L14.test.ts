import type { ProductCode } from '#domain';
import {
  careClient,
  credit,
  doubtful,
  invoice,
  invoiceLine,
  leveringsovereenkomst,
  missing,
  oneLine,
  product,
} from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const living = (gemeente: string, code: ProductCode, month = '2026-01', more = {}) =>
  oneLine({ product: code }, [leveringsovereenkomst(code, '2023-01-01')], month, { careClients: [careClient({ gemeente })], ...more });
describeRule('L14', [
  ['begeleiding in Tilburg', living('Tilburg', 'BG-M'), 'pass'],
  ['begeleiding in Waalwijk', living('Waalwijk', 'BG-M'), fails({ gemeente: 'Waalwijk', sector: 'BG' })],
  ['dagopvang in Waalwijk', living('Waalwijk', 'DO-2'), fails({ gemeente: 'Waalwijk', sector: 'DO' })],
  ['vervoer in Waalwijk telt als dagopvang', living('Waalwijk', 'VV-R'), fails({ gemeente: 'Waalwijk', sector: 'DO' })],
  ['beschermd wonen in Waalwijk', living('Waalwijk', 'BW-1'), 'pass'],
  [
    'begeleiding in Loon op Zand in december 2023',
    living('Loon op Zand', 'BG-M', '2023-12'),
    fails({ gemeente: 'Loon op Zand', sector: 'BG' }),
  ],
  ['begeleiding in Loon op Zand in januari 2024', living('Loon op Zand', 'BG-M', '2024-01'), 'pass'],
  [
    'dagopvang in Loon op Zand in december 2023',
    living('Loon op Zand', 'DO-2', '2023-12'),
    fails({ gemeente: 'Loon op Zand', sector: 'DO' }),
  ],
  ['dagopvang in Loon op Zand in januari 2024', living('Loon op Zand', 'DO-2', '2024-01'), 'pass'],
  ['beschermd wonen in Loon op Zand in december 2023', living('Loon op Zand', 'BW-1', '2023-12'), 'pass'],
  ['een gemeente buiten de elf', living('Breda', 'BG-M'), isInDoubt({ gemeente: 'unknown', sector: 'BG' })],
  [
    'het register is van voor het einde van de maand',
    living('Waalwijk', 'BG-M', '2026-01', { registerAsOf: '2026-01-31' }),
    isInDoubt({ gemeente: 'Waalwijk', sector: 'BG' }),
  ],
  [
    'een product dat niet zeker gelezen is',
    oneLine({ product: doubtful(product('BG-M')) }, undefined, '2026-01', { careClients: [careClient({ gemeente: 'Waalwijk' })] }),
    isInDoubt({ gemeente: 'Waalwijk', sector: 'BG' }),
  ],
  [
    'zonder overeenkomst wordt niet gezegd waar de cliënt woont',
    oneLine({}, [], '2026-01', { careClients: [careClient({ gemeente: 'Waalwijk' })] }),
    'not-applicable',
  ],
  ['geen maand: F06 zegt het', living('Waalwijk', 'BG-M', '2026-01', { invoice: invoice({ period: missing }) }), 'not-applicable'],
  [
    'een creditfactuur',
    { ...credit([invoiceLine({ amount: -491.9 })]), careClients: [careClient({ gemeente: 'Waalwijk' })] },
    'not-applicable',
  ],
]);
