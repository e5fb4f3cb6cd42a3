import type { Handler } from '../../../functions/container.ts';

/** The schedule: one sweep after another, never two at once. */
export function startSweeps(sweep: Handler, everySeconds: number): { readonly stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    running = sweep({ source: 'aws.scheduler' }).then(
      () => void (isRunning = false),
      // The next one tries again, as on the schedule of production.
      () => void (isRunning = false),
    );
  }, everySeconds * 1000);
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
