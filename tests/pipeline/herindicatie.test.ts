// cspell:ignore gijs
import { simpleParser } from 'mailparser';
import { expect, it } from 'vitest';
import { addMonths, firstDayOf, formatDate, type Leveringsovereenkomst, lastDayOf, type MailOutcome } from '#domain';
import {
  fullName,
  makeInvoice,
  makeLine,
  type SampleInvoice,
  type SampleReport,
  sampleOnderaannemers,
  samplePerson,
  sampleRegisterContent,
  writeMail,
  writeRegister,
  writeReportPdf,
} from '#samples';
import { herindicatieDeskAt, type StepRequest } from '../../packages/local/herindicaties/herindicatie-desk.ts';
import { temporaryFolder } from '../support/local-letters.ts';
import { invoiceFor, mailFrom, pdfOf, period } from '../support/local-mails.ts';
import { lettersFor, mailAndWait, startTestSystem } from '../support/local-system.ts';
import { runSiem } from '../support/run-siem.ts';

const { fable } = sampleOnderaannemers;
const gijs = samplePerson('gijs');
const start = firstDayOf(period.month);
const monthBefore = addMonths(period.month, -1);

/** The gemeente paid until the day before the month that is invoiced now; Siem has no agreement yet. */
async function register(agreements: readonly Leveringsovereenkomst[] = []) {
  const content = sampleRegisterContent({ today: period.today });
  const beschikking = {
    id: 'B-490901',
    clientNumber: gijs.number,
    onderaannemerNumber: fable.registered.number,
    gemeente: gijs.gemeente,
    product: 'BG-M',
    period: { from: '2024-03-01', to: lastDayOf(monthBefore) },
  } as const;
  return writeRegister({
    ...content,
    leveringsovereenkomsten: [...content.leveringsovereenkomsten.filter(({ clientNumber }) => clientNumber !== gijs.number), ...agreements],
    beschikkingen: [beschikking],
  });
}

const report: SampleReport = {
  clientNumber: gijs.number,
  name: fullName(gijs),
  birthDate: gijs.birthDate,
  provider: fable.party.name,
  endDate: lastDayOf(monthBefore),
  reportDate: period.today,
};
const reportMail = async (id: string): Promise<Uint8Array> =>
  writeMail({
    from: fable.mailbox,
    to: 'herindicatieOA@metsiem.nl',
    subject: 'Evaluatieverslag',
    text: 'Goedemorgen,\n\nBijgaand het evaluatieverslag voor de herindicatie.\n',
    sentAt: new Date().toISOString(),
    messageId: `${id}@test.example`,
    attachments: [{ name: 'verslag.pdf', contentType: 'application/pdf', bytes: await writeReportPdf(report) }],
    headers: {},
  });
/** For the last day that the gemeente paid. */
const dayBefore = makeInvoice({
  supplier: fable.party,
  iban: fable.iban,
  number: 'V-2',
  date: period.invoiceDate,
  month: monthBefore,
  lines: [makeLine(gijs, 'BG-M', { month: monthBefore, days: 1 })],
});
const codesOf = ({ cases }: MailOutcome): readonly string[] => cases.flatMap(({ findings }) => findings.map(({ code }) => code));

