import { describe, expect, test } from 'vitest';
import { amsterdamDate, canonicalJson, gemeenten } from '#domain';
import { currentParameters, faultsOf, formatParameterFault, type ParameterFile, parametersVersion, policyOn, readParameters } from '#rules';

const today = amsterdamDate(new Date().toISOString());
type Path = readonly (string | number)[];
type Change = (content: unknown) => void;
const at = (content: unknown, path: Path): Record<string | number, unknown> =>
  path.reduce<unknown>((inner, key) => Object(inner)[key], content) as Record<string | number, unknown>;
const last = (path: Path): string | number => path.at(-1) ?? '';
const set =
  (value: unknown, ...path: Path): Change =>
  (content) => {
    at(content, path.slice(0, -1))[last(path)] = value;
  };
const drop =
  (...path: Path): Change =>
  (content) => {
    delete at(content, path.slice(0, -1))[last(path)];
  };
/** The content of a list, or the list under a key, made anew. */
const list =
  (change: (values: readonly unknown[]) => readonly unknown[], ...path: Path): Change =>
  (content) =>
    set(change(at(content, path) as unknown as readonly unknown[]), ...path)(content);
const copy =
  (from: string, to: string): Change =>
  (content) =>
    set(at(content, [from]), to)(content);

const copyOf = (file: ParameterFile): unknown => JSON.parse(JSON.stringify(currentParameters[file]));
/** The built-in file with one thing changed, as a person would in an editor. */
function faultsAfter(file: ParameterFile, change: Change): readonly string[] {
  const content = copyOf(file);
  change(content);
  const read = readParameters({ [file]: content }, currentParameters, '2026-12-01');
  return read.ok ? [] : read.faults.map(formatParameterFault);
}

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
  test('elke gemeente van de regio staat er', () => expect(Object.keys(currentParameters.gemeenten)).toEqual([...gemeenten]));
  test('kunnen door niemand veranderd worden', () => {
    expect(() => Object.assign(currentParameters.policy.contact, { 0: 'iets anders' })).toThrow();
  });
});

