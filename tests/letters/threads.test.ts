import { describe, expect, it } from 'vitest';
import { replay } from '#assess';
import { parseMail } from '#mail';
import { makeInvoice, makeLine, samplePerson, sampleOnderaannemers as senders, writeInvoicePdf, writeMail } from '#samples';
import { ownAddresses } from '../../packages/local/mailboxes.ts';
import { type Correspondence, correspondence, type SentLetter } from '../support/correspondence.ts';

const { fable, invented } = senders;
const hour = 3600;
let mails = 0;

interface Written {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly inReplyTo?: string;
  readonly references?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly invoice?: Uint8Array;
}
function write({ from = fable.mailbox, to = 'facturen@metsiem.nl', subject = 'Re: uw brief', ...more }: Written): Promise<Uint8Array> {
  mails += 1;
  return writeMail({
    from,
    to,
    subject,
    text: more.text ?? 'Goedemorgen,\n\nWij zijn het hier niet mee eens: belt u ons even?\n\nMet vriendelijke groet,\nde administratie\n',
    sentAt: '2026-02-03T08:12:00Z',
    messageId: `m${mails}@${from.split('@')[1]}`,
    headers: {
      ...(more.inReplyTo === undefined ? {} : { 'In-Reply-To': more.inReplyTo, References: more.references ?? more.inReplyTo }),
      ...more.headers,
    },
    attachments: more.invoice === undefined ? [] : [{ name: 'factuur.pdf', contentType: 'application/pdf', bytes: more.invoice }],
  });
}

/** For one person in care, as agreed, unless told otherwise. */
const invoice = (number: string, amountCents?: number): Promise<Uint8Array> =>
  writeInvoicePdf(
    makeInvoice({
      supplier: fable.party,
      iban: fable.iban,
      number,
      date: '2026-02-02',
      month: '2026-01',
      lines: [
        makeLine(samplePerson('gijs'), 'BG-M', { month: '2026-01', ...(amountCents === undefined ? {} : { priceCents: amountCents }) }),
      ],
    }),
    'table',
  );
const headersOf = async ({ raw }: SentLetter) => {
  const { references } = await parseMail(raw, { now: '2026-02-03T08:12:00Z', ownAddresses });
  return references;
};
async function rejectedFirst(): Promise<{
  readonly scene: Correspondence;
  readonly letter: SentLetter;
  readonly reference: string;
  readonly mailId: string;
}> {
  const scene = await correspondence();
  const { outcome, letters, mailId } = await scene.receive(await write({ subject: 'Factuur', invoice: await invoice('F-707', 50000) }));
  expect(outcome.decision).toBe('rejected');
  scene.wait(hour);
  return { scene, letter: letters[0]!, reference: outcome.reference, mailId };
}

