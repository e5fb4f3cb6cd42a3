import { expect, it } from 'vitest';
import { bsnHasher, readRegister } from '#register';
import { sampleMails, sampleRegister } from '#samples';
import { checkMails } from '../../packages/local/check/check-mails.ts';

const hashBsn = bsnHasher('a key that only the samples know');

it.each(['2026-03-03', '2026-11-03', '2027-05-03'])(
  'de voorbeeldmails van %s komen uit zoals hun naam zegt',
  async (today) => {
    const now = `${today}T09:00:00Z`;
    const result = await readRegister(await sampleRegister({ today }), { asOf: `${today}T06:00:00Z`, generation: 'proef', hashBsn });
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
    const mails = await sampleMails({ today });
    const decisions: Record<string, string> = {};
    const files = mails.map(({ name, raw }) => ({ file: name, raw }));
    for await (const { file, outcome } of checkMails(files, { register: result.register, hashBsn, receivedAt: now, now: () => now }))
      decisions[file] = outcome.decision;
    expect(decisions).toEqual(Object.fromEntries(mails.map(({ name, expected }) => [name, expected])));
  },
  120_000,
);
