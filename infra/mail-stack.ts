import { CfnOutput, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  CfnReceiptRule,
  CfnReceiptRuleSet,
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Mailboxes } from './mailboxes.ts';
import type { StorageStack } from './storage-stack.ts';

export interface MailStackProps extends StackProps {
  readonly storage: StorageStack;
  readonly mailboxes: Mailboxes;
}

/** Mail in: SES to the raw bucket. Mail out: our identity, and what became of each letter as events on a topic. */
export class MailStack extends Stack {
  readonly configurationSet: ConfigurationSet;
  readonly identity: EmailIdentity;
  readonly sendEvents: Topic;

  constructor(scope: Construct, id: string, props: MailStackProps) {
    super(scope, id, props);
    const masterKey = Key.fromKeyArn(this, 'Key', props.storage.key.keyArn);
    this.sendEvents = new Topic(this, 'SendEvents', { masterKey, enforceSSL: true });
    this.configurationSet = new ConfigurationSet(this, 'Letters', {
      configurationSetName: 'siem-letters',
      // A letter names client numbers and care: better bounced, and seen, than sent in the clear.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      // Which address gets no letters is told, and lifted, in our own table: a second list would silently keep what was lifted.
      disableSuppressionList: true,
    });
    this.configurationSet.addEventDestination('ToTopic', {
      destination: EventDestination.snsTopic(this.sendEvents),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    this.identity = new EmailIdentity(this, 'Identity', { identity: Identity.domain(props.mailboxes.domain) });
    this.receive(props);
  }

  private receive({ storage, mailboxes }: MailStackProps): void {
    const role = new Role(this, 'StoreMails', {
      description: 'SES puts mails under raw/ and can do nothing else',
      assumedBy: new ServicePrincipal('ses.amazonaws.com', { conditions: { StringEquals: { 'aws:SourceAccount': this.account } } }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: [storage.rawBucket.arnForObjects('raw/*')] }));
    role.addToPolicy(new PolicyStatement({ actions: ['kms:Encrypt', 'kms:GenerateDataKey'], resources: [storage.key.keyArn] }));
    const ruleSet = new CfnReceiptRuleSet(this, 'Intake', { ruleSetName: 'siem-intake' });
    const rule = new CfnReceiptRule(this, 'ToBucket', {
      ruleSetName: ruleSet.ref,
      rule: {
        name: 'store',
        enabled: true,
        recipients: [...mailboxes.facturen, ...mailboxes.herindicatie],
        // Invoices hold BSNs and care: a sender without TLS is refused at the door.
        tlsPolicy: 'Require',
        // The verdicts on spam and viruses are what rule M03 looks at.
        scanEnabled: true,
        actions: [{ s3Action: { bucketName: storage.rawBucket.bucketName, objectKeyPrefix: 'raw/', iamRoleArn: role.roleArn } }],
      },
    });
    // SES tries the role when the rule is made.
    rule.node.addDependency(role);
    new CfnOutput(this, 'ActivateIntake', {
      description: 'Run once, by hand: it replaces whatever rule set is active now',
      value: Fn.join('', ['aws ses set-active-receipt-rule-set --rule-set-name ', ruleSet.ref, ' --region ', this.region]),
    });
    new CfnOutput(this, 'MxRecord', {
      description: `MX record of ${mailboxes.domain}, or of the subdomain that its mail server forwards to`,
      value: Fn.join('', ['10 inbound-smtp.', this.region, '.amazonaws.com']),
    });
  }
}
