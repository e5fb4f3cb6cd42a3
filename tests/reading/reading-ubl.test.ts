import { describe, expect, it } from 'vitest';
import { codeOf, valueOf } from '#domain';
import { columns, file, invoiceOf, pdfOf, plainExample, submissionsOf } from '../support/reading-invoices.ts';

interface Ubl {
  readonly root?: 'Invoice' | 'CreditNote';
  readonly number?: string;
  readonly total?: string;
  readonly property?: string;
  readonly month?: string;
  readonly currency?: string;
  readonly type?: string;
  readonly original?: string;
  readonly note?: string;
  readonly means?: string;
  readonly payee?: string;
}
const line = (
  id: number,
  client: string,
  product: string,
  quantity: string,
  unit: string,
  price: string,
  amount: string,
  name: string,
  root: string,
): string =>
  `<cac:${root}Line><cbc:ID>${id}</cbc:ID><cbc:${root === 'Invoice' ? 'Invoiced' : 'Credited'}Quantity unitCode="${unit}">${quantity}</cbc:${root === 'Invoice' ? 'Invoiced' : 'Credited'}Quantity><cbc:LineExtensionAmount currencyID="EUR">${amount}</cbc:LineExtensionAmount>` +
  `<cac:Item><cbc:Name>${product}</cbc:Name><cac:AdditionalItemProperty><cbc:Name>${name}</cbc:Name><cbc:Value>${client}</cbc:Value></cac:AdditionalItemProperty></cac:Item><cac:Price><cbc:PriceAmount currencyID="EUR">${price}</cbc:PriceAmount></cac:Price></cac:${root}Line>`;

function ubl({
  root = 'Invoice',
  number = '2026-0311',
  total = '2830.85',
  property = 'Cliëntnummer Siem',
  month = '2026-01',
  currency = 'EUR',
  type,
  original = '2026-0101',
  note,
  means,
  payee,
}: Ubl = {}): Uint8Array {
  const xml =
    `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">` +
    `<cbc:ID>${number}</cbc:ID><cbc:IssueDate>2026-02-02</cbc:IssueDate>${type === undefined ? '' : `<cbc:${root}TypeCode>${type}</cbc:${root}TypeCode>`}${note === undefined ? '' : `<cbc:Note>${note}</cbc:Note>`}<cbc:DocumentCurrencyCode>${currency}</cbc:DocumentCurrencyCode><cac:InvoicePeriod><cbc:StartDate>${month}-01</cbc:StartDate><cbc:EndDate>${month}-31</cbc:EndDate></cac:InvoicePeriod>` +
    (original === ''
      ? ''
      : `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${original}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>`) +
    `<cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>Zorg Voorbeeld B.V.</cbc:RegistrationName><cbc:CompanyID schemeID="0106">12345678</cbc:CompanyID></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>` +
    (payee === undefined ? '' : `<cac:PayeeParty><cac:PartyName><cbc:Name>${payee}</cbc:Name></cac:PartyName></cac:PayeeParty>`) +
    `<cac:PaymentMeans>${means === undefined ? '' : `<cbc:PaymentMeansCode>${means}</cbc:PaymentMeansCode>`}<cac:PayeeFinancialAccount><cbc:ID>NL91ABNA0417164300</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans><cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="EUR">${total}</cbc:PayableAmount></cac:LegalMonetaryTotal>` +
    `${line(1, '412345', 'Begeleiding midden', '1', 'MON', '491.90', '491.90', property, root)}${line(2, '412399', 'Beschermd Thuis', '31', 'DAY', '75.45', '2338.95', property, root)}</${root}>`;
  return new TextEncoder().encode(xml);
}

