import { formatMonth } from '#domain';
import { doubtSentence } from '#rules';
import type { LocalImportReport } from './import-upload.ts';

/** For whoever loads a register: where it says something else than Siem agreed after a herindicatie, and what to do about it. */
export function formatDoubted(doubted: LocalImportReport['doubted']): string {
  const groups = [...Map.groupBy(doubted, (one) => one.onderaannemerNumber)];
  const blocks = groups.map(([number, theirs]) =>
    [`Onderaannemer ${number}:`, ...theirs.map((one) => `  cliënt ${one.clientNumber}: ${doubtSentence(one)}${approvedBefore(one)}`)].join(
      '\n',
    ),
  );
  return ['In twijfel; tot dit klopt, kijkt een medewerker facturen over deze dagen na:', ...blocks].join('\n');
}

function approvedBefore({ approved }: LocalImportReport['doubted'][number]): string {
  const months = approved.map(({ month, days }) => `${formatMonth(month)} (${days} ${days === 1 ? 'dag' : 'dagen'})`);
  return months.length === 0 ? '' : ` Al goedgekeurd: ${months.join(', ')}; controleer die ook.`;
}
