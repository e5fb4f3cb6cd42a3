import { describe, expect, it } from 'vitest';
import { bsnHasher, formatFaults, type ReadRegisterResult, readRegister } from '#register';
import { registerSheets, writeRegister, writeWorkbook, writeZip } from '#samples';
import { type Spoiled, smallRegister, spoil, spoiledRegister } from './small-register.ts';

const hashBsn = bsnHasher('a key that only this test knows');
const options = { asOf: '2026-02-03T09:00:00+01:00', generation: 'proef-1', hashBsn };
const places = (result: ReadRegisterResult): readonly string[] =>
  result.ok ? [] : result.faults.map(({ sheet, row, column }) => `${sheet} ${column ?? ''}${row ?? ''}`.trim());
const messageAt = (result: ReadRegisterResult, sheet: string, cell: string): string | undefined =>
  result.ok ? undefined : result.faults.find((fault) => fault.sheet === sheet && `${fault.column}${fault.row}` === cell)?.message;
const readSpoiled = async (spoiled: Spoiled) => readRegister(await spoiledRegister(spoiled), options);

describe('een goed register', () => {
  it('geeft precies wat erin staat, met het BSN alleen als hash', async () => {
    const result = await readRegister(await writeRegister(smallRegister), options);
    const careClients = smallRegister.careClients.map(({ bsn, ...rest }) =>
      bsn === undefined ? rest : { ...rest, bsnHash: hashBsn(bsn) },
    );
    expect(result).toEqual({
      ok: true,
      warnings: [],
      register: { ...smallRegister, careClients, generation: 'proef-1', asOf: options.asOf },
    });
    expect(JSON.stringify(result)).not.toContain('999900006');
  });

  it('verdraagt koppen en bladnamen met andere hoofdletters, accenten en spaties, lege rijen en een andere volgorde', async () => {
    const sheets = registerSheets(smallRegister)
      .toReversed()
      .map((sheet) => ({
        name: ` ${sheet.name.toUpperCase().normalize('NFD').replace(/\p{M}/gu, '')}`,
        rows: [
          sheet.rows[0]!.map((heading) => ` ${String(heading).toLowerCase().replace('ë', 'e').replaceAll(' ', '  ')} `),
          [],
          ...sheet.rows.slice(1),
          [],
          ['  '],
        ].map((row) => row.toReversed()),
        formats: {},
      }));
    const result = await readRegister(await writeWorkbook(sheets), options);
    expect(places(result)).toEqual([]);
  });

  it.each([
    ['datum als tekst', { Leveringsovereenkomsten: { E4: '1-1-2026', F2: '31/12/25' } }],
    ['datum in woorden', { Leveringsovereenkomsten: { E4: '1 januari 2026' }, Cliënten: { D2: '28 feb. 1950' } }],
    ['geen einde als 31-12-9999', { Leveringsovereenkomsten: { F3: '31-12-9999', F5: new Date('9999-12-31T00:00:00Z') } }],
    [
      'nummers als getal, met de nullen die Excel weglaat',
      { Cliënten: { A2: 410001, G2: 1 }, Onderaannemers: { C2: 123456 }, Leveringsovereenkomsten: { H3: 9, B3: 410001 } },
    ],
    ['product bij naam', { Leveringsovereenkomsten: { D2: 'begeleiding  MIDDEN', D5: 'Beschermd wonen 24 uur zonder HV' } }],
    ['tarief als tekst', { Leveringsovereenkomsten: { G4: '€ 1.234,56' } }],
    [
      'waar en onwaar, adressen met komma of als koppeling',
      { Onderaannemers: { I2: true, E2: 'mailto:Facturen@Berk.example, @berkzorg.example' } },
    ],
    ['een formule met uitkomst', { Cliënten: { C4: { formula: 'A1', result: 'Monster' } } }],
    ['gemeente anders geschreven', { Cliënten: { J3: 'GILZE-RIJEN' } }],
  ] as const)('leest %s', async (_name, spoiled) => {
    const plain = await readRegister(await writeRegister(smallRegister), options);
    expect(await readSpoiled(spoiled)).toEqual(plain);
  });

  it('waarschuwt voor een kolom die er niet hoort en een gemeente buiten de regio', async () => {
    const result = await readSpoiled({ Cliënten: { K1: 'Opmerking', K2: 'x', J2: 'Breda' } });
    expect(result.ok).toBe(true);
    expect(result.warnings.map(({ row, column, heading }) => [row, column, heading])).toEqual([
      [1, 'K', 'Opmerking'],
      [2, 'J', 'Gemeente'],
    ]);
  });
});

