import type { Store } from '#store';

export type ToewijzingPorts = Pick<Store, 'register' | 'toewijzingen' | 'additions'>;

/** Messages about one person hardly ever come at once; this many in a row is a fault. */
export const triesMax = 20;
