import { afterAll, beforeAll } from 'vitest';
import { awsStore } from '#store';
import { type StoreStandIns, startStoreStandIns } from '../support/store-stand-ins.ts';
import { storeContract } from './store.contract.ts';

let standIns: StoreStandIns;
beforeAll(async () => {
  standIns = await startStoreStandIns();
});
afterAll(() => standIns.stop());

storeContract('DynamoDB and S3', {
  open: async () => {
    const names = await standIns.fresh();
    const elsewhere = () => awsStore({ ...standIns.connect(), ...names });
    return { store: elsewhere(), elsewhere };
  },
});
