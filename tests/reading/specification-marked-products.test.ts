import { describe, expect, it } from 'vitest';
import { certainly, first, type Rows, type Said, second } from '../support/spreadsheets/certain-lines.ts';

const total = 49_190 + 73_233 + 6820;
const third = ['412407', 'A. de Proef'] as const;
const said: readonly Said[] = [
  [...first, 'BG-M', 31, 49_190, 49_190],
  [...second, 'BG-Z', 31, 73_233, 73_233],
  [...third, 'BG-L', 9, 23_492, 6820],
];
const costs = [
  [31, 491.9, 491.9],
  [31, 732.33, 732.33],
  [9, 234.92, 68.2],
] as const;
/** A mark for each below licht, midden and zwaar, with what their care cost. */
const rowsOf = (marks: Rows): Rows => [first, second, third].map((person, at) => [...person, ...(marks[at] ?? []), ...(costs[at] ?? [])]);
const marked = (mark: string | number, otherwise: string | number | null = null): Rows => [
  [otherwise, mark, otherwise],
  [otherwise, otherwise, mark],
  [mark, otherwise, otherwise],
];
const heading = (...names: string[]): Rows[number] => ['Siemnr', 'Naam', ...names, 'Dagen', 'Tarief', 'Bedrag'];
const whole = heading('Begeleiding licht', 'Begeleiding midden', 'Begeleiding zwaar');
const counted: Rows = [['Totaal', null, 1, 1, 1, null, null, total / 100]];

describe('een kruisje onder het product dat is gegeven', () => {
  it.each<[string, Rows]>([
    ['onder de hele naam', [whole, ...rowsOf(marked('x'))]],
    ['als een cijfer, met de telling eronder', [whole, ...rowsOf(marked(1)), ...counted]],
    ['ja of nee', [whole, ...rowsOf(marked('ja', 'nee'))]],
    [
      'onder de zorg in de rij erboven',
      [[null, null, 'Begeleiding', null, null, null, null, null], heading('licht', 'midden', 'zwaar'), ...rowsOf(marked('X'))],
    ],
    [
      'onder de zorg in de kop zelf',
      [heading('Soort begeleiding', '', ''), [null, null, 'licht', 'midden', 'zwaar'], ...rowsOf(marked('X')), ...counted],
    ],
    ['op een lijst van die zorg', [['Begeleiding'], heading('Licht', 'Midden', 'Zwaar'), ...rowsOf(marked('✓'))]],
  ])('%s', async (_, rows) => {
    expect(await certainly(rows, total)).toEqual(said);
  });

  it('een aantal zegt ook hoeveel', async () => {
    const columns = ['Siemnr', 'Naam', 'Begeleiding licht', 'Begeleiding midden', 'Begeleiding zwaar', 'Tarief', 'Bedrag'];
    const rows: Rows = [
      columns,
      [...first, null, 1, null, 491.9, 491.9],
      [...second, null, null, 1, 732.33, 732.33],
      [...third, 0.2903, null, null, 234.92, 68.2],
    ];
    expect(await certainly(rows, total)).toEqual(said.map((line) => line.with(3, line[3] === 31 ? 1 : 0.2903)));
  });

  it('twee kruisjes in een rij zeggen het niet', async () => {
    const rows = [whole, ...rowsOf([['x', 'x', null], ...marked('x').slice(1)])];
    expect((await certainly(rows, total)).flatMap(([, , product]) => product ?? [])).toEqual([]);
  });

  it.each(['Indicatie', 'Vorige maand', 'Verwacht vanaf maart'])('%s erboven zegt niet wat er nu is gegeven', async (over) => {
    const rows = [[null, null, over, null, null, null, null, null], whole, ...rowsOf(marked('x'))];
    expect((await certainly(rows, total)).flatMap(([, , product]) => product ?? [])).toEqual([]);
  });
  it.each(['Indicatie begeleiding', 'Vorige begeleiding'])('ook niet als de lijst "%s" heet', async (title) => {
    const rows = [[title], heading('Licht', 'Midden', 'Zwaar'), ...rowsOf(marked('x'))];
    expect((await certainly(rows, total)).flatMap(([, , product]) => product ?? [])).toEqual([]);
  });
  it.each(['Product', 'Geleverde zorg'])('%s erboven wel', async (over) => {
    expect(await certainly([['Cliënt', null, over, null, null, null, null, null], whole, ...rowsOf(marked('x'))], total)).toEqual(said);
  });
});
