import { expect, it } from 'vitest';
import { type DrawnRow, drawRows, headingRow, letterheadWith, lineRow, secondRow, totalRow } from '../support/drawn-rows.ts';
import { columns, type Example, file, pdfOf, plainExample, submissionsOf } from '../support/reading-invoices.ts';
import { docx, paragraph, table } from '../support/word-write.ts';

const headings = ['Siemnr', 'Naam', 'Geb.datum', 'Adres', 'Zorgsoort', 'Aantal', 'Tarief', 'Bedrag'];
const wordOf = (invoice: Example): Uint8Array =>
  docx(
    [
      paragraph(`Factuur ${invoice.number}`),
      paragraph(`Factuurdatum: ${invoice.date}`),
      table(
        headings.map((heading) => [heading]),
        ...invoice.lines.map((line) =>
          [line.client, line.name, line.born, line.address, line.product, line.count, line.price, line.amount].map((cell) => [cell]),
        ),
      ),
      paragraph(`Te betalen € ${invoice.total}`),
      paragraph(`IBAN ${invoice.iban}`),
    ].join(''),
  );
const formsOf = async (...files: readonly [string, Uint8Array][]): Promise<string[]> => {
  const submissions = await submissionsOf(files.map(([name, bytes], index) => file(name, bytes, index + 1)));
  return submissions.map((each) => (each.kind === 'invoice' ? each.invoice.form : each.kind));
};

it('a Word file beside the PDF that was made from it is no invoice of its own, whichever comes first', async () => {
  const [word, pdf] = [wordOf(plainExample), await pdfOf(columns, plainExample)];
  expect(await formsOf(['factuur.docx', word])).toEqual(['word']);
  expect(await formsOf(['factuur.docx', word], ['factuur.pdf', pdf])).toEqual(['pdf']);
  expect(await formsOf(['factuur.pdf', pdf], ['factuur.docx', word])).toEqual(['pdf']);
  expect(await formsOf(['factuur.pdf', pdf], ['kopie.pdf', pdf])).toEqual(['pdf']);
});

it('a Word file with another number or another amount is an invoice of its own', async () => {
  const pdf = await pdfOf(columns, plainExample);
  expect(await formsOf(['a.docx', wordOf({ ...plainExample, number: '2026-0312' })], ['a.pdf', pdf])).toEqual(['word', 'pdf']);
  expect(await formsOf(['a.docx', wordOf({ ...plainExample, total: '2.830,86' })], ['a.pdf', pdf])).toEqual(['word', 'pdf']);
});

const sheet = [...letterheadWith(), headingRow, lineRow, secondRow, totalRow('726,82')];
it.each<readonly [string, readonly (readonly DrawnRow[])[]]>([
  ['het origineel en de kopie', [sheet, sheet]],
  ['een kopie die zich zo noemt', [sheet, [[[50, 'KOPIE']], ...sheet]]],
  ['twee bladen, en een kopie van beide', [sheet.slice(0, -2), sheet.slice(-2), sheet.slice(0, -2), sheet.slice(-2)]],
])('%s in één bestand is één factuur', async (_name, pages) => {
  const [only, ...others] = await submissionsOf([file('factuur.pdf', await drawRows(...pages))]);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ invoice: { total: { value: 72_682, certain: true }, lines: [{ number: 1 }, { number: 2 }] } });
  expect(only?.kind === 'invoice' && only.invoice.lines.length).toBe(2);
});

it('dezelfde regels op twee bladen, en dan pas een totaal, zijn geen kopie', async () => {
  const [only] = await submissionsOf([
    file('factuur.pdf', await drawRows(sheet.slice(0, -1), [...sheet.slice(0, -1), totalRow('1.453,64')])),
  ]);
  expect(only?.kind === 'invoice' && only.invoice.lines.length).toBe(4);
});
