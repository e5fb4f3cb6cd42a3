import { wholeMonth } from '#domain';
import {
  credit,
  doubtful,
  invoice,
  invoiceCase,
  invoiceLine,
  leveringsovereenkomst,
  missing,
  onderaannemer,
  product,
  recognised,
  sure,
} from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const signed = { signedByOnderaannemer: true, signedBySiem: true };
const during = (from: string, to: string | undefined, more = {}) =>
  invoiceCase({ onderaannemer: onderaannemer({ raamovereenkomst: { from, to, ...signed } }), ...more });
const unsigned = (by: 'signedByOnderaannemer' | 'signedBySiem') => ({
  onderaannemer: onderaannemer({ raamovereenkomst: { from: '2023-01-01', ...signed, [by]: false } }),
});
const notInForce = { problem: 'not-in-force' };
const partly = { problem: 'partly-in-force' };
const onlyDo = { onderaannemer: onderaannemer({ percelen: ['DO'] }) };
/** Of the agreement days of January only a person can judge some. */
const inDoubt = (agreed: string, from: string, to?: string) => [
  leveringsovereenkomst('BG-M', agreed, undefined, { doubts: [{ period: { from, to }, why: 'begins-later-in-register' }] }),
];
describeRule('F14', [
  ['door beide partijen ondertekend en van kracht', invoiceCase(), 'pass'],
  ['niet ondertekend door de onderaannemer', invoiceCase(unsigned('signedByOnderaannemer')), fails({ problem: 'not-signed' })],
  ['niet ondertekend door Siem', invoiceCase(unsigned('signedBySiem')), fails({ problem: 'not-signed' })],
  ['geldt vanaf de eerste dag van de maand', during('2026-01-01', undefined), 'pass'],
  ['geldt vanaf de tweede dag: was er zorg op de eerste?', during('2026-01-02', undefined), isInDoubt(partly)],
  ['geldt vanaf de dag na de maand', during('2026-02-01', undefined), fails(notInForce)],
  ['eindigt op de laatste dag van de maand', during('2023-01-01', '2026-01-31'), 'pass'],
  ['eindigt een dag eerder', during('2023-01-01', '2026-01-30'), isInDoubt(partly)],
  [
    'geldt op alle dagen die zeker zijn afgesproken, niet op die in twijfel',
    during('2026-01-12', undefined, { agreements: inDoubt('2026-01-01', '2026-01-01', '2026-01-11') }),
    isInDoubt(partly),
  ],
  [
    'geldt op de dagen in twijfel, niet op die zeker zijn afgesproken',
    during('2023-01-01', '2026-01-17', { agreements: inDoubt('2025-03-01', '2025-03-01', '2026-01-17') }),
    isInDoubt(partly),
  ],
  [
    'geldt op de dagen in twijfel, en er is niets zeker afgesproken',
    during('2026-01-12', undefined, { agreements: inDoubt('2026-01-12', '2026-01-12') }),
    isInDoubt(partly),
  ],
  [
    'geldt op alle dagen, zeker of in twijfel',
    during('2023-01-01', undefined, { agreements: inDoubt('2025-03-01', '2026-01-12') }),
    'pass',
  ],
  ['eindigt op de dag voor de maand', during('2023-01-01', '2025-12-31'), fails(notInForce)],
  [
    'start midden in de maand, en de zorg ook',
    during('2026-01-12', undefined, { agreements: [leveringsovereenkomst('BG-M', '2026-01-12')] }),
    'pass',
  ],
  ['eindigt midden in de maand, en de zorg ging door', during('2023-01-01', '2026-01-15'), isInDoubt(partly)],
  [
    'zorg in twee delen van de maand, waarvan één erbuiten',
    during('2023-01-01', '2026-01-15', {
      agreements: [leveringsovereenkomst('BG-M', '2025-03-01', '2026-01-10'), leveringsovereenkomst('BG-M', '2026-01-20')],
    }),
    isInDoubt(partly),
  ],
  [
    'een maand die niet zeker gelezen is, wijst niets af',
    during('2026-02-01', undefined, { invoice: invoice({ period: doubtful(wholeMonth('2026-01')) }) }),
    isInDoubt(notInForce),
  ],
  ['begeleiding bij een overeenkomst voor dagopvang', invoiceCase(onlyDo), fails({ problem: 'other-sector', sectors: ['begeleiding'] })],
  [
    'dagopvang bij een overeenkomst voor begeleiding',
    invoiceCase({
      onderaannemer: onderaannemer({ percelen: ['BG'] }),
      lines: [invoiceLine({ product: 'DO-2', amount: 435.97 })],
      agreements: [leveringsovereenkomst('DO-2')],
    }),
    fails({ problem: 'other-sector', sectors: ['dagopvang'] }),
  ],
  [
    'vervoer telt als dagopvang',
    invoiceCase({ ...onlyDo, lines: [invoiceLine({ product: 'VV-R', amount: 10.15 })], agreements: [leveringsovereenkomst('VV-R')] }),
    'pass',
  ],
  [
    'een product dat niet zeker gelezen is, wijst niets af',
    invoiceCase({ ...onlyDo, lines: [invoiceLine({ product: doubtful(product('BG-M')) })] }),
    isInDoubt({ problem: 'other-sector', sectors: ['begeleiding'] }),
  ],
  [
    'twee producten die er niet onder vallen, waarvan één niet zeker gelezen',
    invoiceCase({ ...onlyDo, lines: [invoiceLine({ product: 'BW-1' }), invoiceLine({ product: doubtful(product('BG-M')) })] }),
    fails({ problem: 'other-sector', sectors: ['begeleiding', 'beschermd wonen'] }),
  ],
  [
    'een product dat niemand kent: L15 zegt het',
    invoiceCase({ ...onlyDo, lines: [invoiceLine({ product: sure(recognised({ kind: 'unknown' })) })] }),
    'pass',
  ],
  [
    'twee maanden erbuiten, waarvan één niet zeker gelezen',
    during('2026-03-01', undefined, {
      lines: [invoiceLine({ period: doubtful(wholeMonth('2026-02')) }), invoiceLine()],
    }),
    fails(notInForce),
  ],
  [
    'twee regels, waarvan één met zorg die er deels buiten valt',
    during('2026-01-12', undefined, {
      lines: [invoiceLine(), invoiceLine({ product: 'DO-2', amount: 435.97 })],
      agreements: [leveringsovereenkomst('BG-M', '2026-01-12'), leveringsovereenkomst('DO-2')],
    }),
    isInDoubt(partly),
  ],
  [
    'start midden in de maand, en de zorg ook, naast een ander product dat al liep',
    during('2026-01-12', undefined, { agreements: [leveringsovereenkomst('DO-2'), leveringsovereenkomst('BG-M', '2026-01-12')] }),
    'pass',
  ],
  ['geen maand: F06 zegt het', during('2026-03-01', undefined, { invoice: invoice({ period: missing }) }), 'pass'],
  ['een creditfactuur', credit([invoiceLine({ amount: -491.9 })]), 'not-applicable'],
  [
    'een onderaannemer die nog niet vaststaat',
    invoiceCase({ onderaannemer: undefined, invoice: invoice({ kvk: sure('1') }) }),
    'not-applicable',
  ],
]);
