import type { Stack } from 'aws-cdk-lib';
import { workIndex } from '../packages/store/table.ts';
import type { PipelineFunction } from './constructs/pipeline-function.ts';
import type { FunctionName } from './environment.ts';
import type { MailStack } from './mail-stack.ts';
import type { PipelineQueues } from './queues.ts';
import type { StorageStack } from './storage-stack.ts';

export interface RightsProps {
  readonly functions: Readonly<Record<FunctionName, PipelineFunction>>;
  readonly storage: StorageStack;
  readonly mail: MailStack;
  readonly queues: PipelineQueues;
}

/** Only items under these partition keys; see the table in `packages/store/table.ts`. */
const under = (...keys: readonly string[]) => ({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } });
const ofMails = under('MAIL#*');
/** Letters: their rows, what answers name them by, and the addresses that get none. */
const ofLetters = under('MAIL#*', 'LETTER#*', 'ADDRESS#*');
const ofSweep = under('MAIL#*', 'COUNTER#*', 'LETTER#*');
const ofNewMails = under('MAIL#*', 'COUNTER#*');
const ofOutcomes = under(
  'MAIL#*',
  'FINGERPRINT#*',
  'LEDGER#*',
  'SUBMISSION#*',
  'CLAIM#*',
  'NUMBER#*',
  'LETTERS#*',
  'LETTER#*',
  'SAID#*',
  'TOLD#*',
  'ADDRESS#*',
  'HERINDICATIE#*',
);
/** Without the right to list S3 refuses to say that an object is not there. */
const recognised = { StringLike: { 's3:prefix': 'recognised/*' } };
/** What gemeenten assign, and the beschikkingen of clients that it becomes. */
const ofToewijzingen = ['TOEWIJZINGEN#*', 'TOEWIJZING#*', 'CLIENT#*', 'ENDING#*'];
const ofImports = under('REGISTER', 'REGISTER#*', ...ofToewijzingen);
const ofImportsAndClaims = under('REGISTER', 'REGISTER#*', 'CLAIM#*', 'LEDGER#*', 'ADDITIONS', ...ofToewijzingen);
const ofClaims = under('CLAIM#*');
const ofRegisterAndClaims = under('REGISTER', 'REGISTER#*', 'CLIENT#*', 'CLAIM#*', 'LEDGER#*');
const ofWatch = under('HERINDICATIE#*', 'MAIL#*', 'LETTER#*', 'COUNTER#*');
const readByWatch = under('REGISTER', 'REGISTER#*', 'CLIENT#*', 'ENDING#*', 'HERINDICATIE#*', 'MAIL#*');
const ofHerindicaties = under('HERINDICATIE#*', 'CLIENT#*', 'ADDITIONS');

/** What each function may do, beside its own log and the key. None may delete anything. */
export function giveRights(stack: Stack, { functions, storage, mail, queues }: RightsProps): void {
  const table = storage.table.tableArn;
  const raw = storage.rawBucket.arnForObjects('raw/*');
  const document = (folder: string): string => storage.documentBucket.arnForObjects(`${folder}/*`);
  const toAssess = queues.assess.queue.queueArn;
  const toRecognise = queues.recognise.queue.queueArn;
  const toReplies = queues.replies.queue.queueArn;

  const receive = functions['receive-mail'];
  receive.may(['s3:GetObject'], [raw]);
  receive.may(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], [table], ofNewMails);
  receive.may(['sqs:SendMessage'], [toAssess]);

  // It reads what strangers wrote: it reaches nothing but this, and cannot change the register it judges by.
  const assess = functions['assess-mail'];
  assess.may(['s3:GetObject'], [raw, document('outcomes'), document('mail-outcomes'), document('replies'), document('recognised')]);
  assess.may(['s3:ListBucket'], [storage.documentBucket.bucketArn], recognised);
  assess.may(['s3:PutObject'], ['outcomes', 'mail-outcomes', 'dossiers', 'parameters', 'replies'].map(document));
  assess.may(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], [table]);
  assess.may(['dynamodb:PutItem', 'dynamodb:BatchWriteItem', 'dynamodb:UpdateItem'], [table], ofOutcomes);
  assess.may(['sqs:SendMessage'], [toReplies, toRecognise]);

  // It reads what strangers drew, with engines in WebAssembly: no outcome, no letter, no register, and of the table the intake row only.
  const recognise = functions['recognise-scan'];
  recognise.may(['s3:GetObject'], [raw, document('recognised')]);
  recognise.may(['s3:PutObject'], [document('recognised')]);
  recognise.may(['s3:ListBucket'], [storage.documentBucket.bucketArn], recognised);
  recognise.may(['dynamodb:GetItem'], [table], ofMails);
  recognise.may(['sqs:SendMessage'], [toAssess, toRecognise]);

  const send = functions['send-replies'];
  send.may(['s3:GetObject'], [document('replies')]);
  send.may(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], [table], ofLetters);
  send.may(
    ['ses:SendRawEmail'],
    [
      mail.identity.emailIdentityArn,
      stack.formatArn({ service: 'ses', resource: 'configuration-set', resourceName: mail.configurationSet.configurationSetName }),
    ],
  );

  const sweep = functions['sweep-intake'];
  sweep.may(['s3:ListBucket'], [storage.rawBucket.bucketArn], { StringLike: { 's3:prefix': 'raw/*' } });
  // Letters that were held back are composed again, as one, out of what was decided.
  sweep.may(['s3:GetObject'], [document('outcomes'), document('mail-outcomes')]);
  sweep.may(['s3:PutObject'], [document('replies')]);
  sweep.may(['dynamodb:Query'], [`${table}/index/${workIndex.name}`]);
  sweep.may(
    ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:BatchWriteItem', 'dynamodb:UpdateItem'],
    [table],
    ofSweep,
  );
  // An inzorgmelding that was not finished: its agreement, what that does to approved months, and its letter.
  sweep.may(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem'], [table], ofHerindicaties);
  sweep.may(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], [table], ofRegisterAndClaims);
  sweep.may(['dynamodb:BatchWriteItem'], [table], ofClaims);
  sweep.may(['sqs:SendMessage'], [toAssess, toReplies]);
  sweep.may(['sqs:GetQueueAttributes'], [toAssess]);

  const register = functions['import-register'];
  register.may(['s3:GetObject'], [document('register')]);
  register.may(['s3:PutObject'], [document('register-reports')]);
  register.may(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:BatchWriteItem', 'dynamodb:UpdateItem'], [table], ofImports);
  // It holds what was approved against the register that it brought, and writes what no longer fits beside it; it can approve nothing.
  register.may(['dynamodb:BatchGetItem', 'dynamodb:Query'], [table], ofImportsAndClaims);
  register.may(['dynamodb:BatchWriteItem'], [table], ofClaims);
  register.may(['dynamodb:Query'], [`${table}/index/${workIndex.name}`]);

  // It reads who is in care until when, and writes letters and what it claimed; it can change no register and decide nothing.
  const watch = functions['watch-beschikkingen'];
  watch.may(['s3:PutObject'], [document('replies')]);
  watch.may(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], [table], readByWatch);
  watch.may(['dynamodb:PutItem', 'dynamodb:BatchWriteItem', 'dynamodb:UpdateItem'], [table], ofWatch);
  watch.may(['sqs:SendMessage'], [toReplies]);

  functions['record-send-events'].may(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], [table], ofLetters);
}
