import { amsterdamDate } from '#domain';
import { atDesk } from '../at-desk.ts';
import { UnusableArgument } from '../check/collect-mails.ts';
import { stoppedWord } from '../told-words.ts';
import { type AddressDesk, deskAt, deskOf, type ListedAddress } from './address-desk.ts';

export const addressesUsage = 'siem addresses [lift administratie@voorbeeld.example]';

/** Lists the addresses that get no letters, or lifts one: of this machine, or with TABLE_NAME and the buckets set, of AWS. */
export async function runAddresses(args: readonly string[]): Promise<number> {
  const [verb, address, ...more] = args;
  const isList = verb === undefined;
  if (!isList && (verb !== 'lift' || address === undefined || more.length > 0)) throw new UnusableArgument(addressesUsage);
  return atDesk({ here: deskAt, onAws: deskOf }, (desk) => (address === undefined ? list(desk) : lift(desk, address)));
}

async function list(desk: AddressDesk): Promise<number> {
  const found = await desk.list();
  console.log(found.length === 0 ? 'Elk adres krijgt brieven.' : found.map(lineOf).join('\n'));
  return 0;
}

const lineOf = ({ address, reason, since, detail, waiting }: ListedAddress): string =>
  `${address}: ${stoppedWord(reason)} op ${amsterdamDate(since)}${detail === '' ? '' : ` (${detail.replace(/\s+/g, ' ')})`}${waiting.length === 0 ? '' : `; wacht: ${waiting.join(', ')}`}`;

async function lift(desk: AddressDesk, address: string): Promise<number> {
  const letters = await desk.lift(address);
  if (letters === null) console.log(`${address} kreeg gewoon brieven.`);
  else console.log(`${address} krijgt weer brieven.${letters === 0 ? '' : ` Nu onderweg: ${letters}.`}`);
  return letters === null ? 1 : 0;
}
