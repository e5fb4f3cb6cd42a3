import { describe, expect, test } from 'vitest';
import { currentParameters, formatParameterFault, type ParameterFile, readParameters } from '#rules';

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

const faultsIn = (file: ParameterFile, content: unknown): readonly string[] => {
  const read = readParameters({ [file]: content }, currentParameters, '2026-12-01');
  return read.ok ? [] : read.faults.map(formatParameterFault);
};
/** The built-in file with one thing changed, as a person would in an editor. */
function faultsAfter(file: ParameterFile, change: Change): readonly string[] {
  const content: unknown = JSON.parse(JSON.stringify(currentParameters[file]));
  change(content);
  return faultsIn(file, content);
}

/** Name, what is changed, how one of the faults begins. */
type FaultRow = readonly [string, Change, string];
function describeFile(file: ParameterFile, rows: readonly FaultRow[]): void {
  describe(`een fout in ${file}.json wordt genoemd met bestand, sleutel en datum`, () => {
    test.each(rows)('%s', (_name, change, expected) => {
      const faults = faultsAfter(file, change);
      expect(faults.filter((fault) => fault.startsWith(`${file}.json${expected}`)).length, faults.join('\n')).toBe(1);
    });
  });
}

describeFile('tarieven', [
  ['een gat', set('2025-02-01', 'BG-M', 3, 'from'), ', BG-M, 2025-02-01: tussen 2024-12-31 en 2025-02-01 staat niets'],
  ['een periode minder', list((all) => all.toSpliced(1, 1), 'DO-1'), ', DO-1, 2025-01-01: tussen 2023-12-31 en'],
  ['een overlap', set('2026-01-31', 'VV-R', 2, 'to'), ', VV-R, 2026-01-01: begint voordat de vorige periode op 2026-01-31'],
  ['een overlap van één dag', set('2026-01-01', 'VV-R', 2, 'to'), ', VV-R, 2026-01-01: begint voordat de vorige periode op 2026-01-01'],
  ['de verkeerde volgorde', list((all) => all.toReversed(), 'BG-Z'), ', BG-Z, 2025-01-01: staat na 2026-01-01'],
  ['een einde voor het begin', set('2025-12-31', 'BG-L', 4, 'to'), ', BG-L, 2026-01-01: eindigt op 2025-12-31'],
  ['een halve maand', set('2026-12-15', 'BG-L', 4, 'to'), ', BG-L, 2026-01-01: loopt tot 2026-12-15: een tarief geldt voor hele maanden'],
  ['een begin midden in een maand', set('2022-12-15', 'BG-L', 0, 'from'), ', BG-L, 2022-12-15: loopt tot 2023-06-30: een tarief geldt'],
  ['een begin na 2023', list((all) => all.slice(2), 'BG-L'), ', BG-L, 2024-01-01: begint na 2023-01-01'],
  ['een begin dat geen tekst is', set(20260101, 'BG-M', 4, 'from'), ', BG-M: from is niet goed: verwacht wordt tekst.'],
  ['een halve cent', set(49190.5, 'BG-M', 4, 'cents'), ', BG-M, 2026-01-01: cents is niet goed: verwacht wordt een geheel getal (eurocent'],
  [
    'een bedrag tussen aanhalingstekens',
    set('491,90', 'BG-M', 4, 'cents'),
    ', BG-M, 2026-01-01: cents is niet goed: verwacht wordt een getal.',
  ],
  ['een bedrag onder nul', set(-49190, 'BG-M', 4, 'cents'), ', BG-M, 2026-01-01: cents is te klein'],
  ['een bedrag en een reden', set('x', 'BG-M', 4, 'unknown'), ', BG-M, 2026-01-01: heeft een bedrag (cents) of een reden (unknown) nodig'],
  ['geen bedrag', drop('BG-M', 4, 'cents'), ', BG-M, 2026-01-01: heeft een bedrag (cents) of een reden'],
  ['een lege reden', set(' ', 'BG-M', 2, 'unknown'), ', BG-M, 2024-01-01: unknown is leeg'],
  ['een lege bron', set(' ', 'BG-M', 4, 'source'), ', BG-M, 2026-01-01: source is leeg'],
  ['een onbekend veld', set(1.05, 'BG-M', 4, 'index'), ', BG-M, 2026-01-01: kent geen index.'],
  ['een product zonder perioden', set([], 'BG-M'), ', BG-M: is leeg. Vul minstens één waarde in.'],
  ['een onbekend product', copy('BG-M', 'BG-X'), ': kent geen BG-X'],
  ['een product te weinig', drop('BG-M'), ', BG-M: ontbreekt'],
]);

