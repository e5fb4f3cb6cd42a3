import type { Mailboxes } from './mailboxes.ts';

/** What the functions are told; the values are names that CloudFormation fills in. */
export interface Surroundings {
  readonly tableName: string;
  readonly rawBucket: string;
  readonly documentBucket: string;
  readonly assessQueueUrl: string;
  readonly recogniseQueueUrl: string;
  readonly replyQueueUrl: string;
  readonly configurationSet: string;
  readonly bsnKey: string;
  readonly mailboxes: Mailboxes;
  readonly explanationsUrl: string;
  readonly backofficeAddress?: string | undefined;
}

export type FunctionName =
  | 'receive-mail'
  | 'assess-mail'
  | 'recognise-scan'
  | 'send-replies'
  | 'sweep-intake'
  | 'import-register'
  | 'watch-beschikkingen'
  | 'record-send-events';
type Environment = Readonly<Record<string, string>>;

/** The one list of environment variables: per function what its handler asks for, and nothing else. */
export function environments(around: Surroundings): Readonly<Record<FunctionName, Environment>> {
  const store = { TABLE_NAME: around.tableName, RAW_BUCKET: around.rawBucket, DOCUMENT_BUCKET: around.documentBucket };
  const assessQueue = { ASSESS_QUEUE_URL: around.assessQueueUrl };
  const recogniseQueue = { RECOGNISE_QUEUE_URL: around.recogniseQueueUrl };
  const replyQueue = { REPLY_QUEUE_URL: around.replyQueueUrl };
  const bsn = { BSN_KEY: around.bsnKey };
  const letters = { EXPLANATIONS_URL: around.explanationsUrl };
  const herindicatie = { HERINDICATIE_ADDRESSES: around.mailboxes.herindicatie.join(',') };
  const mailboxes = { FACTUREN_ADDRESSES: around.mailboxes.facturen.join(','), ...herindicatie };
  const backoffice: Environment = around.backofficeAddress === undefined ? {} : { BACKOFFICE_ADDRESS: around.backofficeAddress };
  return {
    'receive-mail': { ...store, ...assessQueue },
    'assess-mail': { ...store, ...mailboxes, ...letters, ...recogniseQueue, ...replyQueue, ...bsn },
    'recognise-scan': { ...store, ...mailboxes, ...assessQueue, ...recogniseQueue },
    'send-replies': { ...store, CONFIGURATION_SET: around.configurationSet },
    'sweep-intake': { ...store, ...mailboxes, ...letters, ...assessQueue, ...replyQueue },
    'import-register': { ...store, ...bsn },
    'watch-beschikkingen': { ...store, ...herindicatie, ...backoffice, ...replyQueue },
    'record-send-events': store,
  };
}
