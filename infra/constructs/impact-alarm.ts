import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface ImpactAlarmProps {
  readonly metric: IMetric;
  /** Alarms above this; 0 means any. */
  readonly above: number;
  /** Who is hurt, how soon, and what to do first: the sentence that somebody reads at night. */
  readonly impact: string;
  readonly alarms: ITopic;
  /** Silence counts as trouble, for what must happen all the time; then the alarm goes off at `above` and below. */
  readonly silenceIsTrouble?: boolean;
  readonly periods?: number;
}

/** An alarm that says who is hurt. */
export class ImpactAlarm extends Construct {
  constructor(scope: Construct, id: string, props: ImpactAlarmProps) {
    super(scope, id);
    const alarm = new Alarm(this, 'Alarm', {
      alarmDescription: props.impact,
      metric: props.metric,
      threshold: props.above,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: props.silenceIsTrouble
        ? ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD
        : ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: props.silenceIsTrouble ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(props.alarms));
    alarm.addOkAction(new SnsAction(props.alarms));
  }
}

export const fiveMinutes = Duration.minutes(5);
