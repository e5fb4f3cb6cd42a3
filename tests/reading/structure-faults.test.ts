import { describe, expect, it } from 'vitest';
import type { Invoice } from '#domain';
import { makeInvoice, makeLine, sampleOnderaannemers, samplePerson, writeUbl } from '#samples';
import { ciiText } from '../support/cii.ts';
import { file, invoiceOf } from '../support/reading-invoices.ts';

const [sender] = Object.values(sampleOnderaannemers);
if (sender === undefined) throw new Error('there is no sample onderaannemer');
const lines = [
  makeLine(samplePerson('nina'), 'DO-3', { month: '2026-01' }),
  makeLine(samplePerson('nina'), 'VV-R', { month: '2026-01', days: 8 }),
];
const invoice = makeInvoice({ supplier: sender.party, iban: sender.iban, number: 'GF-1', date: '2026-02-02', month: '2026-01', lines });
const sound = new TextDecoder().decode(writeUbl(invoice, { profile: 'nlcius' }));

const readXml = (text: string): Promise<Invoice> => invoiceOf([file('f.xml', new TextEncoder().encode(text))]);
const faultsOf = async (text: string): Promise<string[]> => [...new Set((await readXml(text)).structureFaults?.map(({ code }) => code))];
const without =
  (element: string) =>
  (text: string): string =>
    text.replace(new RegExp(`<(c[ab]c:${element})[ >][\\s\\S]*?</\\1>`), '');
const instead =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, to);

describe('de regels van EN 16931 en NLCIUS', () => {
  it('een goede factuur breekt er geen, en zegt dat', async () => {
    expect((await readXml(sound)).structureFaults).toEqual([]);
  });
  it.each([
    ['BR-01', without('CustomizationID')],
    ['BR-03', without('IssueDate')],
    ['BR-05', without('DocumentCurrencyCode')],
    ['BR-06', without('RegistrationName')],
    ['BR-08', without('PostalAddress')],
    ['BR-09', without('Country')],
    ['BR-12', instead(/(<cac:LegalMonetaryTotal>)<cbc:LineExtensionAmount.*?<\/cbc:LineExtensionAmount>/, '$1')],
    ['BR-22', without('InvoicedQuantity')],
    ['BR-25', without('Name')],
    ['BR-26', without('PriceAmount')],
    ['BR-27', instead(/(<cbc:PriceAmount [^>]*>)/, '$1-')],
    ['BR-29', instead(/(<cbc:EndDate>)2026-01-31/, '$12025-12-31')],
    ['BR-CO-10', instead(/(<cac:LegalMonetaryTotal><cbc:LineExtensionAmount [^>]*>)\d+/, '$11')],
    ['BR-CO-13', instead(/(<cbc:TaxExclusiveAmount [^>]*>)\d+/, '$11')],
    ['BR-CO-15', instead(/(<cbc:TaxInclusiveAmount [^>]*>)\d+/, '$11')],
    ['BR-CO-16', instead(/(<cbc:PayableAmount [^>]*>)\d+/, '$11')],
    ['BR-CO-25', without('PaymentTerms')],
    ['BR-DEC-18', instead(/(<cbc:PayableAmount [^>]*>\d+\.\d\d)/, '$10')],
    ['UBL-DT-01', instead(/(<cbc:PayableAmount [^>]*>\d+\.\d\d)/, '$10')],
    ['BR-E-05', instead(/(<cac:ClassifiedTaxCategory>.*?<cbc:Percent>)0/, '$121')],
    ['BR-E-08', instead(/(<cbc:TaxableAmount [^>]*>)\d+/, '$11')],
    ['BR-E-10', without('TaxExemptionReason')],
    ['BR-S-01', instead('<cbc:ID>E</cbc:ID>', '<cbc:ID>S</cbc:ID>')],
    ['BR-CL-01', instead('>380<', '>999<')],
    ['BR-CL-04', instead('CurrencyCode>EUR', 'CurrencyCode>EURO')],
    ['BR-CL-14', instead('IdentificationCode>NL', 'IdentificationCode>Nederland')],
    ['BR-CL-23', instead('unitCode="MON"', 'unitCode="maand"')],
    ['UBL-SR-48', without('ClassifiedTaxCategory')],
    ['BR-NL-1', instead('CompanyID schemeID="0106"', 'CompanyID schemeID="0183"')],
    ['BR-NL-2', without('BuyerReference')],
    ['BR-NL-3', without('StreetName')],
    ['BR-NL-7', instead('>380<', '>326<')],
    ['BR-NL-8', instead('>380<', '>381<')],
    ['BR-NL-9', instead('>380<', '>384<')],
    ['BR-NL-11', without('PaymentMeans')],
    ['BR-NL-12', instead('PaymentMeansCode>30', 'PaymentMeansCode>10')],
  ])('%s', async (code, change) => {
    const text = change(sound);
    expect(text).not.toBe(sound);
    expect(await faultsOf(text)).toContain(code);
  });
  it('NLCIUS geldt alleen voor wie zegt het te volgen, en voor wie in Nederland is', async () => {
    const noStreet = without('StreetName')(sound);
    expect(await faultsOf(noStreet.replace('#compliant#urn:fdc:nen.nl:nlcius:v1.0', ''))).not.toContain('BR-NL-3');
    expect(await faultsOf(noStreet.replace('IdentificationCode>NL', 'IdentificationCode>BE'))).not.toContain('BR-NL-3');
  });
  it('elke fout heeft een plaats en een Nederlandse zin; van één soort worden er drie genoemd', async () => {
    const faults = (await readXml(sound.replaceAll(/ unitCode="\w+"/g, ''))).structureFaults ?? [];
    expect(faults.map(({ code, where }) => [code, where.path])).toEqual([
      ['BR-23', '/Invoice/InvoiceLine[1]'],
      ['BR-23', '/Invoice/InvoiceLine[2]'],
    ]);
    expect(faults[0]?.demands).toMatch(/^\p{Lu}.*\.$/u);
  });
  it('CII wordt aan dezelfde regels gehouden, met haar eigen plaatsen', async () => {
    const faults = (await readXml(ciiText({ total: '2831.85' }))).structureFaults ?? [];
    expect(faults.find(({ code }) => code === 'BR-CO-15')?.where.path).toMatch(/^\/CrossIndustryInvoice\/.*MonetarySummation$/);
    expect(faults.map(({ code }) => code).filter((code) => code.startsWith('UBL-'))).toEqual([]);
  });
});

