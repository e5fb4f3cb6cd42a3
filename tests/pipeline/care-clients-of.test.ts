import { expect, it } from 'vitest';
import type { RegisterReader } from '#store';
import { careClientsOf } from '../../packages/assess/care-clients-of.ts';
import { careClient } from '../support/rules-builders.ts';

const known = careClient({ number: '403005' });
const register = {
  careClients: async (numbers: readonly string[]) => [known].filter(({ number }) => numbers.includes(number)),
} as Partial<RegisterReader> as RegisterReader;

it.each(['403005', '00403005', 'S403005', '403005-01'])('%s wordt gezocht als het nummer dat in het register staat', async (number) => {
  expect(await careClientsOf([number], register)).toEqual([known]);
});
