import { mergeConfig } from 'vitest/config';
import everyDay from './vitest.config.ts';

export default mergeConfig(everyDay, { test: { include: ['tests/**/*.deep.ts'], testTimeout: 600_000 } });
