import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProductCode, valueOf } from '#domain';
import { makeInvoice, makeLine, sampleOnderaannemers, samplePerson, writeUbl } from '#samples';
import { file, invoiceOf } from '../support/reading-invoices.ts';

const [sender] = Object.values(sampleOnderaannemers);
if (sender === undefined) throw new Error('there is no sample onderaannemer');
const person = samplePerson('nina');
const line = fc
  .record({
    code: fc.constantFrom<ProductCode>('BG-L', 'BG-M', 'DO-1', 'DO-3', 'BW-T', 'VV-R'),
    days: fc.integer({ min: 1, max: 31 }),
    number: fc.integer({ min: 400_000, max: 499_999 }),
    priceCents: fc.integer({ min: 1, max: 999_999 }),
  })
  .map(({ code, days, number, priceCents }) =>
    makeLine({ ...person, number: String(number) }, code, { month: '2026-01', days, priceCents }),
  );

describe('een UBL-factuur', () => {
  it('wordt gelezen zoals zij geschreven is, en breekt geen regel van de standaard', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('invoice', 'credit'),
        fc.constantFrom('nlcius', 'peppol-bis-3'),
        fc.integer({ min: 1, max: 99_999 }),
        async (lines, kind, profile, number) => {
          const invoice = makeInvoice({
            supplier: sender.party,
            iban: sender.iban,
            number: `F-${number}`,
            date: '2026-02-02',
            month: '2026-01',
            lines,
            kind,
            original: 'F-0',
          });
          const read = await invoiceOf([file('f.xml', writeUbl(invoice, { profile }))]);
          const sign = kind === 'credit' ? -1 : 1;
          expect(read).toMatchObject({
            kind,
            number: { value: `F-${number}`, certain: true },
            date: { value: '2026-02-02' },
            iban: { value: sender.iban },
            total: { value: sign * (invoice.totalCents ?? 0), certain: true },
            reconciles: true,
            structureFaults: [],
          });
          expect(read.ownLines.map((each) => [valueOf(each.clientNumber), valueOf(each.amount)])).toEqual(
            lines.map((each) => [each.careClient?.number, sign * each.amountCents]),
          );
        },
      ),
    );
  });
});
