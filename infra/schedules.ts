import { Duration, TimeZone } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { fiveMinutes, ImpactAlarm } from './constructs/impact-alarm.ts';
import type { PipelineFunction } from './constructs/pipeline-function.ts';
import type { FunctionName } from './environment.ts';

type Functions = Readonly<Record<FunctionName, PipelineFunction>>;

/** What wakes by the clock, and who hears when it does not. */
export function wakeByClock(scope: Construct, functions: Functions, alarms: ITopic): void {
  wakeSweep(scope, functions, alarms);
  wakeWatch(scope, functions, alarms);
}

function wakeSweep(scope: Construct, functions: Functions, alarms: ITopic): void {
  const sweep = functions['sweep-intake'].function;
  new Schedule(scope, 'SweepSchedule', {
    description: 'Brings back what got stuck',
    schedule: ScheduleExpression.rate(fiveMinutes),
    target: new LambdaInvoke(sweep, { retryAttempts: 2 }),
  });
  new ImpactAlarm(scope, 'SweepStandstill', {
    metric: sweep.metricInvocations({ period: fiveMinutes, statistic: 'Sum' }),
    above: 0,
    silenceIsTrouble: true,
    periods: 3,
    impact: 'Nothing looks for mails that got stuck: an onderaannemer may wait for ever. Look whether the schedule of sweep-intake is on.',
    alarms,
  });
  new ImpactAlarm(scope, 'SweepFails', {
    metric: sweep.metricErrors({ period: fiveMinutes, statistic: 'Sum' }),
    above: 0,
    periods: 3,
    impact: 'The sweep fails again and again: mails that got stuck are not found. Look in the log of sweep-intake.',
    alarms,
  });
}

const hour = Duration.hours(1);
/** A day, and an hour for the night in which the clock goes back. */
const hoursWithoutWatch = 26;

function wakeWatch(scope: Construct, functions: Functions, alarms: ITopic): void {
  const watch = functions['watch-beschikkingen'].function;
  new Schedule(scope, 'WatchSchedule', {
    description: 'Looks each morning which beschikkingen end without evaluatieverslag',
    schedule: ScheduleExpression.cron({ minute: '0', hour: '7', timeZone: TimeZone.of('Europe/Amsterdam') }),
    target: new LambdaInvoke(watch, { retryAttempts: 2 }),
  });
  new ImpactAlarm(scope, 'WatchStandstill', {
    metric: watch.metricInvocations({ period: hour, statistic: 'Sum' }),
    above: 0,
    silenceIsTrouble: true,
    periods: hoursWithoutWatch,
    impact:
      'Nobody is reminded of beschikkingen that end: care of clients may stop. Look whether the schedule of watch-beschikkingen is on, then start it by hand.',
    alarms,
  });
  new ImpactAlarm(scope, 'WatchFails', {
    metric: watch.metricErrors({ period: fiveMinutes, statistic: 'Sum' }),
    above: 0,
    impact:
      'Onderaannemers may not be reminded today of beschikkingen that end. Look in the log of watch-beschikkingen; when it is mended, start it by hand an hour after it failed: nobody is told anything twice.',
    alarms,
  });
}
