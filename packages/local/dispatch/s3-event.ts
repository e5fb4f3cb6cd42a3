/** The notification that S3 sends for a new object, as Lambda gives it. */
export const s3Event = (bucket: string, key: string, size: number, at: Date) => ({
  Records: [
    {
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: 'eu-central-1',
      eventTime: at.toISOString(),
      eventName: 'ObjectCreated:Put',
      s3: {
        s3SchemaVersion: '1.0',
        configurationId: 'local',
        bucket: { name: bucket, arn: `arn:aws:s3:::${bucket}` },
        // Keys travel form-encoded.
        object: { key: encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+'), size },
      },
    },
  ],
});
