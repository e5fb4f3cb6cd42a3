import type { Onderaannemer, Sector } from '#domain';
import type { SampleParty } from './sample-invoice.ts';

/** Check digits of an IBAN by ISO 13616: letters as 10 to 35, the rest modulo 97. */
function withCheckDigits(account: string): string {
  const digits = [...`${account}NL00`].map((character) => Number.parseInt(character, 36)).join('');
  const rest = [...digits].reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0);
  return `NL${String(98 - rest).padStart(2, '0')}${account}`;
}

/** There is no bank TEST: the account cannot be anyone's. */
export const sampleIban = (account: number): string => withCheckDigits(`TEST${String(account).padStart(10, '0')}`);

/** An onderaannemer as the register and as its own letterhead have it. */
export interface SampleOnderaannemer {
  readonly registered: Onderaannemer;
  readonly party: SampleParty;
  /** The address that its invoices come from. */
  readonly mailbox: string;
  readonly iban: string;
}

interface Given {
  readonly at: number;
  readonly name: string;
  readonly domain: string;
  readonly street: string;
  readonly city: string;
  readonly combinant: string;
  readonly percelen: readonly Sector[];
  readonly signedBySiem?: boolean;
  /** Before the `@`: addresses beside those that everyone has. */
  readonly moreAddresses?: readonly string[];
}

function onderaannemer(given: Given): SampleOnderaannemer {
  const mailbox = `facturen@${given.domain}`;
  // KvK numbers below 01000000 are not given out.
  const kvk = `0099010${given.at}`;
  const iban = sampleIban(1000 + given.at);
  return {
    mailbox,
    iban,
    party: { name: given.name, street: given.street, postcode: '5000 ZZ', city: given.city, kvk },
    registered: {
      number: `OA-90${given.at}`,
      name: given.name,
      kvk,
      ibans: [iban],
      addresses: [mailbox, ...['administratie', ...(given.moreAddresses ?? [])].map((name) => `${name}@${given.domain}`)],
      combinant: given.combinant,
      percelen: given.percelen,
      raamovereenkomst: { from: '2023-07-01', signedByOnderaannemer: true, signedBySiem: given.signedBySiem ?? true },
    },
  };
}

/** All fictional. */
export const sampleOnderaannemers = {
  fable: onderaannemer({
    at: 1,
    name: 'Stichting De Fabel',
    domain: 'fabel.example',
    street: 'Sprookjeslaan 1',
    city: 'Tilburg',
    combinant: 'RIBW Brabant',
    percelen: ['BG', 'DO', 'BW'],
  }),
  invented: onderaannemer({
    at: 2,
    name: 'Verzonnen Zorg B.V.',
    domain: 'verzonnenzorg.example',
    street: 'Fantasieplein 22',
    city: 'Goirle',
    combinant: 'Amarant',
    percelen: ['BG', 'DO'],
  }),
  nowhere: onderaannemer({
    at: 3,
    name: 'Nergenshuizen Begeleiding',
    domain: 'nergenshuizen.example',
    street: 'Luchtspiegelpad 3',
    city: 'Oisterwijk',
    combinant: 'Prisma',
    percelen: ['BG', 'DO'],
    // Letters to these come back, here as with the mailbox simulator of SES.
    moreAddresses: ['gone', 'full', 'complaint'],
  }),
  castle: onderaannemer({
    at: 4,
    name: 'Dagopvang Luchtkasteel',
    domain: 'luchtkasteel.example',
    street: 'Wolkendek 40',
    city: 'Dongen',
    combinant: 'SMO Traverse',
    percelen: ['DO'],
  }),
  utopia: onderaannemer({
    at: 5,
    name: 'Wonen in Utopia',
    domain: 'utopia.example',
    street: 'Eilandweg 5',
    city: 'Waalwijk',
    combinant: 'Impegno',
    percelen: ['BW'],
  }),
  unsigned: onderaannemer({
    at: 6,
    name: 'Nog Ongetekend Zorg',
    domain: 'ongetekend.example',
    street: 'Wachtkamer 6',
    city: 'Heusden',
    combinant: 'Amarant',
    percelen: ['BG', 'DO', 'BW'],
    signedBySiem: false,
  }),
} as const satisfies Record<string, SampleOnderaannemer>;
export type SampleOnderaannemerName = keyof typeof sampleOnderaannemers;
