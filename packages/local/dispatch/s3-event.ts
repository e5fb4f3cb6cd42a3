/** What EventBridge gives a function when S3 has a new object. */
export const s3Event = (bucket: string, key: string, size: number, at: Date) => ({
  version: '0',
  id: `${at.getTime()}-${key}`,
  'detail-type': 'Object Created',
  source: 'aws.s3',
  account: '000000000000',
  time: at.toISOString(),
  region: 'eu-central-1',
  resources: [`arn:aws:s3:::${bucket}`],
  detail: { version: '0', bucket: { name: bucket }, object: { key, size }, requester: 'ses.amazonaws.com', reason: 'PutObject' },
});
