import { memoryStore } from '#store';
import { storeContract } from './store.contract.ts';

storeContract('memory', {
  open: async () => {
    const store = memoryStore();
    return { store, elsewhere: () => store };
  },
});
