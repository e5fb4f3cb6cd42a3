import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';
import { loopback, type StandIn } from './listen.ts';

export interface QueueSettings {
  readonly name: string;
  /** How long a message that was received stays away: longer than its function may take. */
  readonly visibilitySeconds: number;
  /** So often received without success, and it goes to the queue `<name>-dlq`. */
  readonly receiveCountMax: number;
}

export interface Queues extends StandIn {
  readonly createQueue: (settings: QueueSettings) => Promise<string>;
}

/**
 * SQS on this machine, in memory: a restart begins with empty queues, and the sweep puts back what was on them. Built
 * from its app rather than its starter, which listens on every interface.
 */
export async function startSqs(): Promise<Queues> {
  const app = buildApp({ logger: false, defaultRegion: 'eu-central-1' });
  const endpoint = await app.listen({ port: 0, host: loopback });
  const sqs = new SQSClient({ endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  const create = async (name: string, attributes: Record<string, string>): Promise<string> => {
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }));
    if (QueueUrl === undefined) throw new Error(`Queue ${name} has no URL`);
    return QueueUrl;
  };
  return {
    endpoint,
    createQueue: async ({ name, visibilitySeconds, receiveCountMax }) => {
      const dlq = await create(`${name}-dlq`, {});
      const answer = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: dlq, AttributeNames: ['QueueArn'] }));
      const redrive = { deadLetterTargetArn: answer.Attributes?.['QueueArn'], maxReceiveCount: receiveCountMax };
      return create(name, { VisibilityTimeout: String(visibilitySeconds), RedrivePolicy: JSON.stringify(redrive) });
    },
    stop: async () => {
      sqs.destroy();
      await app.close();
    },
  };
}
