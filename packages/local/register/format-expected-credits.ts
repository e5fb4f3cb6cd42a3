import { formatDate, formatMonth, products } from '#domain';
import type { LocalImportReport } from './import-upload.ts';

/** For whoever loads a register: which approved months it does not cover, and by when a creditfactuur is expected. */
export function formatExpectedCredits(credits: LocalImportReport['expectedCredits']): string {
  const groups = [...Map.groupBy(credits, (credit) => credit.onderaannemerNumber)];
  const blocks = groups.map(([number, theirs]) => {
    const lines = theirs.map(
      ({ clientNumber, product, month, claimedDays, coveredDays, creditDueOn }) =>
        `  cliënt ${clientNumber}, ${products[product].name}, ${formatMonth(month)}: ${claimedDays} dagen goedgekeurd, ${coveredDays} in het register; creditfactuur verwacht uiterlijk ${formatDate(creditDueOn)}`,
    );
    return [`Onderaannemer ${number}:`, ...lines].join('\n');
  });
  return ['Goedgekeurd, maar niet meer in het register:', ...blocks].join('\n');
}
