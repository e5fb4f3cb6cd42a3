import { describe, expect, it } from 'vitest';
import { type Field, type Invoice, valueOf } from '#domain';
import { file, invoiceOf, submissionsOf } from '../support/reading-invoices.ts';
import { ciiNode, ciiPrefixes } from '../support/structured/cii-node.ts';
import { type EInvoice, plainInvoice as invoice, plainLine as line } from '../support/structured/e-invoice.ts';
import { ublNode, ublPrefixes, ublProfiles } from '../support/structured/ubl-node.ts';
import { usualStyle, xmlOf } from '../support/structured/xml-style.ts';

const ublText = (changes: Partial<EInvoice> = {}): string => {
  const node = ublNode({ ...invoice, ...changes }, { profile: ublProfiles[0] ?? '', careClientAt: 'properties' });
  return xmlOf(node, ublPrefixes(node.name), usualStyle);
};
const without = (xml: string, ...names: readonly string[]): string =>
  names.reduce((text, name) => text.replace(new RegExp(`<((?:c[ab]c|ram):${name})[ >][\\s\\S]*?</\\1>`, 'g'), ''), xml);

/** No care client, no period, no account. */
const bare = without(ublText(), 'AdditionalItemProperty', 'InvoicePeriod', 'PaymentMeans');
const put = (element: string, more: string, xml = bare): string => xml.replace(`<cac:${element}>`, `${more}<cac:${element}>`);
const property = (name: string, value: string): string =>
  bare.replace(
    '</cac:Item>',
    `<cac:AdditionalItemProperty><cbc:Name>${name}</cbc:Name><cbc:Value>${value}</cbc:Value></cac:AdditionalItemProperty></cac:Item>`,
  );
const named = (name: string): string => bare.replace('<cbc:Name>Begeleiding midden<', `<cbc:Name>${name}<`);
const party = '<cac:PartyName><cbc:Name>J. de Vries (412345)</cbc:Name></cac:PartyName>';

const readXml = (xml: string): Promise<Invoice> => invoiceOf([file('f.xml', Buffer.from(xml))]);
type Name =
  | 'clientNumber'
  | 'clientName'
  | 'birthDate'
  | 'bsn'
  | 'address'
  | 'quantity'
  | 'period'
  | 'iban'
  | 'number'
  | 'date'
  | 'original';
const fieldOf = (read: Invoice, name: Name): Field<unknown> | undefined =>
  name === 'period' || name === 'iban' || name === 'number' || name === 'date' || name === 'original'
    ? read[name]
    : read.ownLines[0]?.[name];

