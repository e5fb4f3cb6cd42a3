/** Of a run: mails, total and percentiles of milliseconds, and the largest memory that the process held. */
export function statsOf(times: readonly number[]): object {
  const sorted = [...times].sort((a, b) => a - b);
  const percentile = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return {
    mails: times.length,
    msTotal: times.reduce((sum, ms) => sum + ms, 0),
    p50: percentile(0.5),
    p95: percentile(0.95),
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}
