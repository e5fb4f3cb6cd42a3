import { storeEnvironment } from '../../../functions/environment.ts';
import { makeStore } from '../../../functions/stores.ts';
import { UnusableArgument } from '../check/collect-mails.ts';
import { defaultPagePort } from '../options.ts';
import { StartProblem } from '../start-problem.ts';
import { stoppedWord } from '../told-words.ts';
import { type AddressDesk, deskAt, deskOf, type ListedAddress } from './address-desk.ts';

export const addressesUsage = 'siem addresses [lift administratie@voorbeeld.example]';

/** Lists the addresses that get no letters, or lifts one: of this machine, or with TABLE_NAME and the buckets set, of AWS. */
export async function runAddresses(args: readonly string[]): Promise<number> {
  const [verb, address, ...more] = args;
  const isList = verb === undefined;
  if (!isList && (verb !== 'lift' || address === undefined || more.length > 0)) throw new UnusableArgument(addressesUsage);
  try {
    return address === undefined ? await list(openDesk()) : await lift(openDesk(), address);
  } catch (error) {
    if (error instanceof TypeError) throw new StartProblem('Er draait geen Siem op deze machine. Start eerst: npm start');
    throw error;
  }
}

const openDesk = (): AddressDesk =>
  process.env['TABLE_NAME'] === undefined
    ? deskAt(Number(process.env['PAGE_PORT'] ?? defaultPagePort))
    : deskOf(makeStore(storeEnvironment.parse(process.env)));

async function list(desk: AddressDesk): Promise<number> {
  const found = await desk.list();
  console.log(found.length === 0 ? 'Elk adres krijgt brieven.' : found.map(lineOf).join('\n'));
  return 0;
}

const lineOf = ({ address, reason, since, detail, waiting }: ListedAddress): string =>
  `${address}: ${stoppedWord(reason)} op ${since.slice(0, 10)}${detail === '' ? '' : ` (${detail.replace(/\s+/g, ' ')})`}${waiting.length === 0 ? '' : `; wacht: ${waiting.join(', ')}`}`;

async function lift(desk: AddressDesk, address: string): Promise<number> {
  const letters = await desk.lift(address);
  if (letters === null) console.log(`${address} kreeg gewoon brieven.`);
  else console.log(`${address} krijgt weer brieven.${letters === 0 ? '' : ` Nu onderweg: ${letters}.`}`);
  return letters === null ? 1 : 0;
}