describe('een antwoord op onze brief', () => {
  it.each([
    ['met het Message-ID dat SES eraan gaf', (l: SentLetter) => ({ inReplyTo: l.messageId })],
    ['met alleen References', (l: SentLetter) => ({ headers: { References: `<x@elders.example> ${l.messageId}` } })],
    [
      'met ons kenmerk in het onderwerp',
      (_: SentLetter, reference: string) => ({ subject: `RE: Factuur afgewezen (${reference.toLowerCase()})` }),
    ],
    [
      'vanaf een ander adres van dezelfde onderaannemer',
      (l: SentLetter) => ({ from: 'administratie@fabel.example', inReplyTo: l.messageId }),
    ],
    ['aan het adres voor verslagen', (l: SentLetter) => ({ to: 'herindicatieOA@metsiem.nl', inReplyTo: l.messageId })],
  ])('%s: een medewerker leest het bij die zaak, en de afzender hoort dat', async (_, about) => {
    const { scene, letter, reference, mailId } = await rejectedFirst();
    const { outcome, letters, mailId: answer } = await scene.receive(await write(about(letter, reference)));
    expect(outcome).toMatchObject({ decision: 'review', answers: { mailId, reference, how: 'answer' }, letter: { kind: 'receipt' } });
    expect(outcome.findings.map(({ code }) => code)).toEqual(['M04']);
    expect(await scene.store.outcomes.answersTo(mailId)).toEqual([answer]);
    const { text, facts } = await parseMail(letters[0]!.raw, { now: scene.now(), ownAddresses });
    expect(text.replace(/\s+/g, ' ')).toContain(`Wij hebben uw antwoord op ${reference} ontvangen. Een medewerker leest het.`);
    expect(text).not.toMatch(/geen factuur|M04/);
    expect(facts.subject).toBe(`Uw antwoord is ontvangen (${outcome.reference})`);
    expect((await headersOf(letters[0]!)).at(-1)).toBe(outcome.mail.messageId);
    expect((await replay(scene.store, answer))?.mail).toEqual({ state: 'same' });
  });

  it('met onze brief eronder aangehaald is geen getypte factuur', async () => {
    const { scene, letter, reference } = await rejectedFirst();
    const quoted = (await parseMail(letter.raw, { now: scene.now(), ownAddresses })).text.replace(/^/gm, '> ');
    const { outcome } = await scene.receive(
      await write({ inReplyTo: letter.messageId, text: `Dit klopt volgens ons niet.\n\nOp 3 februari schreef Siem:\n${quoted}` }),
    );
    expect([outcome.decision, outcome.findings.map(({ code }) => code), outcome.cases, outcome.answers?.reference]).toEqual([
      'review',
      ['M04'],
      [],
      reference,
    ]);
  });

  it('op de ontvangst van een antwoord hoort bij dezelfde zaak, en krijgt geen tweede ontvangst', async () => {
    const { scene, letter, mailId } = await rejectedFirst();
    const first = await scene.receive(await write({ inReplyTo: letter.messageId }));
    scene.wait(hour);
    const second = await scene.receive(await write({ inReplyTo: first.letters[0]!.messageId }));
    expect([second.outcome.answers?.mailId, second.outcome.decision, second.letters]).toEqual([mailId, 'review', []]);
    expect(await scene.store.replies.get(`${second.mailId}-1`)).toMatchObject({ state: 'said-before', saidIn: `${first.mailId}-1` });
    scene.wait(24 * hour);
    expect((await scene.receive(await write({ inReplyTo: first.letters[0]!.messageId }))).letters).toHaveLength(1);
  });

  it('van een ander die het kenmerk raadt of het Message-ID kent, staat op zichzelf', async () => {
    const { scene, letter, reference, mailId } = await rejectedFirst();
    for (const from of [invented.mailbox, 'iemand@elders.example']) {
      const { outcome, letters } = await scene.receive(await write({ from, inReplyTo: letter.messageId, subject: `Re: (${reference})` }));
      expect(outcome.answers).toBeUndefined();
      for (const sent of letters) expect(Buffer.from(sent.raw).toString()).not.toContain(reference);
    }
    expect(await scene.store.outcomes.answersTo(mailId)).toEqual([]);
  });

  it('van een vervalste afzender hoort nergens bij', async () => {
    const { scene, letter } = await rejectedFirst();
    const forged = Buffer.concat([
      Buffer.from('Authentication-Results: amazonses.com; spf=fail; dkim=fail; dmarc=fail header.from=fabel.example;\r\n'),
      await write({ inReplyTo: letter.messageId }),
    ]);
    const { outcome, letters } = await scene.receive(forged);
    expect([outcome.answers, outcome.findings.map(({ code }) => code).includes('M02'), letters]).toEqual([undefined, true, []]);
  });

  it('door een machine blijft zonder antwoord, ook met iets eraan', async () => {
    const { scene, letter, mailId } = await rejectedFirst();
    const away = { inReplyTo: letter.messageId, headers: { 'Auto-Submitted': 'auto-replied' } };
    for (const invoiceBytes of [undefined, Buffer.from('%PDF-1.7 geen echte PDF')]) {
      const { outcome, letters } = await scene.receive(await write({ ...away, ...(invoiceBytes && { invoice: invoiceBytes }) }));
      expect([outcome.decision, outcome.answers?.mailId, letters]).toEqual(['ignored', mailId, []]);
    }
  });
});