describe('een register met fouten', () => {
  it('wordt in zijn geheel geweigerd, met elke fout op haar plaats', async () => {
    const faulty: Spoiled = {
      Onderaannemers: {
        A3: 'OA1',
        C2: '123',
        D2: 'NL91ABNA0417164301',
        D3: 'geen iban',
        E2: 'facturen@berk.example; facturen@berk.example',
        E3: 'post at es.example',
        G2: 'ooit',
        H3: '01-06-2023',
        I2: 'misschien',
        K2: 'BG;XX',
      },
      Cliënten: { A4: '410001', B2: null, D2: '31-02-1980', D3: '03-02-2027', D4: '01-07-88', E2: '123456789', E3: '99990', J2: 'Tilbrug' },
      Leveringsovereenkomsten: { A3: 'LO-1', B4: '999999', C4: 'OA9', D2: 'Dagbesteding', E3: '01-12-2025', G4: -5 },
      Beschikkingen: { B2: '0410003', G2: '28-02-2024', D2: { formula: 'A1' } },
      Verzenddiensten: { A2: 'gmail.com', B2: null },
    };
    const result = await readSpoiled(faulty);
    expect(places(result)).toEqual([
      'Onderaannemers C2',
      'Onderaannemers D2',
      'Onderaannemers E2',
      'Onderaannemers G2',
      'Onderaannemers I2',
      'Onderaannemers K2',
      'Onderaannemers A3',
      'Onderaannemers D3',
      'Onderaannemers E3',
      'Onderaannemers H3',
      'Cliënten B2',
      'Cliënten D2',
      'Cliënten E2',
      'Cliënten J2',
      'Cliënten D3',
      'Cliënten E3',
      'Cliënten A4',
      'Cliënten D4',
      'Leveringsovereenkomsten D2',
      'Leveringsovereenkomsten A3',
      'Leveringsovereenkomsten B4',
      'Leveringsovereenkomsten C4',
      'Leveringsovereenkomsten G4',
      'Leveringsovereenkomsten B5',
      'Leveringsovereenkomsten C5',
      'Beschikkingen B2',
      'Beschikkingen C2',
      'Beschikkingen D2',
      'Beschikkingen G2',
      'Verzenddiensten A2',
      'Verzenddiensten B2',
    ]);
  });

  it('meldt niet twee keer wat al gezegd is: wie naar een rij met een andere fout wijst, is goed', async () => {
    expect(places(await readSpoiled({ Onderaannemers: { C3: 'fout' }, Cliënten: { D2: 'fout' } }))).toEqual([
      'Onderaannemers C3',
      'Cliënten D2',
    ]);
  });

  it('ziet leveringsovereenkomsten die tegelijk lopen, ook met een andere ertussen', async () => {
    const later = ['LO-5', '410001', 'OA1', 'BG-M', '01-06-2026'] as const;
    const cells = Object.fromEntries(later.map((value, at) => [`${'ABCDE'[at]}6`, value]));
    expect(places(await readSpoiled({ Leveringsovereenkomsten: { ...cells, E3: '01-03-2025', F2: null } }))).toEqual([
      'Leveringsovereenkomsten E3',
      'Leveringsovereenkomsten E6',
    ]);
    expect(places(await readSpoiled({ Leveringsovereenkomsten: { ...cells, D6: 'BG-Z' } }))).toEqual([]);
  });

  it('zegt bij een verloren nul welk nummer bedoeld is', async () => {
    const result = await readSpoiled({ Leveringsovereenkomsten: { B4: 410002 } });
    expect(messageAt(result, 'Leveringsovereenkomsten', 'B4')).toContain('Bedoelt u 0410002?');
  });

  it('noemt nooit een BSN', async () => {
    const result = await readSpoiled({ Cliënten: { E2: '123456789', E3: '999900018', E4: '999900018' } });
    expect(places(result)).toEqual(['Cliënten E2']);
    expect(result.warnings.map(({ row, column }) => [row, column])).toEqual([[4, 'E']]);
    expect(JSON.stringify(result)).not.toMatch(/\d{9}/);
  });

  it('noemt elk blad en elke kolom die ontbreekt één keer', async () => {
    const sheets = spoil(registerSheets(smallRegister), { Cliënten: { A1: 'Nummer' } }).filter(
      (sheet) => sheet.name !== 'Beschikkingen' && sheet.name !== 'Verzenddiensten',
    );
    const result = await readRegister(await writeWorkbook(sheets), options);
    expect(result.ok ? [] : result.faults.map(({ sheet, heading }) => [sheet, heading])).toEqual([
      ['Cliënten', 'Cliëntnummer'],
      ['Beschikkingen', undefined],
    ]);
  });

  it('weigert een leeg blad cliënten', async () => {
    const sheets = registerSheets({ ...smallRegister, careClients: [], leveringsovereenkomsten: [], beschikkingen: [] });
    expect(places(await readRegister(await writeWorkbook(sheets), options))).toEqual(['Cliënten', 'Leveringsovereenkomsten']);
  });

  it.each([
    ['niets', new Uint8Array()],
    ['tekst', new TextEncoder().encode('Onderaannemernummer;Naam')],
    ['een oud Excelbestand', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['een afgebroken zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0)],
  ])('zegt in één zin dat %s geen werkmap is', async (_name, bytes) => {
    const result = await readRegister(bytes, options);
    expect(result.ok ? [] : result.faults).toEqual([{ message: expect.stringMatching(/^Het bestand .+\.xlsx/) }]);
  });

  it('weigert een werkmap die uitgepakt veel groter is dan hij lijkt', async () => {
    const bomb = writeZip([{ name: 'xl/workbook.xml', bytes: new Uint8Array(110 * 1024 * 1024) }]);
    expect(bomb.length).toBeLessThan(1_000_000);
    const result = await readRegister(bomb, options);
    expect(result.ok ? '' : result.faults[0]?.message).toContain('uitgepakt te groot');
    // The same with a size in its directory that lies.
    const lying = Buffer.from(bomb);
    lying.writeUInt32LE(1000, lying.lastIndexOf('PK\x01\x02') + 24);
    const lied = await readRegister(lying, options);
    expect(lied.ok ? '' : lied.faults[0]?.message).toMatch(/beschadigd|te groot/);
  });
});

describe('formatFaults', () => {
  it('zet elke fout op een eigen regel en houdt op bij honderd', () => {
    const faults = Array.from({ length: 102 }, (_, at) => ({
      sheet: 'Cliënten',
      row: at + 2,
      column: 'D',
      heading: 'Geboortedatum',
      message: 'Dit is geen datum.',
    }));
    const lines = formatFaults(faults).split('\n');
    expect(lines).toHaveLength(101);
    expect(lines[0]).toBe('- Blad Cliënten, cel D2 (Geboortedatum): Dit is geen datum.');
    expect(lines[100]).toBe('- … en nog 2 meldingen.');
    expect(formatFaults([{ message: 'Het bestand is beschadigd.' }])).toBe('- Het bestand is beschadigd.');
  });
});

describe('bsnHasher', () => {
  it('geeft per sleutel een andere hash en een andere sleutelnaam', () => {
    const other = bsnHasher('another key that nobody knows');
    expect(hashBsn('999900006')).toMatch(/^[0-9a-f]{8}:[0-9a-f]{64}$/);
    expect(hashBsn('999900006')).toBe(bsnHasher('a key that only this test knows')('999900006'));
    expect(other('999900006').slice(0, 8)).not.toBe(hashBsn('999900006').slice(0, 8));
    expect(other('999900006').slice(9)).not.toBe(hashBsn('999900006').slice(9));
    expect(() => bsnHasher('short')).toThrow('16');
  });
});
