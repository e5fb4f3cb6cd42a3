import { describe, expect, test } from 'vitest';
import { readToewijzingMessage } from '#iwmo';
import { bsnHasher } from '#register';
import { messageBytes, type SampleMessage, sampleBirthDate, sampleNames, testBsns, writeMessage } from '../support/iwmo-messages.ts';

const hashBsn = bsnHasher('een sleutel voor toetsen');
const read = (text: string | Uint8Array) => readToewijzingMessage(typeof text === 'string' ? Buffer.from(text) : text, hashBsn);
const product = { number: '101' };
const faultsOf = (text: string | Uint8Array) => {
  const result = read(text);
  return result.ok ? [] : result.faults;
};

describe('een bericht 301 van iWmo 3.2', () => {
  const shapes: readonly (readonly [string, Partial<SampleMessage>])[] = [
    ['met voorvoegsels', {}],
    ['met andere voorvoegsels', { prefixes: ['a', 'b'] }],
    ['met de naamruimte van het bericht als gewone', { prefixes: ['', 'basis'] }],
    ['met alles wat erin mag staan', { isFull: true }],
  ];
  test.each(shapes)('%s', (_name, shape) => {
    const products = [
      { number: '101', to: '2026-12-31' },
      { number: '0102', category: '08', code: 'E1', from: '2026-03-01', changeReason: '04' },
      { number: '103', code: '104A4', to: '2026-02-01', changeReason: '13' },
    ];
    const common = { gemeente: 'Tilburg', decidedAt: '2026-01-05T12:34:56', dated: '2026-01-06' };
    expect(read(messageBytes({ ...shape, products }))).toEqual({
      ok: true,
      message: {
        gemeente: 'Tilburg',
        dated: '2026-01-06',
        bsnHash: hashBsn(testBsns[0]),
        toewijzingen: [
          { ...common, id: '0855-101', number: '101', product: 'DO-2', period: { from: '2026-02-01', to: '2026-12-31' }, isDeleted: false },
          {
            ...common,
            id: '0855-102',
            number: '102',
            product: 'VV-R',
            period: { from: '2026-03-01' },
            changeReason: '04',
            isDeleted: false,
          },
          {
            ...common,
            id: '0855-103',
            number: '103',
            product: 'DO-4',
            period: { from: '2026-02-01', to: '2026-02-01' },
            changeReason: '13',
            isDeleted: true,
          },
        ],
      },
    });
  });

  test.each([
    ['in UTF-16', Buffer.from(`\uFEFF${writeMessage({ products: [product] }).replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    [
      'met commentaar, CDATA en witruimte',
      writeMessage({ products: [product] }).replace('<wmo301:Afzender>0855', '<!-- x --><wmo301:Afzender> <![CDATA[0855]]> '),
    ],
    [
      'met iets van een ander ertussen',
      writeMessage({ products: [{ ...product, more: '<x:Einddatum xmlns:x="urn:x">gisteren</x:Einddatum>' }] }),
    ],
  ])('%s', (_name, text) => expect(read(text)).toMatchObject({ ok: true, message: { toewijzingen: [{ id: '0855-101' }] } }));
});

describe('wat eraan mankeert', () => {
  const path = '/Bericht/Client/ToegewezenProducten/ToegewezenProduct';
  const without = (name: string): string =>
    writeMessage({ products: [{ ...product, to: '2026-12-31' }] }).replace(new RegExp(`<(\\w+:)${name}>[^<]*</\\1${name}>`), '');
  const rows: readonly (readonly [string, string | Uint8Array, string | undefined, RegExp])[] = [
    ['geen XML', 'Beste Siem, hierbij de toewijzing.', undefined, /geen goed gevormde XML/],
    ['leeg', '', undefined, /geen goed gevormde XML/],
    ['een plaatje', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), undefined, /geen goed gevormde XML/],
    ['afgebroken', writeMessage({ products: [product] }).slice(0, -40), undefined, /geen goed gevormde XML/],
    ['andere XML', '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>', undefined, /geen bericht 301/],
    [
      'dezelfde namen zonder naamruimte',
      writeMessage({ products: [product] })
        .replaceAll('wmo301:', '')
        .replaceAll('iwmo:', ''),
      undefined,
      /geen bericht 301/,
    ],
    [
      'een bericht 305',
      writeMessage({ products: [product], namespace: 'http://www.istandaarden.nl/iwmo/3_2/wmo305/schema' }),
      '/Bericht',
      /bericht 305, geen toewijzing/,
    ],
    [
      'een oudere release',
      writeMessage({ products: [product], namespace: 'http://www.istandaarden.nl/iwmo/3_1/wmo301/schema' }),
      '/Bericht',
      /iWmo 3\.1; Siem leest 3\.2/,
    ],
    [
      'een andere subversie in de header',
      writeMessage({ products: [product], version: ['3', '1'] }),
      '/Bericht/Header/BerichtSubversie',
      /release 3\.2/,
    ],
    ['een andere berichtcode', writeMessage({ products: [product], code: '415' }), '/Bericht/Header/BerichtCode', /414/],
    [
      'een gemeente buiten de regio',
      writeMessage({ products: [product], sender: '0384' }),
      '/Bericht/Header/Afzender',
      /0384 is geen gemeente van de regio/,
    ],
    [
      'een categorie die niet van Siem is',
      writeMessage({ products: [{ ...product, category: '01', code: '01A01' }] }),
      `${path}/Product/Categorie`,
      /Hulp bij het huishouden.*niet van Siem/,
    ],
    ['een categorie die niet bestaat', writeMessage({ products: [{ ...product, category: '77' }] }), `${path}/Product/Categorie`, /WMO020/],
    [
      'een code die niet bekend is',
      writeMessage({ products: [{ ...product, category: '02', code: '02A03' }] }),
      `${path}/Product/Code`,
      /02A03.*packages\/rules\/codes\/iwmo\.json/,
    ],
    ['een dag die niet bestaat', writeMessage({ products: [{ ...product, from: '2026-02-30' }] }), `${path}/Ingangsdatum`, /geen dag/],
    ['een dag andersom geschreven', writeMessage({ products: [{ ...product, to: '31-12-2026' }] }), `${path}/Einddatum`, /geen dag/],
    [
      'een einde voor het begin',
      writeMessage({ products: [{ ...product, to: '2026-01-31' }] }),
      `${path}/Einddatum`,
      /voor de ingangsdatum/,
    ],
    ['een tijd die niet bestaat', writeMessage({ products: [{ ...product, time: '25:00:00' }] }), `${path}/Toewijzingstijd`, /geen tijd/],
    ['een reden die vervallen is', writeMessage({ products: [{ ...product, changeReason: '01' }] }), `${path}/RedenWijziging`, /WMO002/],
    ['een BSN dat de 11-proef niet doorstaat', writeMessage({ products: [product], bsn: '999900007' }), '/Bericht/Client/Bsn', /11-proef/],
    ['geen toegewezen product', writeMessage({ products: [] }), path, /ontbreekt/],
    [
      'het BSN als toewijzingnummer',
      writeMessage({ products: [{ number: testBsns[0] }] }),
      `${path}/ToewijzingNummer`,
      /BSN van de cliënt/,
    ],
    [
      'twee keer hetzelfde toewijzingnummer',
      writeMessage({ products: [product, { number: '0101', code: '104A3' }] }),
      `${path}[2]/ToewijzingNummer`,
      /twee keer/,
    ],
    [
      'een einde dat er twee keer staat',
      writeMessage({ products: [{ ...product, to: '2026-03-01', more: '<wmo301:Einddatum>2026-04-01</wmo301:Einddatum>' }] }),
      `${path}/Einddatum[2]`,
      /twee keer/,
    ],
    ...(
      [
        'Afzender',
        'Dagtekening',
        'Bsn',
        'ToewijzingNummer',
        'Categorie',
        'Code',
        'Toewijzingsdatum',
        'Toewijzingstijd',
        'Ingangsdatum',
      ] as const
    ).map((name) => [`zonder ${name}`, without(name), expect.stringMatching(new RegExp(`/${name}$`)), /ontbreekt/] as const),
  ];
  test.each(rows)('%s', (_name, text, where, message) => {
    const faults = faultsOf(text);
    expect(faults).toEqual([
      where === undefined ? { message: expect.stringMatching(message) } : { path: where, message: expect.stringMatching(message) },
    ]);
  });

  test('staat er alles tegelijk, en zonder iets over de persoon', () => {
    const text = writeMessage({
      isFull: true,
      sender: testBsns[1],
      bsn: '123456789',
      products: [
        { number: sampleNames[0], category: '02', code: testBsns[2], from: sampleBirthDate.replaceAll('-', '') },
        { number: '9', time: sampleNames[1], changeReason: sampleNames[0], to: '1967' },
      ],
    });
    const faults = faultsOf(text);
    expect(faults.map(({ path: at }) => at?.replace(/.*\//, '')).sort()).toEqual([
      'Afzender',
      'Bsn',
      'Code',
      'Einddatum',
      'Ingangsdatum',
      'RedenWijziging',
      'ToewijzingNummer',
      'Toewijzingstijd',
    ]);
    for (const secret of [...testBsns, '123456789', ...sampleNames, '1967']) expect(JSON.stringify(faults)).not.toContain(secret);
  });
});

describe('een aanval is een fout, en snel', () => {
  const valid = writeMessage({ products: [product] });
  const bomb = `<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'abcdefghij'[n + 1]} "${`&${'abcdefghij'[n]};`.repeat(10)}">`).join('')}]><b>&j;</b>`;
  test.each([
    ['een bom van entiteiten', bomb, /DOCTYPE/],
    ['een bestand van buiten', `<!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/passwd">]>${valid.slice(valid.indexOf('<wmo301'))}`, /DOCTYPE/],
    ['een entiteit die er niet is', valid.replace('0855', '&x;'), /geen goed gevormde/],
    ['een groot bestand', `${valid}<!--${'x'.repeat(2_000_000)}-->`, /de grens is 1 MB/],
    ['een diep bestand', '<a>'.repeat(200_000), /diep/],
    ['heel veel elementen', `<a>${'<b/>'.repeat(100_000)}</a>`, /elementen/],
    ['heel veel attributen', `<a ${Array.from({ length: 50_000 }, (_, n) => `x${n}="" `).join('')}/>`, /attributen/],
    ['heel veel naamruimtes', `<a ${Array.from({ length: 30_000 }, (_, n) => `xmlns:x${n}="u" `).join('')}/>`, /attributen/],
  ])('%s', (_name, text, message) => {
    const begun = performance.now();
    expect(faultsOf(text)).toEqual([{ message: expect.stringMatching(message) }]);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
