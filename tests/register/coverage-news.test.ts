import { describe, expect, test } from 'vitest';
import { coverageNews } from '#coverage';
import type { Leveringsovereenkomst } from '#domain';
import type { CoverageChange } from '#store';
import { claim, leveringsovereenkomst } from '../support/rules-builders.ts';

const january = { onderaannemerNumber: 'OA-001', clientNumber: '400101', product: 'BG-M', month: '2026-01' } as const;
const known = (coveredDays: number, changedOn = '2026-02-10'): CoverageChange => ({ ...january, changedOn, coveredDays });
const news = (
  agreements: readonly Leveringsovereenkomst[],
  {
    changes = [],
    claims = [claim()],
  }: { readonly changes?: readonly CoverageChange[]; readonly claims?: readonly ReturnType<typeof claim>[] } = {},
) => coverageNews({ onderaannemerNumber: 'OA-001', claims, changes, agreements, asOf: '2026-03-02' });
const short = (coveredDays: number, changedOn = '2026-03-02') => [{ ...january, changedOn, coveredDays }];
const until = (day: string) => [leveringsovereenkomst('BG-M', '2025-03-01', day)];

describe('wat het register niet meer dekt van een goedgekeurde maand', () => {
  test.each([
    ['niets gewijzigd', news([leveringsovereenkomst()]), []],
    ['eerder geëindigd', news(until('2026-01-15')), short(15)],
    ['later begonnen', news([leveringsovereenkomst('BG-M', '2026-01-20')]), short(12)],
    ['helemaal weg', news([]), short(0)],
    ['een ander product', news([leveringsovereenkomst('BG-Z')]), short(0)],
    [
      'een andere onderaannemer',
      news([leveringsovereenkomst('BG-M', '2025-03-01', undefined, { onderaannemerNumber: 'OA-002' })]),
      short(0),
    ],
    ['een andere cliënt', news([leveringsovereenkomst('BG-M', '2025-03-01', undefined, { clientNumber: '400102' })]), short(0)],
    ['een gat tussen twee overeenkomsten', news([...until('2026-01-10'), leveringsovereenkomst('BG-M', '2026-01-15')]), short(27)],
    ['korter, maar niet korter dan is goedgekeurd', news(until('2026-01-15'), { claims: [claim({ days: 15 })] }), []],
    ['korter, en al zo ver gecrediteerd', news(until('2026-01-15'), { claims: [claim(), claim({ days: -16 })] }), []],
    ['twee facturen samen te veel', news(until('2026-01-15'), { claims: [claim({ days: 8 }), claim({ days: 8 })] }), short(15)],
    ['hetzelfde register nog een keer', news(until('2026-01-15'), { changes: [known(15)] }), []],
    ['nog korter: de termijn begint opnieuw', news(until('2026-01-10'), { changes: [known(15)] }), short(10)],
    ['weer iets langer, nog te kort: de termijn loopt door', news(until('2026-01-20'), { changes: [known(15)] }), short(20, '2026-02-10')],
    ['weer gedekt', news([leveringsovereenkomst()], { changes: [known(15)] }), short(31, '2026-02-10')],
    [
      'na de credit nog korter: een nieuwe termijn',
      news(until('2026-01-10'), { changes: [known(15)], claims: [claim(), claim({ days: -16 })] }),
      short(10),
    ],
  ])('%s', (_name, found, expected) => expect(found).toEqual(expected));
});
