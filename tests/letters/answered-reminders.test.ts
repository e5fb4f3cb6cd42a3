import { describe, expect, it } from 'vitest';
import { replay } from '#assess';
import { addDays } from '#domain';
import { parseMail } from '#mail';
import { sampleOnderaannemers, samplePerson, writeReportPdf } from '#samples';
import { ownAddresses } from '../../packages/local/mailboxes.ts';
import { type Correspondence, correspondence, type SentLetter } from '../support/correspondence.ts';
import { hour, write } from '../support/refused-invoice.ts';

const { invented } = sampleOnderaannemers;
const isa = samplePerson('isa');
const key = { clientNumber: isa.number, beschikking: 'B-490902' };

const report = (more: { readonly reportDate?: string } = {}) =>
  writeReportPdf({
    clientNumber: isa.number,
    name: `${isa.firstName} ${isa.lastName}`,
    birthDate: isa.birthDate,
    provider: invented.party.name,
    endDate: addDays('2026-02-03', 30),
    reportDate: '2026-02-02',
    ...more,
  });

/** Onderaannemers were reminded an hour ago; one of them of isa. */
async function reminded(): Promise<{ readonly scene: Correspondence; readonly letter: SentLetter; readonly reference: string }> {
  const scene = await correspondence();
  const letter = (await scene.watch()).find(({ row }) => row.to === invented.mailbox);
  if (letter === undefined) throw new Error('Nobody was reminded');
  scene.wait(hour);
  return { scene, letter, reference: letter.row.reference };
}
const answer = (more: Parameters<typeof write>[0]) => write({ from: invented.mailbox, to: 'herindicatieOA@metsiem.nl', ...more });
const withReport = async (more: Parameters<typeof write>[0] = {}) =>
  answer({
    subject: 'RE: Evaluatieverslag nodig',
    text: 'Goedemorgen,\n\nHierbij het verslag.\n\nMet vriendelijke groet,\nde administratie\n',
    attachments: [{ name: 'verslag.pdf', contentType: 'application/pdf', bytes: await report() }],
    ...more,
  });