describe('een XML die gemaakt is om het lezen op te houden', () => {
  it('wordt niet getoetst, en dan is het totaal niet zeker', async () => {
    const subtotal = '<cac:TaxSubtotal><cbc:TaxableAmount>1</cbc:TaxableAmount></cac:TaxSubtotal>';
    const started = performance.now();
    const manySubtotals = await readXml(sound.replace('<cac:TaxSubtotal>', `${subtotal.repeat(20_000)}<cac:TaxSubtotal>`));
    expect(manySubtotals.structureFaults).toBeDefined();
    const manyNotes = await readXml(
      sound.replace(
        '<cbc:DocumentCurrencyCode>',
        `${'<cbc:AccountingCost>1</cbc:AccountingCost>'.repeat(11_000)}<cbc:DocumentCurrencyCode>`,
      ),
    );
    expect(manyNotes).toMatchObject({ total: { state: 'read', certain: false } });
    expect(manyNotes.structureFaults).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe('totalen die elkaar tegenspreken zijn niet zeker', () => {
  it('ook als de factuurregels wel optellen tot het te betalen bedrag', async () => {
    const read = await readXml(sound.replace(/(<cbc:TaxInclusiveAmount [^>]*>)\d+/, '$11'));
    expect(read).toMatchObject({ reconciles: true, total: { state: 'read', certain: false } });
  });
  it('een bedrag dat XML niet zo schrijft is er wel, maar niet gelezen', async () => {
    const read = await readXml(sound.replace(/<cbc:(PayableAmount|TaxInclusiveAmount) ([^>]*)>(\d+)\.(\d\d)/g, '<cbc:$1 $2>$3,$4'));
    expect(read.total).toMatchObject({ state: 'absent', certain: false });
  });
  it('een creditnota met negatieve bedragen is voor een mens', async () => {
    const credit = new TextDecoder().decode(writeUbl({ ...invoice, kind: 'credit', original: 'GF-0' }, { profile: 'nlcius' }));
    expect((await readXml(credit)).total).toMatchObject({ value: -(invoice.totalCents ?? 0), certain: true });
    const negative = credit.replaceAll(/(Amount currencyID="EUR">)(\d)/g, '$1-$2');
    expect(await readXml(negative)).toMatchObject({ kind: 'credit', total: { value: -(invoice.totalCents ?? 0), certain: false } });
  });
  it('wat al betaald is maakt het te betalen bedrag kleiner, en niet zeker', async () => {
    const prepaid = sound.replace(
      /<cbc:PayableAmount [^>]*>[\d.]+/,
      '<cbc:PrepaidAmount currencyID="EUR">100.00</cbc:PrepaidAmount><cbc:PayableAmount currencyID="EUR">1.00',
    );
    expect((await readXml(prepaid)).total).toMatchObject({ value: 100, certain: false });
  });
});
