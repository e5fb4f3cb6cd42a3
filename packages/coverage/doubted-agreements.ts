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
import type { AgreementHolder, RegisterReader, Store } from '#store';
import { clientsAtOnce, inChunks } from './in-chunks.ts';

export type DoubtPorts = Pick<Store, 'register' | 'additions' | 'ledger'>;

/** Days that a person has to say about whether they are agreed: until then no invoice over them is approved or rejected. */
export interface DoubtedAgreement extends AgreementHolder, AgreementDoubt {
  readonly agreement: string;
  readonly product: ProductCode;
  /** Months of these days of which something was approved, with all the days approved of that month: perhaps wrongly. */
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
  const doubted = (await current.leveringsovereenkomsten(clients)).filter(({ doubts }) => doubts !== undefined);
  const found: DoubtedAgreement[] = [];
  for (const [onderaannemerNumber, theirs] of Map.groupBy(doubted, (one) => one.onderaannemerNumber)) {
    const { claims } = await ledger.ofClients(onderaannemerNumber, [...new Set(theirs.map(({ clientNumber }) => clientNumber))]);
    found.push(...theirs.flatMap((agreement) => toldOf(agreement, claims)));
  }
  return found;
}

function toldOf(agreement: Leveringsovereenkomst, claims: readonly CommittedClaim[]): readonly DoubtedAgreement[] {
  const { id, clientNumber, onderaannemerNumber, product, doubts = [] } = agreement;
  const own = claims.filter((claim) => claim.clientNumber === clientNumber && claim.product === product);
  const days = [...Map.groupBy(own, ({ month }) => month)].map(([month, together]) => ({
    month,
    days: together.reduce((sum, claim) => sum + claim.days, 0),
  }));
  const approved = sortedBy(days, ({ month }) => month).filter((one) => one.days > 0);
  return doubts.map(({ period, why }) => ({
    agreement: id,
    clientNumber,
    onderaannemerNumber,
    product,
    period,
    why,
    approved: approved.filter(({ month }) => overlap(wholeMonth(month), period) !== undefined),
  }));
}
