import { mergeConfig } from 'vitest/config';
import everyDay from './vitest.config.ts';

export default mergeConfig(everyDay, { test: { testTimeout: 600_000 } });
