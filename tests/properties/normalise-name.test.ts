import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseName } from '#domain';

test.each([
  ['Stichting De Háven', 'de haven'],
  ['De Haven B.V.', 'de haven'],
  ['de  haven bv', 'de haven'],
  ['De Haven B. V.', 'de haven'],
  ['DE HAVEN (V.O.F.)', 'de haven'],
  ['De Haven, besloten vennootschap', 'de haven'],
  ['Coöperatie Thuis & Zorg U.A.', 'thuis en zorg'],
  ['Zorg+ Tilburg', 'zorg en tilburg'],
  ["Zorgboerderij 't Hof", 'zorgboerderij t hof'],
  // Only whole words are a legal form.
  ['Bvzorg', 'bvzorg'],
  ['Stichtingen Samen', 'stichtingen samen'],
  // What is nothing but a legal form keeps it: an empty name would be everyone.
  ['Stichting', 'stichting'],
])('%s is %s', (name, normalised) => {
  expect(normaliseName(name)).toBe(normalised);
});

test('case, diacritics and blanks around never make another name, and once is enough', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const once = normaliseName(name);
      expect(normaliseName(` ${name} `)).toBe(once);
      expect(normaliseName(once)).toBe(once);
    }),
  );
});
