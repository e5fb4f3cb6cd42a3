import { describe, expect, test } from 'vitest';
import { amsterdamDate, canonicalJson, gemeenten } from '#domain';
import {
  currentParameters,
  faultsOf,
  formatParameterFault,
  inForce,
  parametersOf,
  parametersVersion,
  policyOn,
  readParameters,
} from '#rules';
import type { TariefPeriod } from '../../packages/rules/parameters/schema.ts';

const today = amsterdamDate(new Date().toISOString());
describe('de parameters zelf', () => {
  test('hebben geen fouten', () => expect(faultsOf(currentParameters, today).map(formatParameterFault)).toEqual([]));
  test('het jaar 2024 en beschermd wonen van voor 2025 staan er als onbekend, met een reden', () => {
    for (const [product, periods] of Object.entries(currentParameters.tarieven)) {
      const unknown = periods.filter((period) => period.cents === undefined);
      const from = product.startsWith('BW') ? '2023-01-01' : '2024-01-01';
      expect([product, unknown]).toEqual([
        product,
        [expect.objectContaining({ from, to: '2024-12-31', unknown: expect.stringMatching(/\p{L}{3}/u) })],
      ]);
    }
  });
  test('komen uit de opslag terug zoals zij waren; wat andere parameters zijn, komt niet terug', () => {
    expect(parametersOf(JSON.parse(JSON.stringify(currentParameters)))).toEqual(currentParameters);
    expect(parametersOf({ ...currentParameters, index: [] })).toBeUndefined();
  });
  test('elke gemeente van de regio staat er', () => expect(Object.keys(currentParameters.gemeenten)).toEqual([...gemeenten]));
  test('kunnen door niemand veranderd worden', () => {
    expect(() => Object.assign(currentParameters.policy.contact, { 0: 'iets anders' })).toThrow();
  });
});

describe('wat op een dag geldt', () => {
  const read = readParameters(
    {
      policy: {
        ...currentParameters.policy,
        contact: [
          ...currentParameters.policy.contact,
          { from: '2027-01-01', value: 'nieuw@metsiem.nl', source: 'test', lastChecked: '2026-11-01' },
        ],
      },
    },
    currentParameters,
    '2026-12-01',
  );
  const parameters = read.ok ? read.parameters : currentParameters;
  test.each([
    ['2022-06-01', 'aanbiederswmo@metsiem.nl'],
    ['2026-12-31', 'aanbiederswmo@metsiem.nl'],
    ['2027-01-01', 'nieuw@metsiem.nl'],
  ])('%s: %s', (day, contact) => expect(policyOn(parameters, day).contact).toBe(contact));
  test('zonder waarden geldt er niets', () => expect(() => inForce([], '2026-01-01')).toThrow('A parameter without values'));
});

describe('de versie is de inhoud', () => {
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, turned(inner)]),
          )
        : value;
  const oneCentMore = ({ cents, ...period }: TariefPeriod) => ({ ...period, ...(cents === undefined ? {} : { cents: cents + 1 }) });
  test('gelijk in welke volgorde de sleutels ook staan', () => {
    const read = readParameters(Object(turned(currentParameters)), currentParameters, today);
    expect(read.ok && JSON.stringify(read.parameters) !== JSON.stringify(currentParameters)).toBe(true);
    expect(read.ok && parametersVersion(read.parameters)).toBe(parametersVersion(currentParameters));
  });
  test('anders bij één cent verschil', () => {
    const tarieven = { ...currentParameters.tarieven, 'BG-M': currentParameters.tarieven['BG-M'].map(oneCentMore) };
    const read = readParameters({ tarieven }, currentParameters, today);
    expect(read.ok && parametersVersion(read.parameters)).not.toBe(parametersVersion(currentParameters));
  });
  test('canonieke JSON: sleutels op volgorde, wat er niet is blijft weg', () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: 'é' })).toBe('{"a":"é","b":[{"d":1}]}');
  });
});
