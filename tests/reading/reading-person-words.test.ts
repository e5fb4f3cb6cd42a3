import { describe, expect, it } from 'vitest';
import { certainValueOf, type Invoice, valueOf } from '#domain';
import { type DrawnRow, drawRows, letterheadWith, totalRow } from '../support/drawn-rows.ts';
import { file, invoiceOf } from '../support/reading-invoices.ts';

const headings: DrawnRow = [
  [50, 'Omschrijving'],
  [300, 'Aantal'],
  [380, 'Tarief'],
  [490, 'Bedrag'],
];
const line: DrawnRow = [
  [50, 'Begeleiding midden'],
  [-330, '1'],
  [-415, '491,90'],
  [-535, '491,90'],
];
const drawn = async (above: string, below?: string): Promise<Invoice> =>
  invoiceOf([
    file(
      'factuur.pdf',
      await drawRows([
        ...letterheadWith(),
        [[50, above]],
        headings,
        line,
        ...(below === undefined ? [] : [[[50, below]] as const]),
        totalRow('491,90'),
      ]),
    ),
  ]);
const who = ({ lines }: Invoice): unknown => lines.map(({ clientNumber, clientName }) => [clientNumber, clientName].map(certainValueOf));

describe('een achternaam met de voornaam erachter', () => {
  it.each(['Bakker, Marijke', 'de Jongh, Jeroen', 'in ’t Groen-van Dam, Riet', 'in ’t Groen T.', 'op ’t Hoog, Sven van'])(
    '%s is één naam',
    async (name) => expect(who(await drawn(`${name}, geb. 02-02-1982, cliëntcode 610012`))).toEqual([['610012', name]]),
  );
  it('wat geen naam is, hoort niet bij de naam ervoor', async () => {
    const [line] = (await drawn('Wmo begeleiding, zonder HV, Bakker, geb. 02-02-1982, cliëntcode 610012')).lines;
    expect(certainValueOf(line!.clientName)).not.toContain('HV');
  });
});

describe('het nummer achter het woord Siem', () => {
  it.each([
    'Cliënt: J. Voorbeeld (Siem 610012)',
    'Cliëntnaam: J. Voorbeeld (siem: 610012)',
    'Bewoner: J. Voorbeeld, Siem 610012',
    'Cliënt: J. Voorbeeld – Siem 610012',
  ])('is bij een genoemde cliënt boven de regels van die cliënt: %s', async (above) =>
    expect(who(await drawn(above))).toEqual([['610012', 'J. Voorbeeld']]),
  );
  it.each(['J. Voorbeeld (Siem 610012)', 'J. Voorbeeld, Siem 610012'])('hoort niet bij de naam ervoor: %s', async (below) =>
    expect(who(await drawn('Zorg in natura', below))).toEqual([['610012', 'J. Voorbeeld']]),
  );
  it.each([
    'Naam: Zorg Voorbeeld B.V. (Siem 610012)',
    'Betreft: begeleiding (Siem 610012)',
    'Cliënten van RIBW (Siem 610012)',
    'Cliënt: Coalitie Siem (Siem 610012)',
    'Cliënt: J. Voorbeeld, aanbieder Zorg Voorbeeld (Siem 610012)',
    'Cliënt: J. Voorbeeld, Zorg Voorbeeld B.V. (Siem 610012)',
  ])('is zonder een genoemde cliënt niet zeker van een cliënt: %s', async (above) => {
    const [only] = (await drawn(above)).lines;
    expect(only === undefined ? undefined : certainValueOf(only.clientNumber)).toBeUndefined();
    expect(only === undefined ? undefined : valueOf(only.amount)).toBe(49190);
  });
});
