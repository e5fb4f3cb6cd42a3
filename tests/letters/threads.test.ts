import { describe, expect, it } from 'vitest';
import { replay } from '#assess';
import { parseMail } from '#mail';
import { sampleOnderaannemers } from '#samples';
import { ownAddresses } from '../../packages/local/mailboxes.ts';
import { correspondence, type SentLetter } from '../support/correspondence.ts';
import { hour, invoice, rejectedFirst, write } from '../support/refused-invoice.ts';

const threadOf = async ({ raw }: SentLetter) => {
  const { references } = await parseMail(raw, { now: '2026-02-03T08:12:00Z', ownAddresses });
  return references;
};

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
    [
      'met ons kenmerk alleen in de tekst, aangehaald zoals Outlook het doet',
      (_: SentLetter, reference: string) => ({
        subject: 'Vraag',
        text: `Wij zijn het hier niet mee eens.\n\nVan: Siem backoffice\nVerzonden: dinsdag\n\nOns kenmerk is ${reference}. Heeft u een vraag?`,
      }),
    ],
    [
      'met onze brief eraan',
      (l: SentLetter) => ({ subject: 'Vraag', attachments: [{ name: 'brief.eml', contentType: 'message/rfc822', bytes: l.raw }] }),
    ],
    ['ook als het een bijlage belooft', (l: SentLetter) => ({ text: 'Hierbij de verbeterde factuur.', inReplyTo: l.messageId })],
  ])('%s: een medewerker leest het bij die zaak, en geen machine schrijft terug', async (_, about) => {
    const { scene, letter, reference, mailId } = await rejectedFirst();
    const { outcome, letters, mailId: answer } = await scene.receive(await write(about(letter, reference)));
    expect(outcome).toMatchObject({ decision: 'review', answers: { mailId, reference, how: 'answer' }, letter: { kind: 'receipt' } });
    expect(outcome.findings.map(({ code }) => code)).toEqual(['M04']);
    expect(await scene.store.outcomes.answersTo(mailId)).toEqual([answer]);
    expect(letters).toEqual([]);
    const row = await scene.store.replies.get(`${answer}-1`);
    expect(row).toMatchObject({ state: 'said-before', saidIn: letter.row.replyId });
    const { text, facts, references } = await parseMail(await scene.store.replies.message(row!), { now: scene.now(), ownAddresses });
    expect(text.replace(/\s+/g, ' ')).toContain(`Wij hebben uw antwoord op ${reference} ontvangen. Een medewerker leest het.`);
    expect(text).not.toMatch(/geen factuur|M04/);
    expect(facts.subject).toBe(`Uw antwoord is ontvangen (${outcome.reference})`);
    expect(references.at(-1)).toBe(outcome.mail.messageId);
    expect((await replay(scene.store, answer))?.mail).toEqual({ state: 'same' });
  });

  it.each([
    ['aangehaald met pijltjes', 50000, (text: string) => text.replace(/^/gm, '> ')],
    ['zoals Outlook het doet', 50000, (text: string) => `Van: Siem backoffice\nAan: administratie\nOnderwerp: uw factuur\n\n${text}`],
    ['met een goedkeuring eronder', undefined, (text: string) => `-----Oorspronkelijk bericht-----\n${text}`],
  ] as const)('met onze brief erbij, %s, is geen getypte factuur', async (_, cents, quote) => {
    const scene = await correspondence();
    const {
      letters: [letter],
      outcome: first,
    } = await scene.receive(await write({ subject: 'Factuur', invoice: await invoice('F-707', cents) }));
    scene.wait(hour);
    const { text } = await parseMail(letter!.raw, { now: scene.now(), ownAddresses });
    const { outcome } = await scene.receive(
      await write({ inReplyTo: letter!.messageId, text: `Dank u, maar klopt dit?\n\n${quote(text)}` }),
    );
    expect([outcome.decision, outcome.findings.map(({ code }) => code), outcome.cases, outcome.answers?.reference]).toEqual([
      'review',
      ['M04'],
      [],
      first.reference,
    ]);
  });

  it('met een bestand dat geen factuur is hoort dat een medewerker het leest; een antwoord daarop hoort bij dezelfde zaak', async () => {
    const { scene, letter, mailId } = await rejectedFirst();
    const folder = { name: 'folder.txt', contentType: 'text/plain', bytes: Buffer.from('Wij bestaan tien jaar.') };
    const first = await scene.receive(await write({ inReplyTo: letter.messageId, attachments: [folder] }));
    expect(first.letters).toHaveLength(1);
    scene.wait(30 * hour);
    const second = await scene.receive(await write({ inReplyTo: first.letters[0]!.messageId }));
    expect([second.outcome.answers?.mailId, second.outcome.decision, second.letters]).toEqual([mailId, 'review', []]);
  });

  it('van een ander die het kenmerk raadt of het Message-ID kent, staat op zichzelf', async () => {
    const { scene, letter, reference, mailId } = await rejectedFirst();
    for (const from of [sampleOnderaannemers.invented.mailbox, 'iemand@elders.example']) {
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
    const thread = await threadOf(letters[0]!);
    expect(thread).toContain(letter.messageId);
    expect(thread.at(-1)).toBe(outcome.mail.messageId);
    expect(new Set(thread).size).toBe(thread.length);
  });

  it('onder een ander nummer begint een eigen draad', async () => {
    const { scene, letter } = await rejectedFirst();
    const { letters } = await scene.receive(await write({ subject: 'Factuur', invoice: await invoice('F-708') }));
    expect(await threadOf(letters[0]!)).not.toContain(letter.messageId);
  });
});
