import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'functions/*/handler.ts',
    'infra/app.ts',
    'packages/local/{start,siem}.ts',
    'packages/*/index.ts',
    'packages/tooling/*.{ts,mjs,cjs}',
    // Loaded by Stryker, by its path.
    'packages/tooling/mutation/table-runner.ts',
    // Loaded by name in a worker thread, where no import points.
    'packages/*/**/*worker.ts',
    'tests/**/*.test.ts',
    'tests/bench/{bench,both-readings}.ts',
    'tests/corpus/report.ts',
    // Run by hand, where LibreOffice is.
    'tests/support/spreadsheets/libreoffice/save-books.ts',
    'tests/reading/layouts/libreoffice/save-invoices.ts',
    // Bundled, or started in a process of their own, by the tests that name them.
    'tests/support/{read-in-bundle,recognise-in-bundle,run-bundle,table-writer,worker-under-test}.ts',
    'tests/support/traps/read-hostile.ts',
  ],
  project: ['{functions,infra,packages,tests}/**/*.{ts,mjs,cjs}'],
  ignoreDependencies: [
    // The runtime of all scripts: `npm run` puts it first in PATH.
    'node',
    // The parser that dependency-cruiser loads by itself (`parser: 'swc'`).
    '@swc/core',
    // Data that is read by its path (functions/engine-files.ts).
    '@tesseract.js-data/nld',
    // Started by check-all as a program.
    'cspell',
  ],
  // LibreOffice, of whoever makes its files anew; nothing of the build needs it.
  ignoreBinaries: ['soffice'],
  // A type that is used only inside its own file may be exported: it is part of the signature of what is.
  ignoreExportsUsedInFile: { interface: true, type: true },
  vitest: { config: ['packages/tooling/vitest*.config.ts'] },
};

export default config;
