import { type Beschikking, type CareClient, monthOf, normaliseName, type Onderaannemer, type Register, sortedBy } from '#domain';
import { agreementDigests } from '../agreement-digests.ts';
import { keys, type OnderaannemerLookup } from '../table.ts';
import type { KeyedItem } from './table-access.ts';

/** A generation as items, each way to look something up its own key. No two have the same key. */
export function registerItems(register: Register): readonly KeyedItem[] {
  const { generation } = register;
  const items: KeyedItem[] = [
    ...register.onderaannemers.flatMap((one) => onderaannemerItems(generation, one)),
    ...register.careClients.flatMap((careClient) => careClientItems(generation, careClient)),
    ...grouped(register.leveringsovereenkomsten).map(([clientNumber, agreements]) => ({
      ...keys.agreements(generation, clientNumber),
      agreements,
    })),
    ...grouped(register.beschikkingen).map(([clientNumber, beschikkingen]) => ({
      ...keys.beschikkingen(generation, clientNumber),
      beschikkingen,
    })),
    ...register.beschikkingen.flatMap((beschikking) => endingItems(generation, beschikking)),
    ...digestItems(register),
    ...register.verzenddiensten.map((verzenddienst) => ({ ...keys.verzenddienst(generation, verzenddienst.domain), verzenddienst })),
  ];
  // One batch with the same key twice is refused; an address that is listed twice is no fault.
  return [...new Map(items.map((item) => [JSON.stringify([item.pk, item.sk]), item])).values()];
}

// An item holds 400 KB, and a digest is some 100 bytes.
const digestsPerItem = 1500;
function digestItems({ generation, leveringsovereenkomsten }: Register): KeyedItem[] {
  const digests = agreementDigests(leveringsovereenkomsten);
  return Array.from({ length: Math.ceil(digests.length / digestsPerItem) }, (_, n) => ({
    pk: keys.agreementDigests(generation),
    sk: keys.agreementDigestsSort(n),
    digests: digests.slice(n * digestsPerItem, (n + 1) * digestsPerItem),
  }));
}

function careClientItems(generation: string, careClient: CareClient): KeyedItem[] {
  const { number, bsnHash, birthDate } = careClient;
  const found = (by: 'BSN' | 'BORN', value: string): KeyedItem => ({
    pk: keys.careClientsBy(generation, by, value),
    sk: keys.careClientSort(number),
    number,
  });
  const byBsn = bsnHash === undefined ? [] : [found('BSN', bsnHash)];
  return [{ ...keys.careClient(generation, number), careClient }, found('BORN', birthDate), ...byBsn];
}

function endingItems(generation: string, { clientNumber, period: { to } }: Beschikking): KeyedItem[] {
  return to === undefined ? [] : [{ pk: keys.endingIn(generation, monthOf(to)), sk: keys.endingSort(to, clientNumber), to, clientNumber }];
}

function onderaannemerItems(generation: string, onderaannemer: Onderaannemer): KeyedItem[] {
  const sk = keys.onderaannemerSort(onderaannemer.number);
  const item = (by: OnderaannemerLookup, value: string): KeyedItem => ({
    pk: keys.onderaannemerBy(generation, by, value),
    sk,
    onderaannemer,
  });
  return [
    ...onderaannemer.addresses.map((address) => item('ADDRESS', address)),
    ...onderaannemer.ibans.map((iban) => item('IBAN', iban)),
    item('NUMBER', onderaannemer.number),
    item('KVK', onderaannemer.kvk),
    item('NAME', normaliseName(onderaannemer.name)),
  ];
}

/** Per care client, by id: the order in which they are given back. */
function grouped<T extends { readonly id: string; readonly clientNumber: string }>(all: readonly T[]): [string, T[]][] {
  const sorted = sortedBy(all, ({ id }) => id);
  return [...Map.groupBy(sorted, ({ clientNumber }) => clientNumber)];
}
