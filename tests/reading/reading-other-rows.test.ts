import { describe, expect, it } from 'vitest';
import { certainValueOf, valueOf } from '#domain';
import { linesOn } from '../support/drawn-lines.ts';
import { type DrawnRow, headingRow, lineRow, secondRow, totalRow } from '../support/drawn-rows.ts';

describe('wat een andere bladzijde of een andere regel vertelt', () => {
  it('een kolom die op een volgende bladzijde leeg is, staat waar zij stond', async () => {
    const heading: DrawnRow = [
      [50, 'Cliëntnummer'],
      [130, 'Naam'],
      [200, 'Product'],
      [340, 'Dagen'],
      [390, 'Maandtarief'],
      [490, 'Bedrag'],
    ];
    const line = (row: DrawnRow, product: string, days: string, amount: string, ...price: DrawnRow): DrawnRow => [
      ...row.slice(0, 2),
      [200, product],
      [-385, days],
      ...price,
      [-535, amount],
    ];
    const lines = await linesOn(
      [heading, line(lineRow, 'Begeleiding midden', '31', '491,90', [-440, '491,90'])],
      [heading, line(secondRow, 'Beschermd Thuis', '12', '905,40'), totalRow('1.397,30')],
    );
    expect(lines.map(({ quantity }) => certainValueOf(quantity)?.days)).toEqual([31, 12]);
    expect(lines.map(({ unitPrice }) => valueOf(unitPrice)?.cents)).toEqual([49_190, undefined]);
  });

  it('een regel zonder cliënt is niet zeker van de cliënt erboven als elke cliënt onder zijn bedrag staat', async () => {
    const heading: DrawnRow = [[50, 'Omschrijving'], ...headingRow.slice(3)];
    const item = (text: string, ...numbers: DrawnRow): DrawnRow => [[50, text], ...numbers];
    const person = (name: string, client: string): DrawnRow => [[50, `t.b.v. ${name}, geb. 3-4-1961, cliëntnr. ${client}`]];
    const rows = [
      heading,
      item('Begeleiding licht', ...secondRow.slice(3)),
      person('A. Bakker', '412345'),
      item('Dagopvang categorie 2', [-375, '1'], [-440, '435,97'], [-535, '435,97']),
      item('Vervoer rolstoel', [-375, '6'], [-440, '38,47'], [-535, '230,82']),
      person('K. de Test', '412346'),
    ];
    const lines = await linesOn([...rows, totalRow('901,71')]);
    expect(lines.map(({ clientNumber }) => certainValueOf(clientNumber))).toEqual(['412345', undefined, '412346']);
    expect(lines.map(({ clientName }) => certainValueOf(clientName))).toEqual(['A. Bakker', undefined, 'K. de Test']);
  });

  it('een geboortedatum die over twee regels loopt, is geen maand van zorg', async () => {
    const rows: readonly DrawnRow[] = [
      [[50, '1. De heer K. de Test (Siem-nummer 412346, geboren op 19']],
      [[50, 'juli 1941): Begeleiding midden, 1 maand à € 491,90 = € 491,90']],
      [[50, 'Het totaalbedrag is € 491,90 (vrij van btw).']],
    ];
    const [line] = await linesOn(rows);
    expect(certainValueOf(line!.birthDate)).toBe('1941-07-19');
    expect(valueOf(line!.period)).toBeUndefined();
  });

  it.each([
    ['29,03%', '142,80'],
    ['100%', '491,90'],
  ])('%s van de prijs is een deel van de maand', async (share, amount) => {
    const heading = headingRow.map(([x, text]): readonly [number, string] => [x, text === 'Aantal' ? 'Inzet' : text]);
    const line = lineRow.map(([x, text]): readonly [number, string] =>
      text === '1' ? [-375, share] : x === -535 ? [x, amount] : [x, text],
    );
    const [read] = await linesOn([heading, line, totalRow(amount)]);
    expect(certainValueOf(read!.quantity)).toMatchObject({ value: Number.parseFloat(share.replace(',', '.')) / 100 });
  });

  it('"1" en "100%" zijn hetzelfde aantal', async () => {
    const heading: DrawnRow = [...headingRow.map(([x, text]) => [x, text === 'Aantal' ? 'Inzet' : text] as const), [455, 'Deel']];
    const [read] = await linesOn([heading, [...lineRow, [-480, '100%']], totalRow('491,90')]);
    expect(certainValueOf(read!.quantity)).toMatchObject({ value: 1 });
  });

  it('"9 v 31" is een deel van de maand', async () => {
    const line = lineRow.map(([x, text]): readonly [number, string] =>
      text === '1' ? [-375, '9 v 31'] : x === -535 ? [x, '142,81'] : [x, text],
    );
    const [read] = await linesOn([headingRow, line, totalRow('142,81')]);
    expect(certainValueOf(read!.quantity)).toMatchObject({ days: 9, unit: 'month' });
  });
});
