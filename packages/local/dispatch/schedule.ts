import type { Handler } from '../../../functions/container.ts';

export interface Schedule {
  /** Now, beside its times; ends when it is done, whatever came of it. */
  readonly runNow: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A schedule: one run after another, never two at once. */
export function startSchedule(handler: Handler, everySeconds: number): Schedule {
  let running: Promise<void> | undefined;
  const runOnce = async () => {
    try {
      await handler({ source: 'aws.scheduler' });
    } catch {
      // The next one tries again, as on the schedule of production.
    }
    running = undefined;
  };
  const runNow = (): Promise<void> => {
    running ??= runOnce();
    return running;
  };
  const timer = setInterval(() => void runNow(), everySeconds * 1000);
  return {
    runNow,
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