describe('wat de XML niet op zijn plaats heeft', () => {
  it('ontbreekt zeker als het nergens kan staan', async () => {
    const read = await readXml(bare);
    const gone = (['clientNumber', 'clientName', 'birthDate', 'bsn', 'address', 'period', 'iban'] as const).map((name) =>
      fieldOf(read, name),
    );
    expect(gone.map((field) => [field?.state, field?.certain])).toEqual(gone.map(() => ['absent', true]));
    const credit = await readXml(without(ublText({ isCredit: true }), 'BillingReference', 'OrderReference'));
    expect(credit.original).toMatchObject({ state: 'absent', certain: true });
  });
  it.each<readonly [string, string, readonly Name[]]>([
    [
      'een artikelnummer',
      put('AdditionalItemProperty', '').replace(
        '<cac:ClassifiedTaxCategory>',
        '<cac:SellersItemIdentification><cbc:ID>412345</cbc:ID></cac:SellersItemIdentification><cac:ClassifiedTaxCategory>',
      ),
      ['clientNumber'],
    ],
    ['een eigenschap van een ander soort', property('Klantnummer', '412345'), ['clientNumber']],
    ['een kostenplaats', put('Item', '<cbc:AccountingCost>Kamer 412345</cbc:AccountingCost>'), ['clientNumber', 'clientName']],
    ['de naam van het product', named('Begeleiding midden - 412345 - J. de Vries'), ['clientNumber', 'clientName']],
    [
      'de ontvanger van de zorg',
      put('Item', `<cac:Delivery><cac:DeliveryParty>${party}</cac:DeliveryParty></cac:Delivery>`),
      ['clientNumber', 'clientName'],
    ],
    [
      'de plaats van levering',
      put(
        'PaymentTerms',
        '<cac:Delivery><cac:DeliveryLocation><cac:Address><cbc:PostalZone>5051 AB</cbc:PostalZone></cac:Address></cac:DeliveryLocation></cac:Delivery>',
      ),
      ['address'],
    ],
    ['de referentie van de koper', bare.replace('>Wmo<', '>412345, 03-04-1961, januari 2026<'), ['clientNumber', 'birthDate', 'period']],
    [
      'een verwijzing naar een document',
      put('AccountingSupplierParty', '<cac:AdditionalDocumentReference><cbc:ID>412345</cbc:ID></cac:AdditionalDocumentReference>'),
      ['clientNumber'],
    ],
    [
      'een project',
      put('AccountingSupplierParty', '<cac:ProjectReference><cbc:ID>412345</cbc:ID></cac:ProjectReference>'),
      ['clientNumber'],
    ],
    ['een opmerking in cijfers', put('Item', '<cbc:Note>19610403 / 123456782</cbc:Note>'), ['birthDate', 'bsn']],
    ['de betalingsvoorwaarden', bare.replace('Binnen 30 dagen', 'Graag op NL91 ABNA 0417 1643 00'), ['iban']],
    [
      'een opmerking',
      bare.replace(
        '<cbc:DocumentCurrencyCode>',
        '<cbc:Note>Op NL91ABNA0417164300 voor de zorg in jan. 2026</cbc:Note><cbc:DocumentCurrencyCode>',
      ),
      ['iban'],
    ],
    [
      'de datum van levering',
      put('PaymentTerms', '<cac:Delivery><cbc:ActualDeliveryDate>2026-01-31</cbc:ActualDeliveryDate></cac:Delivery>'),
      ['period'],
    ],
    [
      'een opmerking met nummer en datum',
      without(bare, 'IssueDate').replace('<cbc:ID>F26-17</cbc:ID>', '<cbc:Note>Factuurnummer F26-17 van 2-2-2026</cbc:Note>'),
      ['number', 'date'],
    ],
    ['een eigenschap met dagen', without(property('Aanwezig', '9 dagen'), 'InvoicedQuantity'), ['quantity']],
    ['een creditnota voor een cliënt', without(ublText({ isCredit: true, note: 'Credit van 412345' }), 'BillingReference'), ['original']],
    ['een order bij een creditnota', without(ublText({ isCredit: true }), 'BillingReference'), ['original']],
  ])('is niet zeker weg: het kan %s zijn', async (_, xml, names) => {
    expect(xml).not.toBe(bare);
    const read = await readXml(xml);
    for (const name of names) expect([name, fieldOf(read, name)?.certain]).toEqual([name, false]);
  });
  it.each([
    ['Reiskosten', false],
    ['Korting', false],
    ['Begeleiding zwaar', true],
  ])('bij een regel "%s" onder een regel met een cliënt ontbreekt de cliënt, en dat is zeker: %s', async (product, isMissing) => {
    const { lines } = await readXml(ublText({ lines: [line, { ...line, careClient: '', born: '', product }] }));
    expect(lines.map(({ clientNumber }) => clientNumber)).toMatchObject([{ value: '412345' }, { state: 'absent', certain: isMissing }]);
  });
  it('in CII evenmin, ook waar UBL geen woord voor heeft', async () => {
    const cii = without(xmlOf(ciiNode(invoice, 'EXTENDED'), ciiPrefixes, usualStyle), 'ApplicableProductCharacteristic');
    expect((await readXml(cii)).ownLines[0]?.clientNumber).toMatchObject({ state: 'absent', certain: true });
    const shipTo = '<ram:ShipToTradeParty><ram:ID>412345</ram:ID></ram:ShipToTradeParty><ram:BilledQuantity';
    expect((await readXml(cii.replace('<ram:BilledQuantity', shipTo))).ownLines[0]?.clientNumber).toMatchObject({
      state: 'absent',
      certain: false,
    });
  });
});

describe('wat op een andere plaats duidelijk staat wordt gelezen', () => {
  it.each<readonly [string, string, Name, unknown]>([
    ['een eigenschap met een label van personen', property('Zorgvrager', '412345'), 'clientNumber', '412345'],
    ['een eigenschap met alles', property('Cliënt', '412345, geb. 03-04-1961'), 'birthDate', '1961-04-03'],
    ['een maand als eigenschap', property('Zorgmaand', '2026-01'), 'period', { from: '2026-01-01', to: '2026-01-31' }],
    [
      'een creditnota met een opmerking',
      without(ublText({ isCredit: true, note: 'Creditering van factuur 2026-0088' }), 'BillingReference'),
      'original',
      '2026-0088',
    ],
    [
      'een creditnota die per factuurregel verwijst',
      put(
        'Item',
        '<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>2026-0088</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>',
        without(ublText({ isCredit: true }), 'BillingReference'),
      ),
      'original',
      '2026-0088',
    ],
  ])('%s', async (_, xml, name, value) => {
    const field = fieldOf(await readXml(xml), name);
    expect(field).toMatchObject({ state: 'read', value, certain: true });
    expect(field?.where?.path).toMatch(/\/(?:Value|Note|ID)$/);
  });
  it('het product in een eigenschap, als de naam het niet zegt', async () => {
    const xml = property('Zorgvorm', 'Begeleiding midden').replace('<cbc:Name>Begeleiding midden<', '<cbc:Name>Zorg in natura<');
    expect(valueOf((await readXml(xml)).ownLines[0]?.product ?? { state: 'absent', certain: true })).toMatchObject({
      text: 'Begeleiding midden',
    });
  });
  it('getallen zonder cijfer voor of achter de punt, en UTF-8 onder een andere naam', async () => {
    const written = ublText()
      .replaceAll('>0.00<', '>.0<')
      .replaceAll('>491.90<', '>+491.9<')
      .replace('>491.9000<', '>491.900000000000000<');
    const read = await readXml(`<?xml version="1.0" encoding="ISO-8859-1"?>${written}`);
    expect(read).toMatchObject({ total: { value: 49_190, certain: true }, structureFaults: [] });
    expect(read.ownLines[0]).toMatchObject({ clientNumber: { value: '412345' }, unitPrice: { value: { cents: 49_190 } } });
  });
});

