import { configureGlobal } from 'fast-check';

// `npm run test:deep` raises the number of examples per property; a property that names its own number keeps it.
const runs = Number(process.env['SIEM_PROPERTY_RUNS'] ?? 100);
configureGlobal({ numRuns: runs, interruptAfterTimeLimit: runs > 100 ? 300_000 : 20_000, markInterruptAsFailure: false });
