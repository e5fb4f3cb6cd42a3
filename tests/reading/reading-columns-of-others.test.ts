import { describe, expect, it } from 'vitest';
import { certainValueOf, codeOf, type Invoice } from '#domain';
import { type DrawnRow, drawRows, letterheadWith, totalRow } from '../support/drawn-rows.ts';
import { file, invoiceOf } from '../support/reading-invoices.ts';

const at = [50, 115, 180, 280, 390, 430, 490];
const cells = (texts: readonly string[]): DrawnRow =>
  texts.flatMap((text, index) => (text === '' ? [] : [[at[index] ?? 0, text] as const]));
const drawn = async (
  heading: string,
  granted: string,
  { client = 'Cliëntnummer', product = 'Begeleiding midden' } = {},
): Promise<Invoice> =>
  invoiceOf([
    file(
      'factuur.pdf',
      await drawRows([
        ...letterheadWith(),
        cells([client, 'Naam', heading, product === '' ? 'Opmerking' : 'Product', 'Aantal', 'Tarief', 'Bedrag']),
        cells([client === '' ? '' : '412345', 'A. Bakker', granted, product, '1', '491,90', '491,90']),
        totalRow('491,90'),
      ]),
    ),
  ]);

describe('een kolom met wat ten hoogste mag', () => {
  it.each(['Etmalen (max)', 'Dagen (indicatie)', 'Dagen (per week)', 'Aantal (toegekend)'])(
    '"%s" zegt geen aantal van de regel',
    async (heading) => {
      const [line] = (await drawn(heading, '3')).lines;
      expect(line?.quantity).toMatchObject({ value: { value: 1, unit: 'unknown' }, certain: true });
      expect(line?.quantity).not.toHaveProperty('value.days', 3);
    },
  );
});

describe('twee kolommen met een tarief', () => {
  it.each([
    ['Tarief 2025', 'Tarief 2026'],
    ['Tarief oud', 'Tarief nieuw'],
  ])('van "%s" en "%s" is de prijs die het bedrag maakt die van de regel', async (before, now) => {
    const rows = [
      ['Cliëntnummer', 'Naam', 'Product', 'Aantal', before, now, 'Bedrag'],
      ['412345', 'A. Bakker', 'Begeleiding midden', '2', '468,00', '491,90', '983,80'],
    ].map((texts): DrawnRow => texts.map((text, index) => [[30, 100, 180, 290, 340, 410, 490][index] ?? 0, text]));
    const { lines } = await invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), ...rows, totalRow('983,80')]))]);
    expect(lines).toMatchObject([
      {
        unitPrice: { value: { cents: 49190 }, certain: true },
        quantity: { value: { value: 2 }, certain: true },
        clientName: { value: 'A. Bakker' },
      },
    ]);
  });
});

describe('een kolom over de beschikking', () => {
  it.each([
    ['Indicatie', 't/m 31-12-2026'],
    ['Indicatie', '1-1-25 t/m 31-12-26'],
    ['Indicatie t/m', '31-12-2026'],
    ['Indicatie', 'B-73001'],
    ['Beschikking', '2025/1234'],
    ['Indicatienummer', '730011'],
  ])('%s %s zegt niets over de dagen van de zorg en laat niets in twijfel', async (heading, granted) => {
    const [line] = (await drawn(heading, granted)).lines;
    expect(line).toMatchObject({
      clientNumber: { value: '412345', certain: true },
      clientName: { value: 'A. Bakker', certain: true },
      birthDate: { state: 'absent', certain: true },
      period: { state: 'absent', certain: true },
    });
  });
  it('haar nummer is niet dat van de cliënt, als daar geen kolom voor is', async () => {
    const [line] = (await drawn('Indicatie', '730011', { client: '' })).lines;
    expect([line?.clientNumber, line?.amount]).toMatchObject([
      { state: 'absent', certain: false },
      { value: 49190, certain: true },
    ]);
  });
  it.each(['BG-M', 'DO-3', '104A3'])('wat is toegekend kan het product zijn: %s', async (granted) => {
    const [line] = (await drawn('Indicatie', granted, { product: '' })).lines;
    expect(codeOf(line === undefined ? undefined : certainValueOf(line.product))).toBe(granted === 'BG-M' ? 'BG-M' : 'DO-3');
  });
  it('een nummer eronder kan dat van de cliënt zijn, als diens eigen cel leeg is', async () => {
    const rows = [cells(['Cliëntnummer', 'Naam', 'Toewijzing', 'Product', 'Aantal', 'Tarief', 'Bedrag'])];
    const line = cells(['', 'A. Bakker', '412345', 'Begeleiding midden', '1', '491,90', '491,90']);
    const { lines } = await invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), ...rows, line, totalRow('491,90')]))]);
    expect(lines.map(({ clientNumber }) => clientNumber)).toMatchObject([{ state: 'absent', certain: false }]);
  });
  it('onder "Indicatie/cliëntnr" staat misschien dat van de cliënt', async () => {
    const [line] = (await drawn('Indicatie/cliëntnr', '412345', { client: '' })).lines;
    expect(line?.clientNumber).toMatchObject({ state: 'read', value: '412345' });
  });
});

describe('een kolom voor wie de zorg gaf', () => {
  const headings = (staff: string): DrawnRow => cells(['Cliëntnummer', 'Naam', staff, 'Product', 'Aantal', 'Tarief', 'Bedrag']);
  const line = (number: string, name: string): DrawnRow =>
    cells([number, name, 'Piet Boom', 'Begeleiding midden', '1', '491,90', '491,90']);
  it.each(['Begeleider', 'Persoonlijk begeleider', 'Contactpersoon'])('"%s" noemt geen cliënt', async (staff) => {
    const rows = [headings(staff), line('412345', 'A. Bakker'), line('412346', ''), totalRow('983,80')];
    const { lines } = await invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), ...rows]))]);
    expect(lines.map(({ clientName }) => clientName)).toMatchObject([
      { value: 'A. Bakker', certain: true },
      { state: 'absent', certain: false },
    ]);
  });
});
