import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { ReplyRow } from '#store';
import { replyTag } from '../reply-tag.ts';

/** Sends the stored message as it is, to the one address on the row; the tag brings the reply's id into every event. */
export const sendThroughSes =
  (ses: SESClient, configurationSet: string) =>
  async (row: ReplyRow, message: Uint8Array): Promise<string> => {
    const answer = await ses.send(
      new SendRawEmailCommand({
        Source: row.from,
        Destinations: [row.to],
        RawMessage: { Data: message },
        ConfigurationSetName: configurationSet,
        Tags: [{ Name: replyTag, Value: row.replyId }],
      }),
    );
    // Accepted all the same; the send event will bring the id.
    if (answer.MessageId === undefined) throw new Error('SES gave no MessageId');
    return answer.MessageId;
  };