describe('UBL', () => {
  it.each([
    ['een gewone factuur', { type: '380' }, true],
    ['een gecorrigeerde factuur', { type: '384' }, true],
    ['een creditnota', { root: 'CreditNote', type: '381' }, true],
    ['een andere munt', { currency: 'USD' }, false],
    ['een pro forma', { type: '325' }, false],
    ['een vooruitbetaling', { type: '386' }, false],
    ['een debetnota', { type: '383' }, false],
    ['een gecorrigeerde factuur zonder de oorspronkelijke', { type: '384', original: '' }, false],
    ['een opmerking die het een concept noemt', { note: 'CONCEPT - geen factuur' }, false],
    ['een opmerking die niets betekent', { note: 'Zorg geleverd volgens afspraak.' }, true],
    ['automatische incasso', { means: '59' }, false],
    ['een overboeking', { means: '30' }, true],
    ['een ander om aan te betalen', { payee: 'Voorschot Factoring B.V.' }, false],
    ['zichzelf om aan te betalen', { payee: 'Zorg Voorbeeld BV' }, true],
  ] as const)('%s', async (_, changes, certain) => {
    expect((await invoiceOf([file('f.xml', ubl(changes))])).total).toMatchObject({ state: 'read', certain });
  });
  it('elke waarde met haar plaats', async () => {
    const invoice = await invoiceOf([file('f.xml', ubl())]);
    expect(invoice).toMatchObject({
      form: 'ubl',
      kind: 'invoice',
      reconciles: true,
      number: { value: '2026-0311', certain: true, where: { path: '/Invoice/ID' } },
      kvk: { value: '12345678' },
      iban: { value: 'NL91ABNA0417164300' },
    });
    expect(
      invoice.lines.map((each) => [
        valueOf(each.clientNumber),
        codeOf(valueOf(each.product)),
        valueOf(each.amount),
        valueOf(each.quantity),
      ]),
    ).toEqual([
      ['412345', 'BG-M', 49_190, { value: 1, decimals: 0, unit: 'month', days: undefined }],
      ['412399', 'BW-T', 233_895, { value: 31, decimals: 0, unit: 'day', days: 31 }],
    ]);
  });
  it.each([
    ['CONCEPT', false],
    ['Dit bedrag is reeds voldaan.', false],
    ['Zorg in januari, met dank voor de samenwerking', true],
  ])('een opmerking in de XML: %s', async (note, certain) => {
    const text = new TextDecoder()
      .decode(ubl())
      .replace('<cbc:DocumentCurrencyCode>', `<cbc:Note>${note}</cbc:Note><cbc:DocumentCurrencyCode>`);
    expect((await invoiceOf([file('f.xml', new TextEncoder().encode(text))])).total).toMatchObject({ certain });
  });
  it('een CreditNote wordt negatief', async () => {
    const invoice = await invoiceOf([file('f.xml', ubl({ root: 'CreditNote' }))]);
    expect(invoice).toMatchObject({ kind: 'credit', total: { value: -283_085 }, original: { value: '2026-0101' }, reconciles: true });
    expect(invoice.lines.map((each) => valueOf(each.amount))).toEqual([-49_190, -233_895]);
  });
  it('met de pdf erbij is het één factuur; wat verschilt wordt genoemd', async () => {
    const page = file('f.pdf', await pdfOf(columns, plainExample), 1);
    expect(await invoiceOf([page, file('f.xml', ubl(), 2)])).toMatchObject({ form: 'pdf-and-ubl', pdfAndXmlDifferences: [] });
    expect((await invoiceOf([page, file('f.xml', ubl({ total: '2930.85' }), 2)])).pdfAndXmlDifferences).toEqual(['total']);
    expect((await invoiceOf([page, file('f.xml', ubl({ month: '2025-12' }), 2)])).pdfAndXmlDifferences).toEqual(['period']);
    expect((await invoiceOf([page, file('f.xml', ubl({ number: '2026-0999' }), 2)])).pdfAndXmlDifferences).toEqual(['number']);
  });
});

const other = (root: string, namespace: string): Uint8Array =>
  new TextEncoder().encode(`<x:${root} xmlns:x="${namespace}"><x:ID>1</x:ID></x:${root}>`);
describe('XML die geen factuur is, wordt bij haar naam genoemd', () => {
  it.each([
    ['Order', 'urn:oasis:names:specification:ubl:schema:xsd:Order-2', 'een bestelling (Order)'],
    ['OrderResponse', 'urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2', 'een antwoord op een bestelling (OrderResponse)'],
    ['DespatchAdvice', 'urn:oasis:names:specification:ubl:schema:xsd:DespatchAdvice-2', 'een pakbon of vrachtbrief (DespatchAdvice)'],
    ['Catalogue', 'urn:oasis:names:specification:ubl:schema:xsd:Catalogue-2', 'een catalogus (Catalogue)'],
    [
      'ApplicationResponse',
      'urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2',
      'een antwoord op een bericht (ApplicationResponse)',
    ],
    [
      'SCRDMCCBDACIOMessageStructure',
      'urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100',
      'een bestelling (SCRDMCCBDACIOMessageStructure)',
    ],
    ['TimeCard', 'http://ns.hr-xml.org/2007-04-15', 'een urenstaat (TimeCard)'],
    ['Document', 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.02', 'een bankbestand (camt.053)'],
    ['Bericht', 'http://www.istandaarden.nl/iwmo/3_2/wmo323/schema', 'een iwmo-bericht (WMO323)'],
  ])('%s van %s', async (root, namespace, what) => {
    const [found] = await submissionsOf([file('factuur.xml', other(root, namespace))]);
    expect(found).toMatchObject({ kind: 'other', problem: { reason: 'not-an-invoice', certain: true } });
    expect(found?.kind === 'other' ? found.problem.detail : '').toContain(what);
  });
  it('naast een factuur doet zij niet mee', async () => {
    const order = file('factuur-order.xml', other('Order', 'urn:oasis:names:specification:ubl:schema:xsd:Order-2'), 2);
    expect(await submissionsOf([file('f.xml', ubl()), order])).toHaveLength(1);
  });
  it('een debetnota en een factuur in een vorm die niemand hier leest zijn niet zeker iets anders', async () => {
    for (const [root, namespace] of [
      ['DebitNote', 'urn:oasis:names:specification:ubl:schema:xsd:DebitNote-2'],
      ['Invoice', ''],
      ['Finvoice', 'urn:x'],
    ] as const) {
      const found = await submissionsOf([
        file('f.xml', namespace === '' ? new TextEncoder().encode('<Invoice><ID>1</ID></Invoice>') : other(root, namespace)),
      ]);
      expect(found).toMatchObject([{ kind: 'other', problem: { reason: 'not-an-invoice', certain: false } }]);
    }
  });
  it('een factuur in de envelop van Peppol wordt gelezen', async () => {
    const xml = new TextDecoder().decode(ubl()).replace(/<\?xml[^>]*>/, '');
    const envelope = `<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"><StandardBusinessDocumentHeader/>${xml}</StandardBusinessDocument>`;
    expect((await invoiceOf([file('f.xml', new TextEncoder().encode(envelope))])).number).toMatchObject({ value: '2026-0311' });
  });
});
