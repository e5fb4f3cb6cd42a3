import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where vitest leaves its report in JSON. */
export const testReport = '.cache/test-report.json';

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** Tests that passed and failed; a file that could not even be loaded counts as one failure. Undefined when there is no report. */
export function countTests(): { readonly passed: number; readonly failed: number } | undefined {
  try {
    const report = reportSchema.parse(JSON.parse(readFileSync(testReport, 'utf8')));
    const broken = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
  } catch {
    return undefined;
  }
}
