import { describe, expect, it } from 'vitest';
import { valueOf } from '#domain';
import { type DrawnRow, drawRows, letterheadWith, totalRow } from '../support/drawn-rows.ts';
import { heading, joke, lineOf, otherClient } from '../support/month-charges.ts';
import { file, invoiceOf, workbookOf } from '../support/reading-invoices.ts';

describe('een maand in een kolom waarvan de kop onbekend is', () => {
  const monthBelow = async (head: string, month: string) => {
    const heads = heading.map(([x, text]) => [x, text === 'Maand' ? head : text] as const);
    const line = lineOf(['412345', 'J. Voorbeeld', 'Begeleiding midden', month, '491,90']);
    const { lines } = await invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), heads, line, totalRow('491,90')]))]);
    return lines.map(({ period }) => [valueOf(period)?.from, period.certain]);
  };
  it.each(['12-2025', '2025/12', '202512', '2025M12', 'dec.'])(
    '%s is misschien die van de regel, en zeker niet die van de factuur',
    async (month) => {
      expect(await monthBelow('Leveringsmaand', month)).toEqual([['2025-12-01', false]]);
    },
  );
  it.each(['12-25', '2512', 'P12', '01-12-2025'])('%s alleen waar de kop een maand noemt', async (month) => {
    expect(await monthBelow('Maand', month)).toEqual([['2025-12-01', false]]);
    expect(await monthBelow('Bijzonderheden', month)).toEqual([[undefined, false]]);
  });
  it('een dag in een eerdere maand onder "Datum" is die van zorg of van iets anders', async () => {
    expect(await monthBelow('Datum', '31-12-2025')).toEqual([['2025-12-01', false]]);
    expect(await monthBelow('Datum', '31-01-2026')).not.toEqual([['2025-12-01', false]]);
  });
  it.each([
    ['Ordernr', '202512', true],
    ['Ordernr', '2025-12', false],
    ['Contractnr', '202512', true],
    ['Kenmerk', '202512', true],
  ])('onder "%s" is %s een nummer en geen maand', async (head, month, certain) => {
    expect(await monthBelow(head, month)).toEqual([[undefined, certain]]);
  });
});

describe('een maand in een kolom van een specificatie', () => {
  const monthsBelow = async (head: string, month: string | number | Date, other: string | number | Date) => {
    const pdf = await drawRows([...letterheadWith(), heading, lineOf(joke), lineOf(otherClient), totalRow('726,82')].map(withoutMonths));
    const book = await workbookOf([
      ['Siemnummer', 'Naam', head, 'Product', 'Bedrag'],
      [412345, 'J. Voorbeeld', month, 'Begeleiding midden', 491.9],
      [412399, 'K. van der Test', other, 'Begeleiding licht', 234.92],
    ]);
    const { lines } = await invoiceOf([file('factuur.pdf', pdf, 1), file('specificatie.xlsx', book, 2)]);
    return lines.map(({ period }) => [valueOf(period)?.from, period.certain]);
  };
  const withoutMonths = (row: DrawnRow): DrawnRow => row.filter(([x]) => x !== 370);
  const perhapsDecember = [
    ['2025-12-01', false],
    [undefined, true],
  ];
  it.each([
    ['Leveringsmaand', '2025-12', '2026-01'],
    ['Leveringsmaand', 202512, 202601],
    ['Leveringsmaand', new Date('2025-12-01'), new Date('2026-01-01')],
    ['Leveringsmaand', 'P12', 'P01'],
    ['Bijzonderheden', 'dec 25', 'jan 26'],
    ['Opmerking', 'december 2025', ''],
    ['Zorgtijdvak', '1-12-2025 t/m 31-12-2025', '1-1-2026 t/m 31-1-2026'],
    ['Datum', new Date('2025-12-31'), new Date('2026-01-31')],
    ['Leverdatum', '15-12-2025', '15-01-2026'],
    ['Datum', '31-12-2025', '02-02-2026'],
  ])('onder "%s" is %s misschien die van de rij', async (head, month, other) => {
    expect(await monthsBelow(head, month, other)).toEqual(perhapsDecember);
  });
  it.each([
    ['Ordernr', 202512, 202601],
    ['Einde indicatie', 'dec 2026', 'mei 2026'],
    ['Startmaand', 'maart 2025', 'juni 2024'],
    ['Factuurmaand', 'februari 2026', 'februari 2026'],
    ['Datum', '02-02-2026', '01-03-2026'],
    ['Datum beschikking', '01-06-2025', '01-07-2025'],
    ['Datum', '12-03-1950', '04-05-1961'],
    ['Bezoeken', 12, 11],
    ['Bezoeken', '12/25', '9/31'],
  ])('onder "%s" is %s iets anders', async (head, month, other) => {
    expect((await monthsBelow(head, month, other)).map(([from]) => from)).toEqual([undefined, undefined]);
  });
  it.each([
    ['december', 'januari'],
    [new Date('2025-12-01'), new Date('2026-01-01')],
  ])('onder "Maand" is %s niet zeker die van de factuur', async (month, other) => {
    const [first] = await monthsBelow('Maand', month, other);
    expect(first).toEqual(['2025-12-01', false]);
  });
});
