import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readDocuments } from '#documents';
import { codeOf, type Field, type Invoice, monthOf } from '#domain';
import { parseMail } from '#mail';
import { readSubmissions } from '#reading';

const folder = new URL('../../../shared/cases/open/', import.meta.url);
const truthFile = new URL('truth.json', folder);
/** Empty where the case leaves the value out. */
const text = z
  .string()
  .nullish()
  .transform((value) => value || undefined);
const codes = z.array(z.string()).default([]);
const truthShape = z.array(
  z.object({
    file: z.string(),
    codes,
    also: codes,
    invoice: z
      .object({
        number: text,
        date: text,
        period: text,
        totalCents: z.number().nullish(),
        iban: text,
        lines: z.array(z.object({ clientNumber: text, product: text, amountCents: z.number().nullish() })),
      })
      .nullish(),
  }),
);
type Truth = NonNullable<z.infer<typeof truthShape>[number]['invoice']>;

async function invoicesOf(file: string): Promise<readonly Invoice[]> {
  const now = '2026-02-04T08:00:00Z';
  const ownAddresses = { facturen: ['facturen@metsiem.nl'], herindicatie: ['herindicatieoa@metsiem.nl'] };
  const mail = await parseMail(readFileSync(new URL(file, folder)), { receivedAt: now, now, ownAddresses });
  const files = mail.attachments.filter((a) => !a.inlinePicture).map((a) => ({ attachment: a.number, name: a.name, bytes: a.bytes }));
  const documents = await readDocuments(files);
  const around = { subject: mail.facts.subject, text: mail.text, mailbox: mail.facts.mailbox, problems: mail.problems };
  return readSubmissions(documents, around).flatMap((submission) => (submission.kind === 'invoice' ? [submission.invoice] : []));
}

/** What is called certain, there or absent, and is not what the case was made with. */
function certainAndWrong(invoice: Invoice, truth: Truth, linesAreWhole: boolean): string[] {
  const wrong = <T>(name: string, field: Field<T>, is: (value: T) => unknown, isThere: unknown): string[] => {
    const value = field.state === 'read' ? is(field.value) : undefined;
    return field.certain && value !== (isThere ?? undefined) ? [`${name}: ${String(value)}, not ${String(isThere)}`] : [];
  };
  const same = (value: unknown): unknown => value;
  const lines = (linesAreWhole ? invoice.lines : []).flatMap((line) => {
    const fits = truth.lines.some(
      (own) =>
        wrong('', line.clientNumber, same, own.clientNumber).length === 0 &&
        wrong('', line.amount, same, own.amountCents).length === 0 &&
        (codeOf(line.product.state === 'read' ? line.product.value : undefined) === undefined ||
          wrong('', line.product, codeOf, own.product).length === 0),
    );
    return fits ? [] : [`line ${line.number}: nothing like it`];
  });
  return [
    ...wrong('number', invoice.number, same, truth.number),
    ...wrong('date', invoice.date, same, truth.date),
    ...wrong('period', invoice.period, (period) => monthOf(period.from), truth.period),
    ...wrong('total', invoice.total, same, truth.totalCents),
    ...wrong('iban', invoice.iban, same, truth.iban),
    ...lines,
  ];
}

/** With L13 or L15 among the codes the rows lack what the truth tells of the lines. */
const leavesOut = (...lists: readonly (readonly string[])[]): boolean => lists.flat().some((code) => code === 'L13' || code === 'L15');

it.skipIf(!existsSync(truthFile))(
  'geen waarde die zeker heet, is anders dan de open zaken zeggen',
  async () => {
    const cases = truthShape.parse(JSON.parse(readFileSync(truthFile, 'utf8')));
    const found: string[] = [];
    let compared = 0;
    for (const { file, invoice: truth, codes, also } of cases) {
      const [invoice, ...others] = truth ? await invoicesOf(file) : [];
      if (!truth || invoice === undefined || others.length > 0) continue;
      compared += 1;
      found.push(...certainAndWrong(invoice, truth, !leavesOut(codes, also)).map((what) => `${file}: ${what}`));
    }
    expect(compared).toBeGreaterThan(cases.length / 2);
    expect(found).toEqual([]);
  },
  120_000,
);
