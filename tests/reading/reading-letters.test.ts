import { describe, expect, it } from 'vitest';
import { codeOf, type Invoice, isCertainlyAbsent, valueOf } from '#domain';
import { makeInvoice, makeLine, type SampleInvoice, sampleOnderaannemers, samplePerson, writeInvoicePdf } from '#samples';
import { file, invoiceOf, pdfOf, plainExample } from '../support/reading-invoices.ts';

const { nowhere } = sampleOnderaannemers;
const lines = [makeLine(samplePerson('mira'), 'BG-M', { month: '2026-01' }), makeLine(samplePerson('boaz'), 'DO-2', { month: '2026-01' })];
const letter = async (changes: Partial<SampleInvoice> = {}): Promise<Invoice> => {
  const invoice = makeInvoice({
    supplier: nowhere.party,
    iban: nowhere.iban,
    number: 'GF-3',
    date: '2026-02-02',
    month: '2026-01',
    lines,
    ...changes,
  });
  return invoiceOf([file('brief.pdf', await writeInvoicePdf(invoice, 'letter'))]);
};

describe('een factuur als brief', () => {
  it('nummer, periode, datum en cliënten staan in zinnen', async () => {
    const invoice = await letter();
    expect(invoice).toMatchObject({
      number: { value: 'GF-3', certain: true },
      date: { value: '2026-02-02', certain: true },
      period: { value: { from: '2026-01-01', to: '2026-01-31' }, certain: true },
      original: { state: 'absent' },
      reconciles: true,
    });
    expect(
      invoice.lines.map((line) => [
        valueOf(line.clientNumber),
        valueOf(line.clientName),
        valueOf(line.birthDate),
        valueOf(line.address),
        codeOf(valueOf(line.product)),
        valueOf(line.quantity)?.unit,
      ]),
    ).toEqual([
      ['490108', 'Mira Mirakel', '1965-03-14', 'Verzonnenstraat 17, 5000 ZZ Oisterwijk', 'BG-M', 'month'],
      ['490115', 'Boaz Bijna-Echt', '1981-12-24', 'Verzonnenstraat 31, 5000 ZZ Berkel-Enschot', 'DO-2', 'month'],
    ]);
  });
  it('op een creditfactuur is het andere nummer het origineel', async () => {
    expect(await letter({ kind: 'credit', number: 'GC-3', original: 'GF-2' })).toMatchObject({
      kind: 'credit',
      number: { value: 'GC-3', certain: true },
      original: { value: 'GF-2' },
    });
  });
  it('een nummer of datum die er niet staat ontbreekt zeker', async () => {
    expect(isCertainlyAbsent((await letter({ number: undefined })).number)).toBe(true);
    expect(isCertainlyAbsent((await letter({ date: undefined })).date)).toBe(true);
  });
});

/** A list under a letterhead whose words the test chooses. */
const drawn = async (head: readonly string[], product = 'Begeleiding midden', client = 'Cliëntnummer 412345'): Promise<Invoice> => {
  const bytes = await pdfOf((pdf) => {
    pdf.text('Zorg Voorbeeld B.V.', 50, 50).text('Coalitie Siem', 50, 80);
    for (const [index, text] of head.entries()) pdf.text(text, 50, 110 + 14 * index);
    for (const [x, heading] of [
      [50, 'Omschrijving'],
      [330, 'Aantal'],
      [390, 'Tarief'],
      [460, 'Bedrag'],
    ] as const)
      pdf.text(heading, x, 230);
    pdf.text(client, 50, 250).text(product, 50, 264).text('1', 350, 264).text('491,90', 390, 264).text('491,90', 460, 264);
    pdf.text('Totaal', 390, 310).text('€ 491,90', 460, 310);
    pdf.text(`IBAN ${plainExample.iban}   Vrijgesteld van btw`, 50, 360);
  }, plainExample);
  return invoiceOf([file('factuur.pdf', bytes)]);
};
const head = ['Factuurnummer: 2026-0311', 'Factuurdatum: 02-02-2026', 'Periode: januari 2026'];

describe('wat er in andere woorden kan staan, ontbreekt niet zeker', () => {
  it('zonder iets dat het kan zijn: zeker afwezig', async () => {
    const invoice = await drawn(['Factuur']);
    expect([invoice.number, invoice.date, invoice.period].map(isCertainlyAbsent)).toEqual([true, true, true]);
    expect(isCertainlyAbsent((await drawn(head, 'Begeleiding midden', '')).lines[0]!.clientNumber)).toBe(true);
    const [line] = (await drawn(head)).lines;
    expect([line!.clientName, line!.birthDate, line!.address].map(isCertainlyAbsent)).toEqual([true, true, true]);
  });
  it.each(['Onze code F7', 'Deze declaratie draagt van ons de 12', 'Stuk 26.0311', 'Ref A-9'])('nummer: %s', async (text) => {
    expect(isCertainlyAbsent((await drawn(['Factuur', text])).number)).toBe(false);
  });
  it.each(['Goirle 2 feb', 'Gemaakt 02022026', 'Opgemaakt 2-2', 'Verzonden 2e februari'])('datum: %s', async (text) => {
    expect(isCertainlyAbsent((await drawn(['Factuur', text])).date)).toBe(false);
  });
  it.each(['Zorg jan.', 'De zorg van 01-2026', 'Geleverd: 1/1 en later'])('periode: %s', async (text) => {
    expect(isCertainlyAbsent((await drawn(['Factuur', text])).period)).toBe(false);
  });
  it.each(['Begeleiding midden 412345', 'Begeleiding midden 412 345', 'Begeleiding midden (S412345)'])('cliëntnummer: %s', async (text) => {
    expect(isCertainlyAbsent((await drawn(head, text, '')).lines[0]!.clientNumber)).toBe(false);
  });
  it('cliëntnummer: het kan het klantnummer zijn', async () => {
    const invoice = await drawn([...head, 'Klantnummer: 412345'], 'Begeleiding midden', '');
    expect(isCertainlyAbsent(invoice.lines[0]!.clientNumber)).toBe(false);
  });
  it.each(['Voor mevrouw Voorbeeld', 'J. van den Voorbeeld', 'Voorbeeld, J.', 'Joke Voorbeeld'])('naam: %s', async (text) => {
    expect(isCertainlyAbsent((await drawn([...head, text])).lines[0]!.clientName)).toBe(false);
  });
  it.each(['Van 3 april 1961', '1961-04-03', '03041961'])('geboortedatum: %s', async (text) => {
    expect(isCertainlyAbsent((await drawn([...head, text])).lines[0]!.birthDate)).toBe(false);
  });
  it('een periode over twee regels is er een van twee maanden', async () => {
    const invoice = makeInvoice({
      supplier: nowhere.party,
      iban: nowhere.iban,
      number: 'GF-27',
      date: '2026-02-02',
      month: '2026-01',
      lines: lines.slice(0, 1),
      period: { from: '2025-12-01', to: '2026-01-31' },
    });
    const read = await invoiceOf([file('factuur.pdf', await writeInvoicePdf(invoice, 'table'))]);
    expect(read.period).toMatchObject({ value: { from: '2025-12-01', to: '2026-01-31' }, certain: true });
  });
});
