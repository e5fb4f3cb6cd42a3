import {
  type AgreementDoubt,
  type CommittedClaim,
  type IsoMonth,
  type Leveringsovereenkomst,
  overlap,
  type ProductCode,
  sortedBy,
  wholeMonth,
} from '#domain';
import { coveredDays, withoutDoubtful } from '#rules';
import type { AgreementHolder, RegisterReader, Store } from '#store';
import { clientsAtOnce, inChunks } from './in-chunks.ts';

export type DoubtPorts = Pick<Store, 'register' | 'additions' | 'ledger'>;

/** Days that a person has to say about whether they are agreed: until then no invoice over them is approved or rejected. */
export interface DoubtedAgreement extends AgreementHolder, AgreementDoubt {
  readonly agreement: string;
  readonly product: ProductCode;
  /** Months of these days of which more days are approved than are agreed without doubt. */
  readonly approved: readonly { readonly month: IsoMonth; readonly days: number }[];
}

/** Every agreement in doubt in the current register, by onderaannemer and client. Asked again it tells the same. */
export async function doubtedAgreements({ register, additions, ledger }: DoubtPorts): Promise<readonly DoubtedAgreement[]> {
  const current = await register.current();
  if (current === undefined) return [];
  const found: DoubtedAgreement[] = [];
  for (const clients of inChunks(await additions.clientsWithAgreements(), clientsAtOnce))
    found.push(...(await doubtedOf({ current, ledger }, clients)));
  return sortedBy(found, ({ onderaannemerNumber, clientNumber, period, agreement }) =>
    JSON.stringify([onderaannemerNumber, clientNumber, period.from, agreement]),
  );
}

async function doubtedOf(
  { current, ledger }: { readonly current: RegisterReader; readonly ledger: Store['ledger'] },
  clients: readonly string[],
): Promise<readonly DoubtedAgreement[]> {
  const byHolder = Map.groupBy(await current.leveringsovereenkomsten(clients), (one) => one.onderaannemerNumber);
  const found: DoubtedAgreement[] = [];
  for (const [onderaannemerNumber, theirs] of byHolder) {
    const doubted = theirs.filter(({ doubts }) => doubts !== undefined);
    if (doubted.length === 0) continue;
    const { claims } = await ledger.ofClients(onderaannemerNumber, [...new Set(doubted.map(({ clientNumber }) => clientNumber))]);
    found.push(...doubted.flatMap((agreement) => toldOf(agreement, theirs, claims)));
  }
  return found;
}

function toldOf(
  agreement: Leveringsovereenkomst,
  all: readonly Leveringsovereenkomst[],
  claims: readonly CommittedClaim[],
): readonly DoubtedAgreement[] {
  const { id, clientNumber, onderaannemerNumber, product, doubts = [] } = agreement;
  const isOfIt = (one: { readonly clientNumber: string; readonly product: ProductCode }): boolean =>
    one.clientNumber === clientNumber && one.product === product;
  const sure = withoutDoubtful(all.filter(isOfIt));
  const approved = [...Map.groupBy(claims.filter(isOfIt), ({ month }) => month)]
    .map(([month, together]) => ({ month, days: together.reduce((sum, claim) => sum + claim.days, 0) }))
    .filter(({ month, days }) => days > coveredDays(sure, month));
  return doubts.map(({ period, why }) => ({
    agreement: id,
    clientNumber,
    onderaannemerNumber,
    product,
    period,
    why,
    approved: sortedBy(approved, ({ month }) => month).filter(({ month }) => overlap(wholeMonth(month), period) !== undefined),
  }));
}
