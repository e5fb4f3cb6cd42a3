import { additionsContract } from './additions.contract.ts';
import { addressesContract } from './addresses.contract.ts';
import { herindicatiesContract } from './herindicaties.contract.ts';
import { intakeContract } from './intake.contract.ts';
import { ledgerContract } from './ledger.contract.ts';
import { objectsContract } from './objects.contract.ts';
import { outcomesContract } from './outcomes.contract.ts';
import { registerContract } from './register.contract.ts';
import { registerLookupsContract } from './register-lookups.contract.ts';
import { repliesContract } from './replies.contract.ts';
import type { StoreUnderTest } from './store-under-test.ts';
import { toewijzingenContract } from './toewijzingen.contract.ts';

/** Everything that the rest of the product relies on in a store. */
export function storeContract(name: string, store: StoreUnderTest): void {
  objectsContract(name, store);
  intakeContract(name, store);
  registerContract(name, store);
  ledgerContract(name, store);
  outcomesContract(name, store);
  repliesContract(name, store);
  addressesContract(name, store);
  registerLookupsContract(name, store);
  additionsContract(name, store);
  herindicatiesContract(name, store);
  toewijzingenContract(name, store);
}
