import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { fiveMinutes, ImpactAlarm } from './constructs/impact-alarm.ts';
import type { PipelineFunction } from './constructs/pipeline-function.ts';
import type { FunctionName } from './environment.ts';

interface LogAlarm {
  readonly id: string;
  readonly from: FunctionName;
  /** Words of one log line (see the `log` calls of the function); terms, so that the wrapping of Lambda does not matter. */
  readonly terms: readonly string[];
  readonly impact: string;
}

/** What a function says in its log that a person must hear. */
const logAlarms: readonly LogAlarm[] = [
  {
    id: 'SweepFound',
    from: 'sweep-intake',
    terms: ['swept', 'warn'],
    impact:
      'A mail or letter got stuck and was brought back; onderaannemers got their answer later. Once is no harm. Look in the log of sweep-intake at what it counted when it goes on.',
  },
  {
    id: 'InzorgmeldingStuck',
    from: 'sweep-intake',
    terms: ['inzorgmelding-stuck'],
    impact:
      'An inzorgmelding was done or withdrawn, and its agreement or letter does not follow; an onderaannemer does not know whether it may invoice. Look in the log of sweep-intake for the beschikking and why: most likely its onderaannemer has no address in the register any more.',
  },
  {
    id: 'LetterUndelivered',
    from: 'record-send-events',
    terms: ['letter-undelivered'],
    impact:
      'An onderaannemer did not get its letter: it bounced, was refused, or was called spam. When the log says "stopped", its address gets no more letters. Call them, mend the address in the register, or lift the stop (README, "When a letter does not arrive").',
  },
  {
    id: 'LetterReturned',
    from: 'assess-mail',
    terms: ['letter-undelivered'],
    impact:
      'A mail in our own mailbox says that a letter did not arrive, or was called spam; its address may get no more letters. Call the onderaannemer, mend the address in the register, or lift the stop (README, "When a letter does not arrive").',
  },
  {
    id: 'LetterStopped',
    from: 'send-replies',
    terms: ['reply-handled', 'stopped'],
    impact:
      'A letter is not sent, because its address gets none since an earlier one bounced or was called spam; an onderaannemer does not know its decision. Call them, mend the address in the register, or lift the stop (README, "When a letter does not arrive").',
  },
  {
    id: 'LetterRefused',
    from: 'send-replies',
    terms: ['reply-handled', 'refused'],
    impact:
      'SES will not send a letter, so an onderaannemer does not know its decision. Look in the log of send-replies for the letter, then tell them by hand.',
  },
  {
    id: 'BeschikkingWithoutReport',
    from: 'watch-beschikkingen',
    terms: ['beschikkingen-watched', 'warn'],
    impact:
      'A beschikking ends within three weeks, or ended, without evaluatieverslag, or its onderaannemer could not be reminded: care of a client may stop. Look which ones (README, "Beschikkingen that end") and call the onderaannemers.',
  },
  {
    id: 'RegisterRefused',
    from: 'import-register',
    terms: ['register-read', 'error'],
    impact:
      'A new register was not taken over, so invoices are judged by the old one. The faults stand under register-reports/ in the document bucket, with sheet, row and column.',
  },
  {
    id: 'ToewijzingRefused',
    from: 'import-register',
    terms: ['toewijzing-read', 'error'],
    impact:
      'A message 301 of a gemeente was not taken over: a beschikking is missing or out of date, so a herindicatie may be missed. The faults stand under register-reports/ in the document bucket.',
  },
];

export function alarmOnLogs(scope: Construct, functions: Readonly<Record<FunctionName, PipelineFunction>>, alarms: ITopic): void {
  for (const { id, from, terms, impact } of logAlarms) {
    const filter = new MetricFilter(scope, `${id}Filter`, {
      logGroup: functions[from].logs,
      filterPattern: FilterPattern.allTerms(...terms),
      metricNamespace: 'Siem',
      metricName: id,
      metricValue: '1',
    });
    new ImpactAlarm(scope, id, { metric: filter.metric({ period: fiveMinutes, statistic: 'Sum' }), above: 0, impact, alarms });
  }
}
