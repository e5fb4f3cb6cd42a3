import type { Leveringsovereenkomst } from '#domain';
import type { AgreementHolder } from './ports.ts';
import { sha256 } from './sha256.ts';

/** What their agreements give, as a hash: two generations are compared by these, not by every agreement. */
export interface AgreementDigest extends AgreementHolder {
  readonly digest: string;
}

// 96 bits: no two of all agreements there will ever be are the same by chance.
const digestLength = 24;
const holderKey = ({ onderaannemerNumber, clientNumber }: AgreementHolder): string => JSON.stringify([onderaannemerNumber, clientNumber]);

/** Product and days only: nothing else of an agreement decides how many days it covers. */
export function agreementDigests(agreements: readonly Leveringsovereenkomst[]): readonly AgreementDigest[] {
  return [...Map.groupBy(agreements, holderKey).values()].flatMap((together) => {
    const terms = together.map(({ product, period }) => JSON.stringify([product, period.from, period.to ?? null])).sort();
    const [first] = together;
    if (first === undefined) return [];
    const { onderaannemerNumber, clientNumber } = first;
    return [{ onderaannemerNumber, clientNumber, digest: sha256(terms.join()).slice(0, digestLength) }];
  });
}

/** Whose agreements are other, new or gone. */
function changedHolders(before: readonly AgreementDigest[], after: readonly AgreementDigest[]): readonly AgreementHolder[] {
  const old = new Map(before.map((one) => [holderKey(one), one.digest]));
  const current = new Map(after.map((one) => [holderKey(one), one.digest]));
  const changed = [
    ...after.filter((one) => old.get(holderKey(one)) !== one.digest),
    ...before.filter((one) => !current.has(holderKey(one))),
  ];
  return changed.map(({ onderaannemerNumber, clientNumber }) => ({ onderaannemerNumber, clientNumber }));
}

/** Whoever changed from one generation to the next in a row of them, each once. */
export function changedAlong(generations: readonly (readonly AgreementDigest[])[]): readonly AgreementHolder[] {
  const changed = generations.slice(1).flatMap((after, i) => changedHolders(generations[i] ?? [], after));
  return [...new Map(changed.map((one) => [holderKey(one), one])).values()];
}
