import { addDays, type IsoDate, type IsoMonth, type ProductCode, type Register } from '#domain';
import { type Parameters, policyOn } from '#rules';
import { type AdditionPorts, markContained } from './mark-contained.ts';
import { type SettlePorts, settleRegister } from './settle-register.ts';

/** More days are approved than the register covers: a creditfactuur is due (AP §2). */
export interface ExpectedCredit {
  readonly onderaannemerNumber: string;
  readonly clientNumber: string;
  readonly product: ProductCode;
  readonly month: IsoMonth;
  readonly claimedDays: number;
  readonly coveredDays: number;
  readonly changedOn: IsoDate;
  readonly creditDueOn: IsoDate;
}

/** Makes a register current and tells every approved month that it does not cover, by onderaannemer. Taken over again it tells the same. */
export async function takeOverRegister(
  store: SettlePorts & AdditionPorts,
  parameters: Parameters,
  register: Register,
): Promise<readonly ExpectedCredit[]> {
  await markContained(store, register);
  await store.register.replace(register);
  await settleRegister(store);
  return expectedCredits(store, parameters);
}

async function expectedCredits({ ledger }: SettlePorts, parameters: Parameters): Promise<readonly ExpectedCredit[]> {
  const open = await ledger.openChanges();
  return open
    .map(({ onderaannemerNumber, clientNumber, product, month, claimedDays, coveredDays, changedOn }) => {
      const creditDueOn = addDays(changedOn, policyOn(parameters, changedOn).creditDeadlineDays);
      return { onderaannemerNumber, clientNumber, product, month, claimedDays, coveredDays, changedOn, creditDueOn };
    })
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}
const orderOf = ({ onderaannemerNumber, clientNumber, month, product }: ExpectedCredit): string =>
  JSON.stringify([onderaannemerNumber, clientNumber, month, product]);
