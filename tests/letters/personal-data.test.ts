import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bsnHasher } from '#register';
import { everythingIn, invoiceOutcome, letterOf } from '../support/letters.ts';
import { personalDataIn } from '../support/personal-data.ts';
import { anyInvoiceCase } from '../support/rules-arbitraries.ts';
import { careClient, invoiceCase, invoiceLine } from '../support/rules-builders.ts';
import { kindsOfLetters, letter } from './kinds-of-letters.ts';

const hashBsn = bsnHasher('a key that only these letters know');
const bsn = '999990019';
const registered = careClient({ firstName: 'Zoë', lastName: 'van den Verzonnen-Bedacht', bsnHash: hashBsn(bsn), postcode: '5000ZZ' });

describe('een lek wordt gevonden', () => {
  test.each([
    ['voornaam', 'Beste ZOE,'],
    ['achternaam', 'mevrouw Van den Verzonnen-Bedacht'],
    ['geboortedatum', 'geboren op 12 april 1961'],
    ['geboortedatum', 'geb. 12-4-1961'],
    ['geboortedatum', '12.04.61'],
    ['straat', 'Bedachtlaan 7'],
    ['postcode', '5000 ZZ Tilburg'],
    ['bsn', 'BSN 9999.90.019'],
  ])('%s in "%s"', (kind, leaked) => {
    expect(personalDataIn(`Uw factuur is afgewezen. ${leaked}`, [registered], hashBsn)).toEqual([`${kind} van 400101`]);
  });

  test('in elk deel van een brief: onderwerp, tekst, HTML en werkblad', async () => {
    const clean = invoiceOutcome(invoiceCase({ lines: [invoiceLine({ amount: 468 })] }));
    const leaking = { ...clean, findings: clean.findings.map((finding) => ({ ...finding, message: `Dit is ${registered.lastName}.` })) };
    const [seen, seenLeaking] = await Promise.all([clean, leaking].map(async (outcome) => everythingIn((await letterOf([outcome]))!)));
    expect(personalDataIn(seen!, [registered], hashBsn)).toEqual([]);
    expect(personalDataIn(seenLeaking!, [registered], hashBsn)).toEqual(['achternaam van 400101']);
  });
});

describe('geen brief noemt een mens uit het register', () => {
  test.each(kindsOfLetters)('%s', async (name) => {
    const people = ['400101', '400102', '400103'].map((number) => careClient({ number }));
    const others = [
      careClient({ lastName: 'Bedacht', birthDate: '1974-03-02' }),
      careClient({ lastName: 'Gefingeerd', birthDate: '1990-11-30' }),
    ];
    expect(personalDataIn(await everythingIn(await letter(name)), [...people, ...others], hashBsn)).toEqual([]);
  });

  test('ook niet bij willekeurige facturen en registers', async () => {
    await fc.assert(
      fc.asyncProperty(anyInvoiceCase, async (c) => {
        const reply = await letterOf([invoiceOutcome(c)]);
        if (reply !== undefined) expect(personalDataIn(await everythingIn(reply), c.careClients, hashBsn)).toEqual([]);
      }),
    );
  });
});
