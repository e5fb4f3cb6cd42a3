import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, productCodes } from '#domain';
import { bsnHasher, readRegister } from '#register';
import { type RegisterContent, writeRegister } from '#samples';

const hashBsn = bsnHasher('a key that only this test knows');
const options = { asOf: '2026-02-03T09:00:00+01:00', generation: 'proef', hashBsn };

const date = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('1920-01-01', days));
const period = fc
  .tuple(date, fc.option(fc.nat(4000), { nil: undefined }))
  .map(([from, days]) => (days === undefined ? { from } : { from, to: addDays(from, days) }));
const word = fc.constantFrom('Zoë', "van 't Hof", 'De Wilg B.V.', 'Çelik-Öz', '=1+1', '007', '1-2', 'Ĳssel', 'x');
const bsn = fc.constantFrom('999900006', '999900018', '999996770', undefined);
const product = fc.constantFrom(...productCodes);
const yes = fc.boolean();

/** Any register whose numbers are unique and whose references exist; one agreement a client, so that none overlap. */
const content: fc.Arbitrary<RegisterContent> = fc
  .tuple(
    fc.array(
      fc.record({
        name: word,
        combinant: word,
        period,
        a: yes,
        b: yes,
        percelen: fc.subarray(['BG', 'DO', 'BW'] as const, { minLength: 1 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    fc.array(
      fc.record({
        firstName: word,
        lastName: word,
        birthDate: date,
        bsn,
        street: word,
        product,
        period,
        agreed: fc.option(fc.integer({ min: 1, max: 999_999 }), { nil: undefined }),
        partner: fc.nat(2),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([parties, people]) => ({
    onderaannemers: parties.map((it, at) => ({
      number: `OA${at}`,
      name: it.name,
      kvk: `0000000${at + 1}`,
      ibans: [['NL91ABNA0417164300', 'NL20INGB0001234567', 'NL44RABO0123456789'][at]!],
      addresses: [`a${at}@zorg.example`],
      combinant: it.combinant,
      raamovereenkomst: { ...it.period, signedByOnderaannemer: it.a, signedBySiem: it.b },
      percelen: it.percelen,
    })),
    careClients: people.map((it, at) => {
      const person = {
        number: `00${41_000 + at}`,
        firstName: it.firstName,
        lastName: it.lastName,
        birthDate: it.birthDate,
        street: it.street,
        houseNumber: '1-2',
        postcode: '5000 AA',
        city: 'Goirle',
        gemeente: 'Goirle',
      };
      return it.bsn === undefined ? person : { ...person, bsn: it.bsn };
    }),
    leveringsovereenkomsten: people.map((it, at) => {
      const agreement = {
        id: `LO-${at}`,
        clientNumber: `00${41_000 + at}`,
        onderaannemerNumber: `OA${it.partner % parties.length}`,
        product: it.product,
        period: it.period,
      };
      return it.agreed === undefined ? agreement : { ...agreement, agreedTariefCents: it.agreed };
    }),
    beschikkingen: people.map((it, at) => ({
      id: `B-${at}`,
      clientNumber: `00${41_000 + at}`,
      onderaannemerNumber: `OA${it.partner % parties.length}`,
      gemeente: 'Goirle',
      product: it.product,
      period: it.period,
    })),
    verzenddiensten: [{ domain: 'boekhouding.example', name: 'Boekhouding' }],
  }));

it('wat in de werkmap geschreven is, komt er zo weer uit', async () => {
  await fc.assert(
    fc.asyncProperty(content, async (written) => {
      const result = await readRegister(await writeRegister(written), options);
      const careClients = written.careClients.map(({ bsn: number, ...rest }) =>
        number === undefined ? rest : { ...rest, bsnHash: hashBsn(number) },
      );
      expect(result).toMatchObject({ ok: true });
      expect(result.ok && result.register).toEqual({ ...written, careClients, generation: 'proef', asOf: options.asOf });
    }),
    { numRuns: 60 },
  );
}, 60_000);