describe('om een factuur heen, of in haar plaats', () => {
  const soap = (...bodies: readonly string[]): string =>
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${bodies.join('')}</s:Body></s:Envelope>`;
  it('één factuur in een envelop wordt gelezen; van meer wordt er geen vergeten', async () => {
    expect(await readXml(soap(ublText()))).toMatchObject({ number: { value: 'F26-17' }, total: { certain: true } });
    expect(await submissionsOf([file('f.xml', Buffer.from(soap(ublText(), ublText({ number: 'F26-18' }))))])).toMatchObject([
      { kind: 'other', problem: { reason: 'not-an-invoice', certain: false } },
    ]);
  });
  it.each<readonly [string, string, boolean]>([
    ['een bestelling in een envelop', soap('<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>'), true],
    ['de uitvoer van een boekhoudprogramma', '<eExact><Invoices><Invoice/></Invoices></eExact>', false],
    ['een factuur in de standaard van uitzendbureaus', '<Invoice xmlns="http://www.hr-xml.org/3"/>', false],
    ['een Italiaanse factuur', '<p:FatturaElettronica xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2"/>', false],
    ['een declaratie bij een zorgverzekeraar', '<Bericht xmlns="http://ei.vektis.nl/303/schema"/>', true],
    ['een betaalopdracht', '<Document xmlns="urn:swift:xsd:$pain.001.001.03"/>', true],
  ])('%s heet zo', async (_, xml, certain) => {
    expect(await submissionsOf([file('f.xml', Buffer.from(xml))])).toMatchObject([
      { kind: 'other', problem: { reason: 'not-an-invoice', certain } },
    ]);
  });
  it.each([
    ['specificatie.xls', '<table><tr><td>Cliëntnummer</td><td>Bedrag</td></tr></table>'],
    ['specificatie.xls', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'],
    ['factuur.pdf', '<html><body>U bent afgemeld. Meld u opnieuw aan.</body></html>'],
  ])('%s die van binnen iets anders is ontbreekt niet', async (name, content) => {
    expect(await submissionsOf([file(name, Buffer.from(content))])).toMatchObject([{ kind: 'other', problem: { certain: false } }]);
    expect(await submissionsOf([file('pagina.html', Buffer.from(content))])).toEqual([]);
  });
});

describe('een tekst zonder einde houdt het lezen niet op', () => {
  const timeOf = async (xml: string): Promise<number> => {
    const started = performance.now();
    await readXml(xml);
    return performance.now() - started;
  };
  it.each(['a.', '1.', ',', 'A.', '0'])('een opmerking vol %j', async (piece) => {
    const noted = (length: number): string => put('Item', `<cbc:Note>${piece.repeat(length / piece.length)}!</cbc:Note>`);
    await timeOf(noted(1000));
    const short = await timeOf(noted(200_000));
    expect(await timeOf(noted(800_000))).toBeLessThan(10 * short + 200);
  });
  it('en wat er niet van gelezen is kan alles zijn', async () => {
    const read = await readXml(put('Item', `<cbc:Note>${'zie boven '.repeat(1000)}</cbc:Note>`));
    expect(read.ownLines[0]).toMatchObject({ clientNumber: { state: 'absent', certain: false }, bsn: { certain: false } });
    expect([read.iban.certain, read.period.certain]).toEqual([false, false]);
  });

  it('de periode van de indicatie is niet die van de zorg, en een mentor is niet de cliënt', async () => {
    const granted = await readXml(property('Indicatieperiode', '1-1-2025 t/m 31-12-2026'));
    expect([granted.ownLines[0]?.period, granted.period]).toMatchObject([{ state: 'absent' }, { state: 'absent', certain: false }]);
    const mentor = await readXml(put('Item', '<cbc:Note>Mentor Piet Bakker, geb. 1-1-1950</cbc:Note>'));
    expect(mentor.ownLines[0]?.birthDate).toMatchObject({ certain: false });
  });
});