describe('een antwoord op onze herinnering', () => {
  it.each([
    ['met het Message-ID van de brief', (letter: SentLetter, _: string) => ({ inReplyTo: letter.messageId })],
    ['met ons kenmerk in het onderwerp', (_: SentLetter, reference: string) => ({ subject: `RE: Evaluatieverslag nodig (${reference})` })],
    ['los van de brief', () => ({})],
  ])('met het verslag, %s: het wordt beoordeeld als elk verslag, in de draad, en niemand wordt nog herinnerd', async (how, about) => {
    const { scene, letter, reference } = await reminded();
    const { outcome, letters, mailId } = await scene.receive(await withReport(about(letter, reference)));
    expect(outcome.cases.map(({ kind, decision }) => [kind, decision])).toEqual([['evaluatieverslag', 'approved']]);
    expect(outcome.answers?.reference).toBe(how === 'los van de brief' ? undefined : reference);
    expect(letters.map(({ row }) => [row.to, row.kind])).toEqual([[invented.mailbox, 'decision']]);
    const { references } = await parseMail(letters[0]!.raw, { now: scene.now(), ownAddresses });
    expect(references.at(-1)).toBe(outcome.mail.messageId);
    expect((await scene.store.herindicaties.get(key))?.herindicatie).toMatchObject({
      reports: [{ mailId, decision: 'approved' }],
      reminder: { reference, made: true },
    });
    scene.wait(20 * 24 * hour);
    expect((await scene.watch()).filter(({ row }) => row.to === invented.mailbox)).toEqual([]);
    expect((await replay(scene.store, mailId))?.mail).toEqual({ state: 'same' });
  });

  it('van begeleiding en dagopvang die op dezelfde dag eindigen: met van elk een verslag in één mail wordt niemand nog herinnerd', async () => {
    const alsoDagopvang = 'B-490999';
    const scene = await correspondence({
      register: (given) => {
        const found = given.beschikkingen.filter(({ id }) => id === key.beschikking);
        const added = found.map((one) => ({ ...one, id: alsoDagopvang, product: 'DO-2' as const }));
        return { ...given, beschikkingen: [...given.beschikkingen, ...added] };
      },
    });
    const reportFile = async (name: string, reportDate: string) => ({
      name,
      contentType: 'application/pdf',
      bytes: await report({ reportDate }),
    });
    const attachments = [await reportFile('begeleiding.pdf', '2026-02-01'), await reportFile('dagopvang.pdf', '2026-02-02')];
    const { outcome, letters } = await scene.receive(await withReport({ attachments }));
    expect(
      outcome.cases.map(({ decision, report: about, findings }) => [decision, about?.beschikking, findings.map(({ code }) => code)]),
    ).toEqual([
      ['approved', key.beschikking, ['H07']],
      ['approved', alsoDagopvang, ['H07']],
    ]);
    expect(letters).toHaveLength(1);
    expect((await scene.watch()).filter(({ row }) => row.to === invented.mailbox)).toEqual([]);
  });

  it('zonder verslag leest een medewerker bij die brief; het wordt niet geweigerd omdat er geen verslag bij zit', async () => {
    const { scene, letter, reference } = await reminded();
    const { outcome, letters, mailId } = await scene.receive(
      await answer({ inReplyTo: letter.messageId, text: 'Goedemorgen,\n\nHet verslag komt volgende week.\n' }),
    );
    expect(outcome).toMatchObject({ decision: 'review', cases: [], answers: { reference, mailId: letter.row.mailId, how: 'answer' } });
    expect(outcome.findings.filter(({ consequence }) => consequence === 'reject')).toEqual([]);
    expect(await scene.store.outcomes.answersTo(letter.row.mailId)).toEqual([mailId]);
    const texts = await Promise.all(letters.map(({ raw }) => parseMail(raw, { now: scene.now(), ownAddresses })));
    for (const { text } of texts) expect(text.replace(/\s+/g, ' ')).toContain(`Wij hebben uw antwoord op ${reference} ontvangen.`);
    expect((await replay(scene.store, mailId))?.mail).toEqual({ state: 'same' });
  });

  it('van een andere onderaannemer is er geen', async () => {
    const { scene, letter, reference } = await reminded();
    const { outcome } = await scene.receive(
      await write({ inReplyTo: letter.messageId, subject: `RE: (${reference})`, to: 'herindicatieOA@metsiem.nl' }),
    );
    expect(outcome.answers).toBeUndefined();
  });

  it('van een machine krijgt geen antwoord', async () => {
    const { scene, letter } = await reminded();
    const { letters } = await scene.receive(
      await answer({
        inReplyTo: letter.messageId,
        subject: 'Afwezig',
        text: 'Ik ben er niet.',
        headers: { 'Auto-Submitted': 'auto-replied' },
      }),
    );
    expect(letters).toEqual([]);
  });

  it('die niet aankwam, geldt als niet aangekomen', async () => {
    const { scene, letter, reference } = await reminded();
    const bounce = [
      'Return-Path: <>',
      `From: Mail Delivery System <mailer-daemon@${invented.mailbox.split('@')[1]}>`,
      'To: herindicatieOA@metsiem.nl',
      'Subject: Undelivered Mail Returned to Sender',
      'Message-ID: <dsn@verzonnenzorg.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b\r\nContent-Type: text/plain\r\n\r\nUw bericht kwam niet aan.',
      '--b\r\nContent-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; x\r\nAction: failed\r\nStatus: 5.1.1\r\n',
      `--b\r\nContent-Type: message/rfc822\r\n\r\n${Buffer.from(letter.raw).toString('latin1')}`,
      '--b--\r\n',
    ].join('\r\n');
    const { outcome, letters } = await scene.receive(Buffer.from(bounce, 'latin1'));
    expect([outcome.decision, outcome.answers?.reference, letters]).toEqual(['ignored', reference, []]);
    expect(await scene.store.replies.get(letter.row.replyId)).toMatchObject({ undelivered: { kind: 'bounce', permanent: true } });
    expect((await scene.store.addresses.stopped(invented.mailbox))?.reason).toBe('bounce');
  });
});
