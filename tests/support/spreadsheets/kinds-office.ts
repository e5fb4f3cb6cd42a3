import { type CellIn, sheet } from './book.ts';
import { billed, type CareRow, careRows, count, fullName, sumOf } from './care-rows.ts';
import type { Kind } from './kind.ts';

/** What is billed beside what was agreed, with a check that found nothing. */
const agreedBeside: Kind = {
  name: 'what was agreed beside what is billed',
  make(random) {
    const rows = careRows(random, 22);
    const table: CellIn[][] = [
      ['Siem-ID', 'Naam', 'Product', 'Aantal', 'Tarief 2026', 'Bedrag factuur', 'Bedrag contract', 'Controle'],
      ...rows.map((row): CellIn[] => [
        row.number,
        fullName(row),
        row.product,
        ...billed(row),
        (random.whole(4) === 0 ? row.price * 31 : row.cents) / 100,
        random.pick(['#N/B', 'ok']),
      ]),
    ];
    return { ...sheet('Factuur', table), rows, has: ['quantity'] };
  },
};

/** Printed pages in a sheet: the same head on each, with what the pages before it came to. */
const printedPages: Kind = {
  name: 'printed pages with carried totals',
  make(random) {
    const rows = careRows(random, 40);
    const pageLength = 15;
    const table: CellIn[][] = [];
    for (let from = 0; from < rows.length; from += pageLength) {
      const so = sumOf(rows.slice(0, from)) / 100;
      const end = sumOf(rows.slice(0, from + pageLength)) / 100;
      table.push(['Declaratiespecificatie januari 2026', null, null, null, 'Pagina', from / pageLength + 1]);
      table.push(['Cl.nr. Siem', 'Cliënt', 'Prestatie', 'Vol.', 'Prijs', 'Waarde']);
      if (from > 0) table.push([null, 'Transport vorige pagina', null, null, null, so]);
      for (const row of rows.slice(from, from + pageLength)) table.push([Number(row.number), fullName(row), row.product, ...billed(row)]);
      table.push([null, from + pageLength < rows.length ? 'Transporteren' : 'Totaal generaal', null, null, null, end]);
    }
    return { ...sheet('Rapport', table), rows };
  },
};

/** The lines of a bookkeeping package: the product as an article, the client in words of its own. */
const articles: Kind = {
  name: 'the client in the description of an article',
  make(random) {
    const rows = careRows(random, 26);
    const table: CellIn[][] = [
      ['Factuurnummer', 'Debiteurnaam', 'Artikelomschrijving', 'Regelomschrijving', 'Aantal', 'Prijs excl.', 'Bedrag excl.', 'Grootboek'],
      ...rows.map((row): CellIn[] => ['2026-0041', 'Coalitie Siem', row.product, `${row.number} ${fullName(row)}`, ...billed(row), 8020]),
    ];
    return { ...sheet('Verkoopregels', table), rows, has: ['quantity'] };
  },
};

/** A front sheet with the total alone, and a list with what was granted beside what was delivered. */
const frontSheet: Kind = {
  name: 'a front sheet, and granted beside delivered',
  make(random) {
    const rows = careRows(random, 22);
    const front: CellIn[][] = [
      ['Omschrijving', 'Bedrag'],
      ['Zorg volgens specificatie', sumOf(rows) / 100],
      ['Totaal', sumOf(rows) / 100],
    ];
    const list: CellIn[][] = [
      ['Client', 'Siem client', 'Toegewezen product', 'Toegewezen volume', 'Geleverd', 'Tarief', 'Gefactureerd bedrag'],
      ...rows.map((row): CellIn[] => [fullName(row), Number(row.number), row.product, 31, ...billed(row)]),
    ];
    return {
      book: {
        sheets: [
          { name: 'Voorblad', rows: front },
          { name: 'Specificatie', rows: list },
        ],
      },
      rows,
    };
  },
};

/** A year and the number of a month in columns of their own, with the rows of earlier months above. */
const numberedMonths: Kind = {
  name: 'a year and the number of a month',
  make(random) {
    const rows = careRows(random, 12);
    const line = (year: number, month: number, row: CareRow): CellIn[] => [
      year,
      month,
      Number(row.number),
      fullName(row),
      row.product,
      ...billed(row),
    ];
    const table: CellIn[][] = [
      ['Jaar', 'Mnd', 'Siemnummer', 'Naam', 'Product', 'Eenh.', 'Prijs', 'Factuurbedrag'],
      ...rows.slice(0, 8).map((row) => line(2025, 12, row)),
      ...rows.map((row) => line(2026, 1, row)),
    ];
    return { ...sheet('Totaal', table), rows, has: ['quantity'] };
  },
};

/** VAT on care that is exempt from it: what is charged is the last amount, whatever count times price comes to. */
const withVat: Kind = {
  name: 'amounts with VAT on top',
  make(random) {
    const bare = careRows(random, 15);
    const rows = bare.map((row) => ({ ...row, cents: row.cents + Math.round(row.cents * 0.21) }));
    const table: CellIn[][] = [
      ['Siemnr', 'Naam', 'Product', 'Aantal', 'Tarief', 'Bedrag excl.', 'BTW 21%', 'Bedrag incl.'],
      ...rows.map((row, index): CellIn[] => {
        const cents = bare[index]?.cents ?? 0;
        return [
          row.number,
          fullName(row),
          row.product,
          count(row),
          row.price / 100,
          cents / 100,
          (row.cents - cents) / 100,
          row.cents / 100,
        ];
      }),
    ];
    return { ...sheet('Blad1', table), rows, has: ['quantity'] };
  },
};

/** What the hours cost the onderaannemer beside what is billed for the month, and a list of prices to the right. */
const ownCosts: Kind = {
  name: 'own costs of the hours',
  isRefused: true,
  isGuess: true,
  make(random) {
    const rows = careRows(random, 40).filter(({ days }) => days === 0 || days === 31);
    const table: CellIn[][] = [
      ['Cliënt nr. Siem', 'Naam', 'Product', 'Uren', 'Uurtarief', 'Kosten', 'Maandtarief'],
      ...rows.map((row): CellIn[] => {
        const hours = 2 + random.whole(30);
        return [row.number, fullName(row), row.product, hours, 60, hours * 60, row.cents / 100];
      }),
    ];
    return { ...sheet('jan', table), rows };
  },
};

/** The prices of the products to the right of the list. */
const pricesBeside: Kind = {
  name: 'a list of prices beside the list',
  make(random) {
    const rows = careRows(random, 18);
    const prices: CellIn[][] = [...new Map(rows.map((row) => [row.product, row.price / 100]))].map((pair) => [...pair]);
    const table: CellIn[][] = [
      ['Nr Siem', 'Cliënt', 'Product', 'Aantal', 'Bedrag', null, 'Product', 'Tarief'],
      ...rows.map((row, index): CellIn[] => [
        row.number,
        fullName(row),
        row.product,
        count(row),
        row.cents / 100,
        null,
        ...(prices[index] ?? []),
      ]),
    ];
    return { ...sheet('Blad1', table), rows, has: ['quantity'] };
  },
};

export const officeKinds: readonly Kind[] = [
  agreedBeside,
  printedPages,
  articles,
  frontSheet,
  numberedMonths,
  withVat,
  ownCosts,
  pricesBeside,
];
