import { afterEach, describe, expect, it, vi } from 'vitest';
import { readDocuments } from '#documents';
import { parseMail } from '#mail';
import { bsnHasher, readRegister } from '#register';
import { sampleMails, sampleRegister } from '#samples';

const ownAddresses = { facturen: ['facturen@metsiem.nl'], herindicatie: ['herindicatieoa@metsiem.nl'] };
const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);

describe('het voorbeeldregister', () => {
  it.each(months)('is goed voor zorg in %s', async (month) => {
    const result = await readRegister(await sampleRegister({ month }), {
      asOf: '2027-02-01T00:00:00Z',
      generation: 'proef',
      hashBsn: bsnHasher('a key of sixteen or more'),
    });
    expect(result).toMatchObject({ ok: true, warnings: [] });
  });
});

describe('de voorbeeldmails', () => {
  afterEach(() => vi.useRealTimers());

  it('zijn elke keer dezelfde, ook later op de dag', async () => {
    // Files carry the moment at which they were made, unless they are told another one.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-04T08:00:00Z') });
    const first = await sampleMails({ today: '2026-05-04' });
    vi.setSystemTime(new Date('2026-05-04T19:30:01Z'));
    expect(await sampleMails({ today: '2026-05-04' })).toEqual(first);
  });

  it('zijn te openen en dragen geen kop die alleen de ontvanger mag zetten', async () => {
    for (const { name, raw } of await sampleMails({ today: '2026-05-04' })) {
      expect(Buffer.from(raw).toString('latin1').split('\r\n\r\n')[0], name).not.toMatch(
        /^(?:Received|Authentication-Results|Return-Path|X-SES)/im,
      );
      const mail = await parseMail(raw, { now: '2026-05-04T09:00:00Z', ownAddresses });
      const kinds = (
        await readDocuments(mail.attachments.map(({ number, name: file, bytes }) => ({ attachment: number, name: file, bytes })))
      ).map(({ kind }) => kind);
      expect(kinds.includes('unreadable'), name).toBe(name.includes('beschadigd'));
    }
  });

  it('gaan over de maand voor de dag van verzending, en anders over oktober 2026', async () => {
    const subjectOf = async (options: Parameters<typeof sampleMails>[0]) =>
      (await parseMail((await sampleMails(options))[0]!.raw, { now: '2026-05-04T09:00:00Z', ownAddresses })).facts.subject;
    expect(await subjectOf({ today: '2026-05-04' })).toBe('Factuur 04-2026');
    expect(await subjectOf({ today: '2027-03-01' })).toBe('Factuur 10-2026');
    expect(await subjectOf({ today: '2026-05-04', month: '2026-02' })).toBe('Factuur 02-2026');
  });
});
