import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sweepEnvironment, sweepWaits } from '../../functions/sweep-intake/sweep-waits.ts';
import { siemTemplates } from '../support/siem-templates.ts';

const { stacks, storage, mail, page, pipeline } = siemTemplates();

describe('what is kept', () => {
  it('mails and documents are encrypted, versioned, closed to the world and kept for nine years', () => {
    const kept = Match.objectLike({ Status: 'Enabled', ExpirationInDays: 3294, NoncurrentVersionExpiration: { NoncurrentDays: 3294 } });
    storage.allResourcesProperties('AWS::S3::Bucket', {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          Match.objectLike({ ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: 'aws:kms' }) }),
        ],
      },
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LifecycleConfiguration: { Rules: Match.arrayWith([kept]) },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
    storage.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: [Match.objectLike({ Prefix: 'raw/', ExpirationInDays: 3294 })] },
    });
  });

  it('nothing is kept shorter than nine years but uploaded registers and what is recognised again when it is asked for', () => {
    const rule = z.object({ Prefix: z.string(), ExpirationInDays: z.number() });
    const bucket = z.object({ Properties: z.object({ LifecycleConfiguration: z.object({ Rules: z.array(rule) }) }) });
    const rules = Object.values(storage.findResources('AWS::S3::Bucket')).flatMap(
      (found) => bucket.parse(found).Properties.LifecycleConfiguration.Rules,
    );
    expect(rules.filter(({ ExpirationInDays }) => ExpirationInDays < 3294).map(({ Prefix }) => Prefix)).toEqual([
      'register/',
      'recognised/',
    ]);
  });

  it('object lock has no default retention, since SES could not deliver then', () => {
    storage.allResourcesProperties('AWS::S3::Bucket', { ObjectLockEnabled: Match.absent(), ObjectLockConfiguration: Match.absent() });
  });

  it('without TLS nobody reads or writes a bucket, a queue or a topic', () => {
    const refusal = {
      Statement: Match.arrayWith([Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })]),
    };
    storage.allResourcesProperties('AWS::S3::BucketPolicy', { PolicyDocument: refusal });
    pipeline.allResourcesProperties('AWS::SQS::QueuePolicy', { PolicyDocument: refusal });
    pipeline.allResourcesProperties('AWS::SNS::TopicPolicy', { PolicyDocument: refusal });
    mail.allResourcesProperties('AWS::SNS::TopicPolicy', { PolicyDocument: refusal });
  });

  it('the table is on demand, encrypted with our key, recoverable, and cannot be deleted', () => {
    storage.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      Replicas: [
        Match.objectLike({ DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }),
      ],
      GlobalSecondaryIndexes: [Match.objectLike({ IndexName: 'work', Projection: { ProjectionType: 'KEYS_ONLY' } })],
    });
  });

  it('what holds data stays when a stack goes, and no stack goes by accident', () => {
    for (const type of ['AWS::S3::Bucket', 'AWS::DynamoDB::GlobalTable', 'AWS::KMS::Key', 'AWS::SecretsManager::Secret']) {
      storage.allResources(type, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    }
    expect(stacks.map((stack) => stack.terminationProtection)).toEqual([true, true, true, true]);
  });
});

describe('mail', () => {
  it('comes in over TLS, scanned, at all three spellings, and goes under raw/', () => {
    mail.hasResourceProperties('AWS::SES::ReceiptRule', {
      Rule: {
        Enabled: true,
        TlsPolicy: 'Require',
        ScanEnabled: true,
        Recipients: ['facturen@example.org', 'herindicatieoa@example.org', 'herindicatie0a@example.org'],
        Actions: [{ S3Action: Match.objectLike({ ObjectKeyPrefix: 'raw/', IamRoleArn: Match.anyValue() }) }],
      },
    });
  });

  it('goes out over TLS, and what became of it comes back as an event', () => {
    mail.hasResourceProperties('AWS::SES::ConfigurationSet', { DeliveryOptions: { TlsPolicy: 'REQUIRE' } });
    mail.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: Match.objectLike({ Enabled: true, MatchingEventTypes: Match.arrayWith(['send', 'bounce', 'complaint', 'reject']) }),
    });
    pipeline.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'sqs', RawMessageDelivery: true });
  });
});

