import type { Store } from '#store';

/** How a contract suite gets at an implementation. */
export interface StoreUnderTest {
  /** An empty store, and how another process would see it: no state shared but what is stored. */
  readonly open: () => Promise<{ readonly store: Store; readonly elsewhere: () => Store }>;
}
