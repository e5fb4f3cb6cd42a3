import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, type LifecycleRule, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { partitionKey, sortKey, timeToLiveAttribute, workIndex } from '../packages/store/table.ts';

/**
 * Seven years after the end of the book year (AWR art. 52), one more for a book year that is closed late, and the
 * book year itself: the same as `expiresAfter` of the table.
 */
const retentionDays = 9 * 366;
/** A register upload holds BSNs: after a year nothing asks for it any more. */
const registerUploadDays = 366;
/** What was recognised of a scan is made again from the scan itself when it is asked for after this. */
const recognisedDays = 366;

/** What must outlive everything else: mails, documents, the table, and the key that they are encrypted with. */
export class StorageStack extends Stack {
  readonly key: Key;
  readonly rawBucket: Bucket;
  readonly documentBucket: Bucket;
  readonly table: TableV2;
  readonly bsnKey: Secret;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    this.key = new Key(this, 'Key', { alias: 'siem', enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN });
    this.letServicesUseTheKey();
    this.rawBucket = this.bucket('RawMails', [keep('raw/', retentionDays)]);
    this.documentBucket = this.bucket('Documents', [
      ...['outcomes/', 'mail-outcomes/', 'dossiers/', 'parameters/', 'replies/', 'register-reports/'].map((prefix) =>
        keep(prefix, retentionDays),
      ),
      keep('register/', registerUploadDays),
      keep('recognised/', recognisedDays),
    ]);
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: partitionKey, type: AttributeType.STRING },
      sortKey: { name: sortKey, type: AttributeType.STRING },
      globalSecondaryIndexes: [
        {
          indexName: workIndex.name,
          partitionKey: { name: workIndex.partitionKey, type: AttributeType.STRING },
          sortKey: { name: workIndex.sortKey, type: AttributeType.STRING },
          projectionType: ProjectionType.KEYS_ONLY,
        },
      ],
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.bsnKey = new Secret(this, 'BsnKey', {
      description: 'Key of the hash by which BSNs are compared. Changing it means importing the register again.',
      encryptionKey: this.key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /**
   * Versioned, and no function may delete: that is what keeps a mail. Object lock with a default retention is not
   * possible where SES delivers (SES Developer Guide, "Deliver to S3 bucket action"); see the record on retention.
   */
  private bucket(id: string, lifecycleRules: LifecycleRule[]): Bucket {
    const bucket = new Bucket(this, id, {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const resource = bucket.node.defaultChild;
    // The property itself: `eventBridgeEnabled` would bring a function that may change every bucket of the account.
    if (resource instanceof CfnBucket) resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    return bucket;
  }

  /** Topics and alarms are encrypted too, so the services that publish to them need the key; for this account only. */
  private letServicesUseTheKey(): void {
    for (const service of ['ses', 'sns', 'cloudwatch', 'events']) {
      this.key.addToResourcePolicy(
        new PolicyStatement({
          sid: `Use${service}`,
          principals: [new ServicePrincipal(`${service}.amazonaws.com`)],
          actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
          // In a key policy `*` is the key itself.
          resources: ['*'],
          conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
        }),
      );
    }
  }
}

/** Older versions go as late as the object itself: an overwritten mail is as much a mail. */
const keep = (prefix: string, days: number): LifecycleRule => ({
  id: `keep-${prefix.replace('/', '')}`,
  prefix,
  expiration: Duration.days(days),
  noncurrentVersionExpiration: Duration.days(days),
  abortIncompleteMultipartUploadAfter: Duration.days(7),
});
