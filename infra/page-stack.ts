import { Stack, type StackProps } from 'aws-cdk-lib';
import { Distribution, ResponseHeadersPolicy, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { onderaannemerPage } from '#catalogue';
import { currentParameters } from '#rules';

/** The page for onderaannemers, public, to which letters link; made anew with every deploy and holding nothing else. */
export class PageStack extends Stack {
  readonly url: string;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const pages = new CfnBucket(this, 'Pages', {
      bucketEncryption: { serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }] },
      publicAccessBlockConfiguration: {
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      ownershipControls: { rules: [{ objectOwnership: 'BucketOwnerEnforced' }] },
    });
    const bucket = Bucket.fromCfnBucket(pages);
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Siem: what is checked, for onderaannemers',
      defaultRootObject: 'index.html',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
      },
    });
    new BucketDeployment(this, 'Page', {
      sources: [Source.data('index.html', onderaannemerPage(currentParameters))],
      destinationBucket: bucket,
      distribution,
    });
    this.url = `https://${distribution.distributionDomainName}/`;
  }
}