describe('work', () => {
  it('every queue is encrypted and kept 14 days; each that a function reads has a dead letter queue', () => {
    pipeline.allResourcesProperties('AWS::SQS::Queue', { KmsMasterKeyId: Match.anyValue(), MessageRetentionPeriod: 1_209_600 });
    pipeline.resourceCountIs('AWS::SQS::Queue', 9);
    pipeline.resourcePropertiesCountIs(
      'AWS::SQS::Queue',
      { RedrivePolicy: Match.objectLike({ deadLetterTargetArn: Match.anyValue() }) },
      4,
    );
  });

  it('one mail, the scans of one mail and one letter an invocation; what failed comes back alone', () => {
    pipeline.allResourcesProperties('AWS::Lambda::EventSourceMapping', { FunctionResponseTypes: ['ReportBatchItemFailures'] });
    pipeline.resourcePropertiesCountIs('AWS::Lambda::EventSourceMapping', { BatchSize: 1 }, 3);
  });

  it('a queue waits six times as long as its function may take, and the sweep waits longer still', () => {
    pipeline.hasResourceProperties('AWS::Lambda::Function', { Description: Match.stringLikeRegexp('judges'), Timeout: 240 });
    pipeline.hasResourceProperties('AWS::SQS::Queue', { VisibilityTimeout: 1440, RedrivePolicy: Match.objectLike({ maxReceiveCount: 3 }) });
    expect(sweepWaits(sweepEnvironment.parse({})).mailAfterSeconds).toBeGreaterThan(1440);
  });

  it('functions run Node 24 on arm64 with a log of their own that is kept a year', () => {
    pipeline.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      LoggingConfig: { LogGroup: Match.anyValue() },
      KmsKeyArn: Match.anyValue(),
    });
    pipeline.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 365 });
  });

  it('the sweep comes every five minutes', () => {
    pipeline.hasResourceProperties('AWS::Scheduler::Schedule', { ScheduleExpression: 'rate(5 minutes)', State: 'ENABLED' });
  });

  it('beschikkingen that end are looked at each morning at seven in Amsterdam, summer and winter', () => {
    pipeline.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(0 7 * * ? *)',
      ScheduleExpressionTimezone: 'Europe/Amsterdam',
      State: 'ENABLED',
    });
  });

  it('who hears of beschikkingen without report is told to the function that looks for them', () => {
    const told = pipeline.findResources('AWS::Lambda::Function', {
      Properties: { Environment: { Variables: { BACKOFFICE_ADDRESS: 'backoffice@example.org' } } },
    });
    expect(Object.keys(told)).toEqual([expect.stringMatching(/^watchbeschikkingen/)]);
  });

  it('every alarm tells somebody, and says who is hurt and what to do', () => {
    const alarm = z.object({ Properties: z.object({ AlarmDescription: z.string().min(60), AlarmActions: z.array(z.unknown()).min(1) }) });
    const alarms = Object.values(pipeline.findResources('AWS::CloudWatch::Alarm')).map(
      (found) => alarm.parse(found).Properties.AlarmDescription,
    );
    expect(alarms.length).toBeGreaterThanOrEqual(13);
    expect(alarms.filter((text) => !/Look|Call|redrive|tell/.test(text) && !text.includes('register-reports'))).toEqual([]);
  });
});

describe('the page for onderaannemers', () => {
  it('is public over https and nothing else is: its bucket is closed but for the distribution', () => {
    page.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    page.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        DefaultRootObject: 'index.html',
        DefaultCacheBehavior: Match.objectLike({ ViewerProtocolPolicy: 'redirect-to-https' }),
      }),
    });
    const principals = JSON.stringify(page.findResources('AWS::S3::BucketPolicy'));
    expect(principals).toContain('cloudfront.amazonaws.com');
    expect(principals).not.toContain('"Principal":"*"');
  });

  it('is where letters send their readers', () => {
    const told = JSON.stringify(
      pipeline.findResources('AWS::Lambda::Function', {
        Properties: { Environment: { Variables: { EXPLANATIONS_URL: Match.anyValue() } } },
      }),
    );
    expect(told.match(/EXPLANATIONS_URL/g)?.length).toBe(2);
  });
});
