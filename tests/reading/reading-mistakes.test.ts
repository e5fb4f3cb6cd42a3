import { describe, expect, it } from 'vitest';
import { certainValueOf, codeOf, type Invoice } from '#domain';
import { drawRows, letterheadWith, type DrawnRow as Row, totalRow } from '../support/drawn-rows.ts';
import { file, invoiceOf } from '../support/reading-invoices.ts';

const drawn = async (...pages: readonly (readonly Row[])[]): Promise<Invoice> => invoiceOf([file('factuur.pdf', await drawRows(...pages))]);

const joke: readonly Row[] = [
  [[50, 'Cliëntnummer 412345 Joke Voorbeeld']],
  [[50, 'Geboortedatum 3-4-1961, Dorpsplein 12, 5051 AB Goirle']],
];
const heading: Row = [
  [50, 'Omschrijving'],
  [300, 'Aantal'],
  [360, 'Tarief'],
  [420, 'Btw'],
  [500, 'Bedrag'],
];
const priced = (care: string, vat = ''): Row => [
  [50, care],
  [-330, '1'],
  [-390, '491,90'],
  [420, vat],
  [-535, '491,90'],
];

describe('wat de onderaannemer anders bedoelt dan het lijkt', () => {
  it.each(['Vorig factuurnummer: 2025-88', 'Uw factuurnummer: 2025-88', 'Eerder factuurnummer 2025-88'])(
    'een ander factuurnummer naast het documentnummer is niet zeker dat van de factuur: %s',
    async (other) => {
      const head = letterheadWith({ number: ['Documentnummer: 2026-0311', other] });
      expect((await drawn([...head, heading, priced('Begeleiding midden'), ...joke, totalRow('491,90')])).number.certain).toBe(false);
    },
  );

  it('een streep om op te schrijven is een leeg veld: wat eronder staat, is het factuurnummer niet', async () => {
    const head = letterheadWith({ number: ['Factuurnummer: ____________', '2026-88'] });
    expect((await drawn([...head, heading, priced('Begeleiding midden'), ...joke, totalRow('491,90')])).number.state).toBe('absent');
  });

  it.each([
    ['Vrij', 'BG-M'],
    ['Hoog', undefined],
    ['Verlegd', undefined],
    ['incl.', undefined],
  ])('in de kolom btw staat %s: de regel is zeker als er geen btw is', async (vat, code) => {
    const { lines } = await drawn([...letterheadWith(), heading, priced('Begeleiding midden', vat), ...joke, totalRow('491,90')]);
    expect(lines.map((line) => codeOf(certainValueOf(line.product)))).toEqual([code]);
  });

  it('een product dat de omschrijving ernaast tegenspreekt, is niet zeker', async () => {
    const columns: Row = [[50, 'Product'], [120, 'Omschrijving'], ...heading.slice(1)];
    const row: Row = [[50, 'BG-M'], [120, 'Begeleiding licht'], ...priced('').slice(1)];
    const { lines } = await drawn([...letterheadWith(), columns, row, ...joke, totalRow('491,90')]);
    expect(lines.map((line) => certainValueOf(line.product))).toEqual([undefined]);
  });

  it('een opmerking boven de kop van de volgende pagina gaat misschien over de laatste regel: die is niet zeker', async () => {
    const first = [...letterheadWith(), heading, priced('Begeleiding midden'), ...joke];
    const second: Row[] = [
      [[50, 'Factuurnummer 2026-0311']],
      [[50, 'i.p.v. huishoudelijke hulp']],
      [],
      [],
      heading,
      priced('Begeleiding licht'),
    ];
    const { lines } = await drawn(first, [...second, [[50, 'Cliëntnummer 412399 Jan Test']], totalRow('983,80')]);
    expect(lines.map((line) => codeOf(certainValueOf(line.product)))).toEqual([undefined, 'BG-L']);
  });

  it('een aantal onder aan de eerste bladzijde is geen bladzijdenummer, als de volgende er geen heeft', async () => {
    const line: Row = [
      [50, 'Begeleiding midden'],
      [-390, '491,90'],
      [-535, '491,90'],
    ];
    const invoice = await drawn([...letterheadWith(), heading, ...joke, line, [[-330, '1']]], [totalRow('491,90')]);
    expect(certainValueOf(invoice.total)).toBe(49190);
    expect(invoice.lines.map(({ quantity }) => quantity.state === 'absent' && quantity.certain)).toEqual([false]);
  });
});