it('from evaluatieverslag to inzorgmelding: from its first day on invoices are checked against it', { timeout: 180_000 }, async () => {
  const system = await startTestSystem(temporaryFolder());
  expect(await system.importRegister(await register(), undefined)).toMatchObject({ ok: true });
  const desk = herindicatieDeskAt(system.pagePort);
  const page = () => fetch(`http://127.0.0.1:${system.pagePort}/herindicaties`).then((response) => response.text());
  const take = (action: StepRequest['action']) => desk.take({ clientNumber: gijs.number, by: 'Karin', action });
  const mailed = async (number: string, invoice: SampleInvoice) =>
    mailAndWait(system, await mailFrom(fable, number, [await pdfOf(invoice)]));
  const invoiceOfMonth = (number: string) => mailed(number, invoiceFor(fable, number, 'gijs', 'BG-M'));

  const sent = await mailAndWait(system, await reportMail('verslag'));
  expect([sent.decision, codesOf(sent)]).toEqual(['review', ['H05']]);
  await lettersFor(system, sent);
  expect(await desk.list()).toMatchObject([{ beschikking: 'B-490901', urgency: 'ended', reports: [{ reference: sent.reference }] }]);
  expect(await page()).toContain(`${sent.reference} van`);
  expect(codesOf(await invoiceOfMonth('V-0'))).toContain('L05');

  const toewijzing = { do: 'done', step: 'toewijzing', period: { from: start } } as const;
  expect(await take(toewijzing)).toEqual({ refusal: 'Het evaluatieverslag is nog niet goedgekeurd. Kijk het eerst na.' });
  const steps = [
    { do: 'accept' },
    // Too quick: set aside, and accepted after all.
    { do: 'set-aside', reason: 'eerst nabellen' },
    { do: 'accept', reference: sent.reference },
    toewijzing,
    { do: 'done', step: 'wijzigingsverzoek' },
    { do: 'not-needed', step: 'startmelding', reason: 'deze gemeente gebruikt geen startberichten' },
  ] as const;
  for (const action of steps) expect(await take(action)).toEqual({ beschikking: 'B-490901', letters: 0 });
  expect(await page()).toContain('inzorgmelding: open, kan nu');
  expect(await take({ do: 'done', step: 'inzorgmelding' })).toEqual({ beschikking: 'B-490901', letters: 1 });
  expect(await desk.list()).toEqual([]);

  const [, letter, ...more] = await lettersFor(system, sent);
  expect(more).toEqual([]);
  const parsed = await simpleParser(await system.standIns.outbox.read(letter!.file));
  expect([letter!.to, parsed.inReplyTo]).toEqual([fable.mailbox, '<verslag@test.example>']);
  expect(parsed.subject).toBe(`Inzorgmelding cliënt ${gijs.number} (${sent.reference})`);
  expect(parsed.text).toContain(formatDate(start));
  expect(parsed.text).not.toMatch(new RegExp(`${gijs.firstName}|${gijs.lastName}`));

  expect((await invoiceOfMonth('V-1')).decision).toBe('approved');
  const early = await mailed('V-2', dayBefore);
  expect([early.decision, codesOf(early)]).toEqual(['rejected', expect.arrayContaining(['L06'])]);

  expect(await take({ do: 'undo', step: 'inzorgmelding', reason: 'verkeerde dag' })).toEqual({ beschikking: 'B-490901', letters: 1 });
  expect(await lettersFor(system, sent)).toHaveLength(3);
  expect(await system.store.ledger.openChanges()).toMatchObject([{ clientNumber: gijs.number, month: period.month, coveredDays: 0 }]);
  expect(codesOf(await invoiceOfMonth('V-3'))).toContain('L05');

  // Done again, entered in the register, and undone: that of the register stays, and whoever undoes it hears so.
  expect(await take({ do: 'done', step: 'inzorgmelding' })).toEqual({ beschikking: 'B-490901', letters: 1 });
  const entered = {
    id: 'LO-90001',
    clientNumber: gijs.number,
    onderaannemerNumber: fable.registered.number,
    product: 'BG-M',
    period: { from: start },
  } as const;
  expect(await system.importRegister(await register([entered]), undefined)).toMatchObject({ ok: true, doubted: [] });
  const undone = await runSiem(system, 'herindicatie', gijs.number, 'undo', 'inzorgmelding', '--by', 'Karin', '--reason', 'verkeerde dag');
  expect(undone).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Gedaan .*\nLet op: .* staat ook in het register\./) });
  expect(await page()).toContain('staat ook in het register.');
  expect(await system.importRegister(await register(), undefined)).toMatchObject({ ok: true, doubted: [] });
  expect(await page()).not.toContain('staat ook in het register.');
});
