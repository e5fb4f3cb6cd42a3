import { simpleParser } from 'mailparser';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LocalSystem, sendRaw } from '#local';
import { sampleMails } from '#samples';
import { temporaryFolder } from '../support/local-letters.ts';
import { sampleOnderaannemers as from, invoiceFor, mailFrom, pdfOf, period } from '../support/local-mails.ts';
import { lettersFor, mailAndWait, startTestSystem } from '../support/local-system.ts';

let system: LocalSystem;
beforeAll(async () => {
  system = await startTestSystem(temporaryFolder());
});

/** After something strange the next mail must be handled as if nothing had happened. */
async function nextMailIsHandled(id: string): Promise<void> {
  const outcome = await mailAndWait(
    system,
    await mailFrom(from.fable, `next-${id}`, [await pdfOf(invoiceFor(from.fable, `N-${id}`, 'fien', 'BG-M', { iban: undefined }))]),
  );
  expect(outcome.decision).toBe('rejected');
  expect(outcome.cases.flatMap(({ findings }) => findings.map(({ code }) => code))).toContain('F03');
  expect(await lettersFor(system, outcome)).toHaveLength(1);
}

it('the samples end as they are meant to, each answered at most once', async () => {
  const mails = await sampleMails({ today: period.today });
  const ends: unknown[] = [];
  for (const { name, raw } of mails) {
    const outcome = await mailAndWait(system, raw);
    ends.push({ name, decision: outcome.decision, letters: (await lettersFor(system, outcome)).length });
  }
  expect(ends).toEqual(mails.map(({ name, expected }) => ({ name, decision: expected, letters: expected === 'ignored' ? 0 : 1 })));
}, 180_000);

it('an approval is a letter in the thread of its mail, with an id of SES', async () => {
  const outcome = await mailAndWait(
    system,
    await mailFrom(from.fable, 'approve', [await pdfOf(invoiceFor(from.fable, 'A-1', 'gijs', 'BG-M'))]),
  );
  expect(outcome.decision).toBe('approved');
  const [letter] = await lettersFor(system, outcome);
  const parsed = await simpleParser(await system.standIns.outbox.read(letter!.file));
  expect(parsed.inReplyTo).toBe('<approve@test.example>');
  expect(parsed.messageId).toBe(`<${letter!.sesMessageId}@eu-central-1.amazonses.com>`);
  expect(parsed.headers.get('auto-submitted')).toBe('auto-replied');
  expect(parsed.text).toContain(outcome.reference);
});

it('the same mail twice: one outcome, one letter', async () => {
  const raw = await mailFrom(from.fable, 'twice', [await pdfOf(invoiceFor(from.fable, 'T-1', 'zwaan', 'BG-Z'))]);
  const [first, second] = [await mailAndWait(system, raw), await mailAndWait(system, raw)];
  expect([first.decision, second.decision]).toEqual(['approved', 'ignored']);
  expect([(await lettersFor(system, first)).length, (await lettersFor(system, second)).length]).toEqual([1, 0]);
});

describe('what should not come, comes', () => {
  const cases: readonly { readonly name: string; readonly decision: string; readonly make: () => Promise<Uint8Array> }[] = [
    { name: 'an empty mail', decision: 'review', make: () => mailFrom(from.fable, 'empty', []) },
    { name: 'an out-of-office', decision: 'ignored', make: () => mailFrom(from.fable, 'away', [], { 'Auto-Submitted': 'auto-replied' }) },
    {
      name: 'a file of 30 MB',
      decision: 'rejected',
      make: () =>
        mailFrom(from.fable, 'large', [
          {
            name: 'factuur.pdf',
            contentType: 'application/pdf',
            bytes: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(30 * 1024 * 1024, 'x')]),
          },
        ]),
    },
    {
      name: 'a PDF cut in half',
      decision: 'rejected',
      make: async () => {
        const pdf = await pdfOf(invoiceFor(from.fable, 'H-1', 'fien', 'BG-M'));
        return mailFrom(from.fable, 'half', [{ ...pdf, bytes: pdf.bytes.slice(0, Math.floor(pdf.bytes.length / 2)) }]);
      },
    },
  ];
  it.each(cases)('$name', async ({ name, decision, make }) => {
    const outcome = await mailAndWait(system, await make());
    expect(outcome.decision).toBe(decision);
    expect((await lettersFor(system, outcome)).length).toBe(decision === 'ignored' ? 0 : 1);
    await nextMailIsHandled(name.replaceAll(' ', '-'));
  });

  it('a text file that calls itself .xlsx: no approval, and the next mail is handled', async () => {
    const bytes = Buffer.from('dit is gewoon tekst, geen werkblad');
    const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    // Whoever was told today that a person reads the mail is told of this file all the same.
    const outcome = await mailAndWait(system, await mailFrom(from.castle, 'text', [{ name: 'factuur.xlsx', contentType, bytes }]));
    expect(outcome.decision).not.toBe('approved');
    expect(await lettersFor(system, outcome)).toHaveLength(1);
    await nextMailIsHandled('text');
  });

  it('a mail over the limit is refused at the door with a reason, and one for someone else too', async () => {
    const huge = Buffer.concat([
      Buffer.from('From: a@fable.example\r\nTo: facturen@metsiem.nl\r\n\r\n'),
      Buffer.alloc(47 * 1024 * 1024, `${'x'.repeat(70)}\r\n`),
    ]);
    expect(await sendRaw(huge, system.smtpPort)).toMatchObject({
      accepted: false,
      answer: expect.stringMatching(/552 De mail is te groot/),
    });
    await nextMailIsHandled('huge');
  });
});
