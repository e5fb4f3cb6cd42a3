import type { Handler } from '../../../functions/container.ts';

/** The schedule: one sweep after another, never two at once. */
export function startSweeps(sweep: Handler, everySeconds: number): { readonly stop: () => Promise<void> } {
  let running: Promise<void> | undefined;
  const sweepOnce = async () => {
    try {
      await sweep({ source: 'aws.scheduler' });
    } catch {
      // The next one tries again, as on the schedule of production.
    }
    running = undefined;
  };
  const timer = setInterval(() => {
    running ??= sweepOnce();
  }, everySeconds * 1000);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