describe('een verbeterde factuur', () => {
  it.each([
    ['als antwoord op de brief', (l: SentLetter) => ({ inReplyTo: l.messageId, references: `<m-oud@fabel.example> ${l.messageId}` })],
    ['als nieuwe mail', () => ({ subject: 'Factuur (verbeterd)' })],
  ])('%s: dezelfde draad, en beide mails horen bij elkaar', async (_, about) => {
    const { scene, letter, mailId } = await rejectedFirst();
    const { outcome, letters } = await scene.receive(await write({ ...about(letter), invoice: await invoice('F-707') }));
    expect([outcome.decision, outcome.cases[0]?.findings]).toEqual(['approved', []]);
    expect(outcome.cases[0]?.earlier).toEqual([`${mailId}-1`]);
    const thread = await headersOf(letters[0]!);
    expect(thread).toContain(letter.messageId);
    expect(thread.at(-1)).toBe(outcome.mail.messageId);
    expect(new Set(thread).size).toBe(thread.length);
  });

  it('onder een ander nummer begint een eigen draad', async () => {
    const { scene, letter } = await rejectedFirst();
    const { letters } = await scene.receive(await write({ subject: 'Factuur', invoice: await invoice('F-708') }));
    expect(await headersOf(letters[0]!)).not.toContain(letter.messageId);
  });
});

describe('een bericht in onze eigen postbus over een brief die niet aankwam', () => {
  const report = (letter: SentLetter, fields: string, type = 'delivery-status') =>
    Buffer.from(
      [
        'Return-Path: <>',
        'From: Mail Delivery System <mailer-daemon@fabel.example>',
        'To: facturen@metsiem.nl',
        'Subject: Undelivered Mail Returned to Sender',
        'Message-ID: <dsn@fabel.example>',
        'MIME-Version: 1.0',
        `Content-Type: multipart/report; report-type=${type}; boundary="b"`,
        '',
        '--b\r\nContent-Type: text/plain\r\n\r\nUw bericht kwam niet aan.',
        `--b\r\nContent-Type: message/${type}\r\n\r\n${fields}\r\n`,
        `--b\r\nContent-Type: message/rfc822\r\n\r\n${Buffer.from(letter.raw).toString('latin1')}`,
        '--b--\r\n',
      ].join('\r\n'),
      'latin1',
    );

  it.each([
    [
      'voor altijd',
      'Final-Recipient: rfc822; x\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such user',
      undefined,
      'bounce',
      true,
      true,
    ],
    ['voorlopig', 'Action: failed\r\nStatus: 4.2.2', undefined, 'bounce', false, false],
    ['en is als spam gemeld', 'Feedback-Type: abuse\r\nUser-Agent: x', 'feedback-report', 'complaint', true, true],
  ] as const)('%s: het geldt als dezelfde gebeurtenis van SES', async (_, fields, type, kind, permanent, isStopped) => {
    const { scene, letter, mailId, reference } = await rejectedFirst();
    const { outcome, letters } = await scene.receive(report(letter, fields, type));
    expect([outcome.decision, outcome.answers, letters]).toEqual(['ignored', { mailId, reference, how: kind }, []]);
    expect(await scene.store.replies.get(`${mailId}-1`)).toMatchObject({ state: 'sent', undelivered: { kind, permanent } });
    expect((await scene.store.addresses.stopped(fable.mailbox))?.reason).toBe(isStopped ? kind : undefined);
    const next = await scene.receive(await write({ subject: 'Factuur', invoice: await invoice('F-709') }));
    expect(next.letters).toHaveLength(isStopped ? 0 : 1);
    expect((await scene.store.replies.get(`${next.mailId}-1`))?.state).toBe(isStopped ? 'stopped' : 'sent');
  });

  it.each([
    ['dat hij later komt', 'Action: delayed\r\nStatus: 4.4.1'],
    ['dat hij aankwam', 'Action: delivered\r\nStatus: 2.0.0'],
  ])('%s: de brief is niet onbestelbaar', async (_, fields) => {
    const { scene, letter, mailId } = await rejectedFirst();
    await scene.receive(report(letter, fields));
    expect((await scene.store.replies.get(`${mailId}-1`))?.undelivered).toBeUndefined();
  });

  it('over een mail die niet van ons is, of die alleen ons kenmerk noemt, verandert niets', async () => {
    const { scene, letter, reference } = await rejectedFirst();
    const other = { ...letter, raw: Buffer.from(`Message-ID: <x@elders.example>\r\nSubject: Factuur (${reference})\r\n\r\nx`) };
    const { outcome } = await scene.receive(report(other, 'Action: failed\r\nStatus: 5.1.1'));
    expect([outcome.decision, outcome.answers, await scene.store.addresses.all()]).toEqual(['ignored', undefined, []]);
  });
});