const oneDay = ', days, 2000-01-01: heeft een dag van het jaar (on) of van Pasen (afterEaster) nodig, en niet allebei';
describeFile('calendars', [
  [
    'een dag die niet bestaat',
    set('2026-02-30', 'decreeDays', 0, 'date'),
    ', decreeDays, 2026-02-30: date is geen dag in de vorm 2026-01-31',
  ],
  ['een besluit twee keer', list((all) => [all[0], ...all], 'decreeDays'), ', decreeDays, 2023-04-28: deze dag staat er twee keer'],
  ['een feestdag twee keer', list((all) => [...all, all[0]], 'days'), ', Nieuwjaarsdag: deze naam staat er twee keer'],
  ['een feestdag zonder naam', set(' ', 'days', 0, 'name'), ', days, 2000-01-01: name is leeg'],
  ['een feestdag zonder dag', drop('days', 0, 'on'), oneDay],
  ['een feestdag met twee dagen', set(1, 'days', 0, 'afterEaster'), oneDay],
  ['een dag die er niet elk jaar is', set('02-29', 'days', 0, 'on'), ', days, 2000-01-01: on is geen dag van elk jaar in de vorm 12-25'],
  ['een einde voor het begin', set('1999-12-31', 'days', 0, 'to'), ', Nieuwjaarsdag, 2000-01-01: eindigt op 1999-12-31'],
  [
    'nagekeken in de toekomst',
    set('2026-12-02', 'days', 0, 'lastChecked'),
    ', Nieuwjaarsdag, 2000-01-01: lastChecked 2026-12-02 moet nog komen',
  ],
]);

describeFile('gemeenten', [
  ['een gemeente te weinig', drop('Dongen'), ', Dongen: ontbreekt'],
  ['een sector te weinig', drop('Tilburg', 'BG'), ', Tilburg: BG ontbreekt'],
  [
    'ja in plaats van true',
    set('ja', 'Tilburg', 'BW', 0, 'value'),
    ', Tilburg BW, 2023-01-01: value is niet goed: verwacht wordt true of false',
  ],
  [
    'nagekeken in de toekomst',
    set('2026-12-02', 'Tilburg', 'BW', 0, 'lastChecked'),
    ', Tilburg BW, 2023-01-01: lastChecked 2026-12-02 moet',
  ],
]);

const withMark = ', addressees, 2023-01-01: value 0 kleine letters, cijfers en spaties.';
describeFile('policy', [
  ['geen bron', drop('contact', 0, 'source'), ', contact, 2023-01-01: source ontbreekt'],
  ['niet nagekeken', drop('contact', 0, 'lastChecked'), ', contact, 2023-01-01: lastChecked ontbreekt'],
  [
    'nagekeken in de toekomst',
    set('2026-12-02', 'contact', 0, 'lastChecked'),
    ', contact, 2023-01-01: lastChecked 2026-12-02 moet nog komen',
  ],
  [
    'een naam zonder lijst',
    set('siem', 'addressees', 0, 'value'),
    ', addressees, 2023-01-01: value is niet goed: verwacht wordt een lijst [ ]',
  ],
  ['een maximum onder nul', set(-1, 'transportDaysMax', 0, 'value', 'DO-1'), ', transportDaysMax, 2023-01-01: value DO-1 is te klein'],
  ['een naam die met een leesteken eindigt', set(['siem!'], 'addressees', 0, 'value'), withMark],
  ['een naam die met een leesteken begint', set(['!siem'], 'addressees', 0, 'value'), withMark],
  ['een onbekend onderdeel', copy('contact', 'index'), ': kent geen index'],
  [
    'twee onbekende velden',
    set({ from: '2023-01-01', index: 1, sector: 2 }, 'contact', 0),
    ', contact, 2023-01-01: kent geen index, sector.',
  ],
]);

describeFile('consequences', [
  ['een onbekende code', copy('F01', 'F99'), ', F99: er is geen controle met deze code'],
  ['iets dat geen code is', copy('F01', 'boete'), ', boete: deze naam bestaat niet'],
  ['een code met een letter ervoor', copy('F01', 'XF01'), ', XF01: deze naam bestaat niet'],
  ['een code met een cijfer te veel', copy('F01', 'F011'), ', F011: deze naam bestaat niet'],
  ['een code zonder gevolg', drop('L08'), ', L08: deze code heeft geen gevolg'],
  ['een code met een lege lijst', set([], 'L08'), ', L08: is leeg'],
  [
    'een gevolg dat niet bestaat',
    set('boete', 'L08', 0, 'consequence'),
    ', L08, 2023-01-01: consequence mag alleen zijn: hold, reject, review',
  ],
  ['nagekeken in de toekomst', set('2026-12-02', 'F08', 0, 'lastChecked'), ', F08, 2023-01-01: lastChecked 2026-12-02 moet nog komen'],
]);

test.each(['policy', 'tarieven'] as const)('een lijst waar %s een groep verwacht', (file) =>
  expect(faultsIn(file, [])).toEqual([`${file}.json: is niet goed: verwacht wordt een groep { }.`]),
);

describe('wat goed is, heeft geen fouten', () => {
  const [newYear] = currentParameters.calendars.days;
  const [remark] = currentParameters.consequences['F08'] ?? [];
  const once = { ...newYear, name: 'Inhuldiging', on: '04-30', from: '2013-04-30', to: '2013-04-30' };
  test.each<[string, ParameterFile, Change]>([
    ['geen enkel besluit over gelijkgestelde dagen', 'calendars', set([], 'decreeDays')],
    ['een feestdag die één keer was', 'calendars', list((all) => [...all, once], 'days')],
    ['een waarde die vandaag is nagekeken', 'policy', set('2026-12-01', 'contact', 0, 'lastChecked')],
    ['een later gevolg', 'consequences', list((all) => [...all, { ...remark, from: '2027-01-01' }], 'F08')],
  ])('%s', (_name, file, change) => expect(faultsAfter(file, change)).toEqual([]));
});