describe('een fout in een bestand wordt genoemd met bestand, sleutel en datum', () => {
  test.each<[string, ParameterFile, Change, RegExp]>([
    [
      'een gat',
      'tarieven',
      set('2025-02-01', 'BG-M', 3, 'from'),
      /^tarieven\.json, BG-M, 2025-02-01: tussen 2024-12-31 en 2025-02-01 staat niets/,
    ],
    [
      'een periode minder',
      'tarieven',
      list((all) => all.toSpliced(1, 1), 'DO-1'),
      /^tarieven\.json, DO-1, 2025-01-01: tussen 2023-12-31 en/,
    ],
    [
      'een overlap',
      'tarieven',
      set('2026-01-31', 'VV-R', 2, 'to'),
      /^tarieven\.json, VV-R, 2026-01-01: begint voordat de vorige periode op 2026-01-31/,
    ],
    [
      'de verkeerde volgorde',
      'tarieven',
      list((all) => all.toReversed(), 'BG-Z'),
      /^tarieven\.json, BG-Z, 2025-01-01: staat na 2026-01-01/,
    ],
    [
      'een einde voor het begin',
      'tarieven',
      set('2025-12-31', 'BG-L', 4, 'to'),
      /^tarieven\.json, BG-L, 2026-01-01: eindigt op 2025-12-31/,
    ],
    ['een halve maand', 'tarieven', set('2026-12-15', 'BG-L', 4, 'to'), /^tarieven\.json, BG-L, 2026-01-01: .*hele maanden/],
    ['een begin na 2023', 'tarieven', list((all) => all.slice(2), 'BG-L'), /^tarieven\.json, BG-L, 2024-01-01: begint na 2023-01-01/],
    [
      'een bedrag met een halve cent',
      'tarieven',
      set(49190.5, 'BG-M', 4, 'cents'),
      /^tarieven\.json, BG-M, 2026-01-01: cents .*een geheel getal/,
    ],
    ['een bedrag onder nul', 'tarieven', set(-49190, 'BG-M', 4, 'cents'), /^tarieven\.json, BG-M, 2026-01-01: cents is te klein/],
    [
      'een bedrag en een reden',
      'tarieven',
      set('x', 'BG-M', 4, 'unknown'),
      /^tarieven\.json, BG-M, 2026-01-01: heeft een bedrag \(cents\) of een reden/,
    ],
    ['geen bedrag', 'tarieven', drop('BG-M', 4, 'cents'), /^tarieven\.json, BG-M, 2026-01-01: heeft een bedrag/],
    ['een lege bron', 'tarieven', set(' ', 'BG-M', 4, 'source'), /^tarieven\.json, BG-M, 2026-01-01: source is leeg/],
    ['geen bron', 'policy', drop('contact', 0, 'source'), /^policy\.json, contact, 2023-01-01: source ontbreekt/],
    ['niet nagekeken', 'policy', drop('contact', 0, 'lastChecked'), /^policy\.json, contact, 2023-01-01: lastChecked ontbreekt/],
    [
      'nagekeken in de toekomst',
      'gemeenten',
      set('2026-12-02', 'Tilburg', 'BW', 0, 'lastChecked'),
      /^gemeenten\.json, Tilburg BW, 2023-01-01: lastChecked 2026-12-02 moet nog komen/,
    ],
    [
      'een dag die niet bestaat',
      'calendars',
      set('2026-02-30', 'decreeDays', 0, 'date'),
      /^calendars\.json, decreeDays, 2026-02-30: date is geen dag/,
    ],
    [
      'een besluit twee keer',
      'calendars',
      list((all) => [all[0], ...all], 'decreeDays'),
      /^calendars\.json, decreeDays, 2023-04-28: deze dag staat er twee keer/,
    ],
    [
      'een feestdag twee keer',
      'calendars',
      list((all) => [...all, all[0]], 'days'),
      /^calendars\.json, Nieuwjaarsdag: deze naam staat er twee keer/,
    ],
    ['een onbekend veld', 'tarieven', set(1.05, 'BG-M', 4, 'index'), /^tarieven\.json, BG-M, 2026-01-01: kent geen index/],
    ['een onbekend product', 'tarieven', copy('BG-M', 'BG-X'), /^tarieven\.json: kent geen BG-X/],
    ['een product te weinig', 'tarieven', drop('BG-M'), /^tarieven\.json, BG-M: ontbreekt/],
    ['een onbekende code', 'consequences', copy('F01', 'F99'), /^consequences\.json, F99: er is geen controle met deze code/],
    ['iets dat geen code is', 'consequences', copy('F01', 'boete'), /^consequences\.json, boete: /],
    ['een code zonder gevolg', 'consequences', drop('L08'), /^consequences\.json, L08: deze code heeft geen gevolg/],
    [
      'een gevolg dat niet bestaat',
      'consequences',
      set('boete', 'L08', 0, 'consequence'),
      /^consequences\.json, L08, 2023-01-01: consequence mag alleen zijn: hold, reject/,
    ],
    ['een gemeente te weinig', 'gemeenten', drop('Dongen'), /^gemeenten\.json, Dongen: ontbreekt/],
    ['een onbekend onderdeel', 'policy', copy('contact', 'korting'), /^policy\.json: kent geen korting/],
  ])('%s', (_name, file, change, expected) => {
    const faults = faultsAfter(file, change);
    expect(faults.length).toBeGreaterThan(0);
    expect(
      faults.some((fault) => expected.test(fault)),
      faults.join('\n'),
    ).toBe(true);
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
  test('gelijk in welke volgorde de sleutels ook staan', () => {
    const read = readParameters(Object(turned(currentParameters)), currentParameters, today);
    expect(read.ok && JSON.stringify(read.parameters) !== JSON.stringify(currentParameters)).toBe(true);
    expect(read.ok && parametersVersion(read.parameters)).toBe(parametersVersion(currentParameters));
  });
  test('anders bij één cent verschil', () => {
    const tarieven = copyOf('tarieven');
    set(49191, 'BG-M', 4, 'cents')(tarieven);
    const read = readParameters({ tarieven }, currentParameters, today);
    expect(read.ok && parametersVersion(read.parameters)).not.toBe(parametersVersion(currentParameters));
  });
  test('canonieke JSON: sleutels op volgorde, wat er niet is blijft weg', () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: 'é' })).toBe('{"a":"é","b":[{"d":1}]}');
  });
});
