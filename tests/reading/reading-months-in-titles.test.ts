import { describe, expect, it } from 'vitest';
import { certainValueOf, type Invoice, valueOf } from '#domain';
import { type DrawnRow, drawRows, letterheadWith, totalRow } from '../support/drawn-rows.ts';
import { heading, joke, lineOf, otherClient } from '../support/month-charges.ts';
import { file, invoiceOf, tabsOf, workbookOf } from '../support/reading-invoices.ts';

type Cells = readonly (readonly (string | number)[])[];

describe('een blad of een titel van een andere maand dan de factuur', () => {
  const rows = [
    [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9],
    [412399, 'K. van der Test', 'Begeleiding licht', 234.92],
  ] as const;
  const heads = ['Siemnummer', 'Naam', 'Product', 'Bedrag'];
  const pdfUnder = (...title: readonly DrawnRow[]) =>
    drawRows([
      ...letterheadWith(),
      ...title,
      ...[heading, lineOf(joke), lineOf(otherClient)].map((row) => row.filter(([x]) => x !== 370)),
      totalRow('726,82'),
    ]);
  const withTabs = async (tabs: Readonly<Record<string, Cells>>) =>
    invoiceOf([file('factuur.pdf', await pdfUnder(), 1), file('specificatie.xlsx', await tabsOf(tabs), 2)]);
  const isSure = ({ lines, specification }: Invoice): boolean =>
    specification.state === 'read' && specification.doubtful !== true && lines.every(({ clientNumber }) => clientNumber.certain);

  it.each([
    ['een blad', { 'Blad februari': [heads, ...rows] }],
    ['een blad, kort', { feb: [heads, ...rows] }],
    ['een titel', { Blad1: [['Specificatie februari'], [], heads, ...rows] }],
    ['een leeg blad van de maand zelf', { 'zorg januari': [heads], 'zorg februari': [heads, ...rows] }],
    ['de helft van de regels', { 'blad december': [heads, rows[0]], 'blad januari': [heads, rows[1]] }],
  ] satisfies readonly (readonly [string, Readonly<Record<string, Cells>>])[])('%s: een medewerker kijkt', async (_where, tabs) => {
    expect(isSure(await withTabs(tabs))).toBe(false);
  });

  it.each([
    ['het blad van de maand zelf', { 'blad januari': [heads, ...rows], 'blad februari': [heads, rows[1]] }],
    ['een titel met de maand zelf', { 'Facturen feb': [['Zorg januari 2026'], heads, ...rows] }],
    ['een dag', { Blad1: [['Tilburg, 3 februari'], [], heads, ...rows] }],
  ] satisfies readonly (readonly [string, Readonly<Record<string, Cells>>])[])('%s: daar is niets onzeker aan', async (_where, tabs) => {
    expect(isSure(await withTabs(tabs))).toBe(true);
  });

  it('een rij met een maand tussen de regels', async () => {
    const { lines } = await withTabs({ Blad1: [heads, ['Januari'], rows[0], ['December'], rows[1]] });
    expect(lines.map(({ period }) => [valueOf(period)?.from, period.certain])).toEqual([
      [undefined, true],
      ['2025-12-01', false],
    ]);
  });

  it.each([
    ['Februari', false],
    ['Specificatie zorg december 2025', false],
    ['Specificatie januari', true],
    ['Tilburg, 3 februari 2026', true],
  ])('"%s" boven de regels van de factuur', async (title, certain) => {
    expect((await invoiceOf([file('factuur.pdf', await pdfUnder([[50, title]]))])).period.certain).toBe(certain);
  });
});

describe('een nummer van een factuur dat ook een maand kan zijn', () => {
  const number = '202602';

  it('onder zijn naam maakt het de periode niet onzeker', async () => {
    const withoutMonth = [heading, lineOf(joke)].map((row) => row.filter(([x]) => x !== 370));
    const pdf = await drawRows([...letterheadWith({ number: ['Factuurnummer', number] }), ...withoutMonth, totalRow('491,90')]);
    const { period } = await invoiceOf([file('factuur.pdf', pdf)]);
    expect(certainValueOf(period)?.from).toBe('2026-01-01');
  });

  const amountsUnder = async (title: string, ...letterhead: readonly string[]) => {
    const head = letterhead.length === 0 ? letterheadWith() : letterheadWith({ number: letterhead });
    const pdf = await drawRows([...head, heading, lineOf(joke), totalRow('491,90')]);
    const book = await workbookOf([
      [title],
      ['Siemnummer', 'Naam', 'Product', 'Bedrag'],
      [412_345, 'J. Voorbeeld', 'Begeleiding midden', 491.9],
    ]);
    const { lines } = await invoiceOf([file('factuur.pdf', pdf, 1), file('specificatie.xlsx', book, 2)]);
    return lines.map(({ amount }) => certainValueOf(amount));
  };

  it.each([number, `Specificatie ${number}`, `Factuurnummer ${number}`])(
    'boven een specificatie ("%s") maakt het haar niet onzeker',
    async (title) => {
      expect(await amountsUnder(title, `Factuurnummer: ${number}`)).toEqual([49_190]);
    },
  );

  it.each([`Specificatie december bij factuur ${number}`, `December 2025, factuur ${number}`])(
    '"%s" noemt toch een andere maand',
    async (title) => {
      expect(await amountsUnder(title, `Factuurnummer: ${number}`)).toEqual([undefined]);
    },
  );

  it.each(['Betalen voor eind februari', 'Prijspeil juli', 'Factuurmaand februari'])(
    '"%s" is niet de maand van een specificatie',
    async (title) => {
      expect(await amountsUnder(title)).toEqual([49_190]);
    },
  );
});
