import { describe, expect, it } from 'vitest';
import { replay } from '#assess';
import { sampleOnderaannemers } from '#samples';
import { beoordelingWorkbook } from '../../packages/letters/beoordeling.ts';
import { correspondence } from '../support/correspondence.ts';
import { hour, invoice, rejectedFirst, write } from '../support/refused-invoice.ts';

/** A mail by itself: it names no letter of ours. */
const mailOf = (text: string, more: Parameters<typeof write>[0] = {}) => write({ subject: 'Bericht', text, ...more });
const question = (more: Parameters<typeof write>[0] = {}) => mailOf('Wanneer betaalt u?', more);
const file = (name: string, text: string, contentType = 'application/octet-stream') => ({ name, contentType, bytes: Buffer.from(text) });
const authentic = (raw: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from('Authentication-Results: amazonses.com; spf=pass; dkim=pass; dmarc=pass header.from=elders.example;\r\n'),
    raw,
  ]);

describe('woorden zonder document, na een brief van ons', () => {
  it('leest een medewerker; geen machine schrijft terug, ook niet na uren', async () => {
    const { scene, letter } = await rejectedFirst();
    for (const raw of [await question(), await question({ from: 'administratie@fabel.example' }), await question()]) {
      const { outcome, letters, mailId } = await scene.receive(raw);
      expect([outcome.decision, outcome.answers, outcome.afterLetter, letters]).toEqual(['review', undefined, letter.row.replyId, []]);
      expect(await scene.store.replies.get(`${mailId}-1`)).toMatchObject({ state: 'said-before', saidIn: letter.row.replyId });
      expect((await replay(scene.store, mailId))?.mail).toEqual({ state: 'same' });
      scene.wait(7 * hour);
    }
    scene.wait(3 * hour);
    expect((await scene.receive(await question())).letters).toHaveLength(1);
  });

  it('ook met wat een programma eraan hangt, en met ons eigen werkboek', async () => {
    const { scene } = await rejectedFirst();
    const own = await beoordelingWorkbook((await scene.store.outcomes.get('mail0001'))!.cases[0]!);
    const hung = [
      { name: 'logo.gif', contentType: 'image/gif', bytes: Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64') },
      file('jansen.vcf', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J. Jansen\r\nEND:VCARD\r\n', 'text/vcard'),
      { name: 'beoordeling.xlsx', contentType: 'application/octet-stream', bytes: own },
    ];
    for (const attachments of [...hung.map((one) => [one]), hung])
      expect((await scene.receive(await question({ attachments }))).letters).toEqual([]);
  });

  it('weigert niemand in stilte: aan het adres voor verslagen leest een medewerker de mail', async () => {
    const { scene } = await rejectedFirst();
    const to = 'herindicatieOA@metsiem.nl';
    const { outcome, letters } = await scene.receive(await question({ to }));
    expect([outcome.decision, outcome.findings.map(({ code, verdict }) => [code, verdict]), letters]).toEqual([
      'review',
      [['H01', 'undetermined']],
      [],
    ]);
    scene.wait(24 * hour);
    const later = await scene.receive(await question({ to }));
    expect([later.outcome.decision, later.letters.map(({ row }) => row.kind)]).toEqual(['rejected', ['decision']]);
  });

  it('houden geen brief op die ergens over gaat, hoeveel het er ook zijn', async () => {
    const { scene } = await rejectedFirst();
    for (let mails = 0; mails < 70; mails += 1) await scene.receive(await question());
    expect(await scene.store.replies.held('2027-01-01T00:00:00Z')).toEqual([]);
    const { letters } = await scene.receive(await write({ subject: 'Factuur', invoice: Buffer.from('%PDF-1.7 stuk') }));
    expect(letters).toHaveLength(1);
  });
});

describe('antwoord krijgt wel', () => {
  it('wie binnen een dag meldt dat een cliënt uit zorg gaat: eens, waar dat thuishoort', async () => {
    const { scene } = await rejectedFirst();
    const change = () => mailOf('Mevrouw Zwart gaat per 1 maart uit zorg.');
    const { outcome, letters } = await scene.receive(await change());
    expect([outcome.findings.map(({ code }) => code), letters]).toEqual([expect.arrayContaining(['M10']), [expect.anything()]]);
    expect((await scene.receive(await change())).letters).toEqual([]);
  });

  it('wie voor het eerst schrijft, en wie vandaag nog niets hoorde al hoorde een ander het wel', async () => {
    const { scene } = await rejectedFirst();
    const { letters } = await scene.receive(await question({ from: sampleOnderaannemers.invented.mailbox }));
    expect(letters).toHaveLength(1);
  });

  it.each([
    ['na een afwijzing', rejectedFirst],
    [
      'na de ontvangst van een vraag',
      async () => {
        const scene = await correspondence();
        expect((await scene.receive(await question())).letters).toHaveLength(1);
        return { scene };
      },
    ],
  ])('wie een document belooft en vergeet, eens tot er een komt: %s', async (_, first) => {
    const { scene } = await first();
    const forgotten = () => mailOf('Goedemiddag,\n\nHierbij onze factuur van februari.\n\nGroet, Jan');
    expect((await scene.receive(await forgotten())).letters).toHaveLength(1);
    for (const hours of [1, 24, 700]) {
      scene.wait(hours * hour);
      const { outcome, letters } = await scene.receive(await forgotten());
      expect([outcome.decision, letters]).toEqual(['review', []]);
    }
    await scene.receive(await write({ invoice: await invoice('F-900') }));
    expect((await scene.receive(await forgotten())).letters).toHaveLength(1);
  });

  it('wie vraagt hoort eens dat een medewerker leest, tot er een document komt; een factuur die al goedgekeurd was is er geen', async () => {
    const scene = await correspondence();
    const asks = async (): Promise<number> => {
      scene.wait(30 * hour);
      return (await scene.receive(await question())).letters.length;
    };
    const sends = async (number: string) => scene.receive(await write({ invoice: await invoice(number) }));
    expect([await asks(), await asks()]).toEqual([1, 0]);
    await sends('F-901');
    expect([await asks(), await asks()]).toEqual([1, 0]);
    const again = await sends('F-901');
    expect([again.outcome.cases[0]?.findings.map(({ code }) => code), again.letters.length]).toEqual([expect.arrayContaining(['F05']), 1]);
    expect(await asks()).toBe(0);
    scene.wait(30 * hour);
    expect((await sends('F-901')).letters).toEqual([]);
  });

  it('wie een afgewezen factuur opnieuw stuurt: na een dag nog eens, en daarna pas weer als er iets anders kwam', async () => {
    const scene = await correspondence();
    const sends = async (number: string, cents?: number): Promise<[string, number]> => {
      scene.wait(30 * hour);
      const { outcome, letters } = await scene.receive(await write({ invoice: await invoice(number, cents) }));
      return [outcome.decision, letters.length];
    };
    const wrong = () => sends('F-903', 50000);
    expect([await wrong(), await wrong(), await wrong()]).toEqual([
      ['rejected', 1],
      ['rejected', 1],
      ['rejected', 0],
    ]);
    expect(await sends('F-904', 50001)).toEqual(['rejected', 1]);
    expect([await wrong(), await wrong()]).toEqual([
      ['rejected', 1],
      ['rejected', 1],
    ]);
    expect(await sends('F-903')).toEqual(['approved', 1]);
  });

  it('wie een tweede bestand stuurt dat niet open gaat: van een medewerker, die het in zijn lijst ziet', async () => {
    const { scene } = await rejectedFirst();
    const broken = async (n: number) => scene.receive(await question({ attachments: [file('factuur.pdf', `%PDF-1.7 stuk ${n}`)] }));
    expect((await broken(1)).outcome.decision).toBe('rejected');
    scene.wait(300 * hour);
    const { outcome, letters, mailId } = await broken(2);
    expect([outcome.decision, letters]).toEqual(['review', []]);
    expect(outcome.cases[0]?.findings).toMatchObject([{ code: 'M05', verdict: 'undetermined', facts: { afterLetter: true } }]);
    expect((await scene.store.replies.get(`${mailId}-1`))?.saidIn).toBe('mail0002-1');
    expect((await replay(scene.store, mailId))?.mail).toEqual({ state: 'same' });
    await scene.receive(await write({ invoice: await invoice('F-902') }));
    expect((await broken(3)).outcome.decision).toBe('rejected');
  });

  it('wie sneller antwoordt dan een mens kan, met een bestand dat niet open gaat: van een medewerker; wie het later doet, van ons', async () => {
    const scene = await correspondence();
    const { letters: refused } = await scene.receive(await write({ subject: 'Factuur', invoice: await invoice('F-707', 50000) }));
    const broken = async (n: number) =>
      scene.receive(await write({ inReplyTo: refused[0]!.messageId, invoice: Buffer.from(`%PDF-1.7 stuk ${n}`) }));
    scene.wait(60);
    const soon = await broken(1);
    expect([soon.outcome.decision, soon.outcome.afterLetter, soon.letters]).toEqual(['review', refused[0]!.row.replyId, []]);
    expect((await replay(scene.store, soon.mailId))?.mail).toEqual({ state: 'same' });
    scene.wait(hour);
    const { outcome, letters } = await broken(2);
    expect([outcome.decision, letters.map(({ row }) => row.kind)]).toEqual(['rejected', ['decision']]);
  });

  it('wiens bijlage wij zelf lieten vallen: van elke bijlage opnieuw, van dezelfde eens', async () => {
    const { scene } = await rejectedFirst();
    const dropped = async (n: number, bytes: string) => {
      const mailId = `dropped${n}`;
      const attachments = [file('factuur.pdf', bytes)];
      await scene.store.objects.putRaw(`raw/${mailId}`, await question({ attachments }));
      await scene.store.intake.register({ mailId, rawKey: `raw/${mailId}`, receivedAt: scene.now(), now: scene.now() });
      for (const _ of ['first try', 'second try']) await scene.store.intake.startAttempt(mailId, scene.now());
      await scene.again(mailId);
      return (await scene.store.replies.forMail(mailId)).map(({ state, kind }) => [state, kind]);
    };
    const told = [['sent', 'receipt']];
    expect([await dropped(1, 'een'), await dropped(2, 'twee'), await dropped(3, 'een')]).toEqual([
      told,
      told,
      [['said-before', 'receipt']],
    ]);
  });

  it.each([
    ['niet open gaat', file('factuur.pdf', '%PDF-1.7 stuk')],
    ['geen factuur is', file('folder.txt', 'Wij bestaan tien jaar.', 'text/plain')],
    ['zich anders noemt', file('factuur.xlsx', 'dit is gewoon tekst')],
  ])('wie een bestand stuurt dat %s', async (_, attachment) => {
    const { scene } = await rejectedFirst();
    expect((await scene.receive(await question({ attachments: [attachment] }))).letters).toHaveLength(1);
  });
});

it('een vreemde die antwoordt op een brief die hem werd doorgestuurd, hoort niets; met een vraag van zichzelf eens', async () => {
  const { scene, letter } = await rejectedFirst();
  const stranger = { from: 'iemand@elders.example' };
  expect((await scene.receive(authentic(await question({ ...stranger, inReplyTo: letter.messageId })))).letters).toEqual([]);
  expect((await scene.receive(authentic(await question(stranger)))).letters.map(({ row }) => row.kind)).toEqual(['neutral-receipt']);
  for (const hours of [0, 30, 3000]) {
    scene.wait(hours * hour);
    expect((await scene.receive(authentic(await question(stranger)))).letters).toEqual([]);
  }
});

it('een vreemde die steeds een factuur meestuurt, hoort dat eens: zij wordt niet beoordeeld', async () => {
  const scene = await correspondence();
  const sends = async (number: string) =>
    scene.receive(authentic(await write({ from: 'robot@elders.example', subject: 'Factuur', invoice: await invoice(number) })));
  const kindsOf = async (number: string) => (await sends(number)).letters.map(({ row }) => row.kind);
  expect(await kindsOf('F-801')).toEqual(['neutral-receipt']);
  for (const number of ['F-801', 'F-802']) {
    scene.wait(30 * hour);
    expect(await kindsOf(number)).toEqual([]);
  }
});
