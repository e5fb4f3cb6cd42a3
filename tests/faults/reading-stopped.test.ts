import { expect, it } from 'vitest';
import { assessMail } from '#assess';
import { readFiles } from '#reading';
import { bsnHasher, readRegister } from '#register';
import { currentParameters } from '#rules';
import { sampleRegister } from '#samples';
import { memoryStore } from '#store';
import { sampleOnderaannemers as from, invoiceFor, mailFrom, pdfOf, period } from '../support/local-mails.ts';
import { doublingForms } from '../support/traps/pdf-traps.ts';

const mailId = 'three-documents';
const hashBsn = bsnHasher('0'.repeat(64));

it('a reader killed in the middle of a mail leaves the other two documents read, and the mail for a person with the reason', async () => {
  const receivedAt = new Date().toISOString();
  const register = await readRegister(await sampleRegister({ today: period.today }), { asOf: receivedAt, generation: 'faults', hashBsn });
  if (!register.ok) throw new Error('The sample register has faults');
  const store = memoryStore();
  await store.register.replace(register.register);
  const raw = await mailFrom(from.fable, mailId, [
    await pdfOf(invoiceFor(from.fable, 'S-1', 'fien', 'BG-M'), 'eerste.pdf'),
    { name: 'tweede.pdf', contentType: 'application/pdf', bytes: doublingForms() },
    await pdfOf(invoiceFor(from.fable, 'S-3', 'gijs', 'BG-M'), 'derde.pdf'),
  ]);
  await store.objects.putRaw(`raw/${mailId}`, raw);
  await store.intake.register({ mailId, rawKey: `raw/${mailId}`, receivedAt, now: receivedAt });

  const outcome = await assessMail({
    store,
    readFiles: (files, around) => readFiles(files, around, { wallMs: 8000 }),
    // No scan among them.
    recognitionOf: async () => undefined,
    requestRecognition: async () => undefined,
    hashBsn,
    now: () => receivedAt,
    announceReply: async () => undefined,
    settings: { requireAuthenticity: false, ownAddresses: { facturen: ['facturen@metsiem.nl'], herindicatie: [] } },
    parameters: currentParameters,
  })(mailId);
  if (outcome === undefined) throw new Error('It waits for a recognition');

  expect(outcome.decision).toBe('review');
  const numbers = outcome.cases.map(({ invoice }) => (invoice?.number.state === 'read' ? invoice.number.value : undefined));
  expect(numbers).toEqual(['S-1', undefined, 'S-3']);
  expect(outcome.cases.map(({ kind }) => kind)).toEqual(['invoice', 'other', 'invoice']);
  const findings = [...outcome.findings, ...outcome.cases.flatMap((each) => each.findings)];
  const finding = findings.find(({ code }) => code === 'M05');
  expect(finding).toMatchObject({ verdict: 'undetermined', where: { attachment: 2, file: 'tweede.pdf' } });
  expect(finding?.messageForBackoffice).toMatch(
    /Het lezen van het bestand is gestopt: het lezen (?:duurde langer dan 8 seconden|kostte meer dan 400 MB geheugen)/,
  );
});
