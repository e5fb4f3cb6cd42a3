import { type RegisterContent, registerSheets, type WrittenCell, type WrittenSheet, writeWorkbook } from '#samples';

/** Two onderaannemers, three people, four agreements: enough to point at each other. All fictional. */
export const smallRegister: RegisterContent = {
  onderaannemers: [
    {
      number: 'OA1',
      name: 'Zorg De Berk',
      kvk: '00123456',
      ibans: ['NL91ABNA0417164300'],
      addresses: ['facturen@berk.example', '@berkzorg.example'],
      combinant: 'Amarant',
      raamovereenkomst: { from: '2023-07-01', signedByOnderaannemer: true, signedBySiem: true },
      percelen: ['BG', 'DO'],
    },
    {
      number: 'OA2',
      name: 'Wonen De Es',
      kvk: '87654321',
      ibans: ['NL20INGB0001234567', 'NL44RABO0123456789'],
      addresses: ['post@es.example'],
      combinant: 'Prisma',
      raamovereenkomst: { from: '2023-07-01', to: '2026-12-31', signedByOnderaannemer: true, signedBySiem: false },
      percelen: ['BW'],
    },
  ],
  careClients: [
    {
      number: '410001',
      firstName: 'Ada',
      lastName: 'Vorm',
      birthDate: '1950-02-28',
      bsn: '999900006',
      street: 'Proefpad',
      houseNumber: '1',
      postcode: '5000 AA',
      city: 'Tilburg',
      gemeente: 'Tilburg',
    },
    {
      number: '0410002',
      firstName: 'Bé',
      lastName: "van 't Voorbeeld",
      birthDate: '2001-12-31',
      bsn: '999900018',
      street: 'Proefpad',
      houseNumber: '2-4',
      postcode: '5000 AA',
      city: 'Rijen',
      gemeente: 'Gilze en Rijen',
    },
    {
      number: '410003',
      firstName: 'Cor',
      lastName: 'Monster',
      birthDate: '1988-07-01',
      street: '',
      houseNumber: '',
      postcode: '',
      city: '',
      gemeente: 'Waalwijk',
    },
  ],
  leveringsovereenkomsten: [
    { id: 'LO-1', clientNumber: '410001', onderaannemerNumber: 'OA1', product: 'BG-M', period: { from: '2025-03-01', to: '2025-12-31' } },
    { id: 'LO-2', clientNumber: '410001', onderaannemerNumber: 'OA1', product: 'BG-M', period: { from: '2026-01-01' }, gebiedsteam: '9' },
    {
      id: 'LO-3',
      clientNumber: '0410002',
      onderaannemerNumber: 'OA1',
      product: 'BG-O',
      period: { from: '2026-01-01' },
      agreedTariefCents: 123456,
    },
    { id: 'LO-4', clientNumber: '410003', onderaannemerNumber: 'OA2', product: 'BW-2', period: { from: '2024-02-29' } },
  ],
  beschikkingen: [
    {
      id: 'B-1',
      clientNumber: '410003',
      onderaannemerNumber: 'OA2',
      gemeente: 'Waalwijk',
      product: 'BW-2',
      period: { from: '2024-02-29', to: '2027-02-28' },
    },
  ],
  verzenddiensten: [{ domain: 'boekhouding.example', name: 'Boekhouding (fictief)' }],
};

export type Spoiled = Readonly<Record<string, Readonly<Record<string, WrittenCell>>>>;

const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** The sheets with some cells replaced: `{ Cliënten: { D3: '31-02-1980' } }`. */
export function spoil(sheets: readonly WrittenSheet[], spoiled: Spoiled): readonly WrittenSheet[] {
  return sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => [...row]);
    for (const [address, value] of Object.entries(spoiled[sheet.name] ?? {})) {
      const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
      while (rows.length < Number(row)) rows.push([]);
      rows[Number(row) - 1]![columnNumber(letters!) - 1] = value;
    }
    return { ...sheet, rows };
  });
}

export const spoiledRegister = (spoiled: Spoiled): Promise<Uint8Array> => writeWorkbook(spoil(registerSheets(smallRegister), spoiled));
