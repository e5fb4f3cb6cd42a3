import { describe, expect, test } from 'vitest';
import { amsterdamDate, gemeenten } from '#domain';
import { gemeenteOfCode, iwmo, productOfCode } from '#rules';
import { iwmoSchema } from '../../packages/rules/codes/iwmo.ts';

const today = amsterdamDate(new Date().toISOString());

describe('de codes van het berichtenverkeer', () => {
  test('zijn elk met hun bron vergeleken, op een dag die geweest is', () => {
    const { products, ...lists } = iwmo;
    for (const { lastChecked } of [...products, ...Object.values(lists)]) expect(lastChecked <= today).toBe(true);
  });
  test('kennen elke gemeente van de regio, elk met een eigen code', () => {
    const codes = gemeenten.map((gemeente) => iwmo.gemeenteCodes.values[gemeente]);
    expect(new Set(codes).size).toBe(gemeenten.length);
    expect(codes.map((code) => gemeenteOfCode(code ?? ''))).toEqual([...gemeenten]);
    expect(gemeenteOfCode('0384')).toBeUndefined();
  });
  test('verwijzen alleen naar wat er staat', () => {
    const { endReasons, changeReasons, productCategories, siemCategories, products, wijzigingsverzoek, messages, deleted } = iwmo;
    const reasons = Object.values(endReasons.values).flatMap((one) => one.changeReasons);
    expect([...reasons, deleted.values].filter((code) => changeReasons.values[code] === undefined)).toEqual([]);
    expect(siemCategories.values.filter((code) => productCategories.values[code] === undefined)).toEqual([]);
    expect(products.filter(({ category }) => !siemCategories.values.includes(category))).toEqual([]);
    expect([messages.values[wijzigingsverzoek.values.message]?.name, endReasons.values[wijzigingsverzoek.values.reason]?.name]).toEqual([
      'Stop Wmo-ondersteuning',
      'In verband met wijzigingsverzoek',
    ]);
  });
  const { deleted, wijzigingsverzoek, gemeenteCodes } = iwmo;
  test.each([
    ['een reden van drie cijfers achteraan', { deleted: { ...deleted, values: '137' } }],
    ['een reden met een letter ervoor', { deleted: { ...deleted, values: 'x37' } }],
    ['een reden met een letter erachter', { deleted: { ...deleted, values: '37x' } }],
    ['een bericht met een cijfer ervoor', { wijzigingsverzoek: { ...wijzigingsverzoek, values: { message: '1307', reason: '37' } } }],
    ['een bericht met een cijfer erachter', { wijzigingsverzoek: { ...wijzigingsverzoek, values: { message: '3071', reason: '37' } } }],
    ['een gemeente van vijf cijfers', { gemeenteCodes: { ...gemeenteCodes, values: { ...gemeenteCodes.values, Tilburg: '08555' } } }],
    ['een gemeente met een letter ervoor', { gemeenteCodes: { ...gemeenteCodes, values: { ...gemeenteCodes.values, Tilburg: 'x0855' } } }],
    [
      'een gemeente met een letter erachter',
      { gemeenteCodes: { ...gemeenteCodes, values: { ...gemeenteCodes.values, Tilburg: '0855x' } } },
    ],
    ['een lege bron', { deleted: { ...deleted, source: ' ' } }],
  ])('%s wordt niet geladen', (_, broken) => {
    expect(iwmoSchema.safeParse(iwmo).success).toBe(true);
    expect(iwmoSchema.safeParse({ ...iwmo, ...broken }).success).toBe(false);
  });

  test.each([
    ['07', '104A1', 'DO-1'],
    ['07', '104a4', 'DO-4'],
    ['08', 'E2', 'VV-W'],
    ['08', '104A1', undefined],
    ['02', '02A03', undefined],
  ])('categorie %s, code %s: %s', (category, code, product) => expect(productOfCode(category, code)).toBe(product));
});
