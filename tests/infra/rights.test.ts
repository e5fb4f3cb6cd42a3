import { readFileSync } from 'node:fs';
import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { siemTemplates } from '../support/siem-templates.ts';

const { storage, mail, pipeline } = siemTemplates();

const many = z.union([z.string().transform((one) => [one]), z.array(z.unknown())]);
const statement = z.object({
  Effect: z.string(),
  Action: many,
  Resource: z.unknown(),
  Condition: z.unknown().optional(),
  Principal: z.unknown().optional(),
});
const policy = z.object({
  Properties: z.object({ PolicyDocument: z.object({ Statement: z.array(statement) }), Roles: z.array(z.object({ Ref: z.string() })) }),
});

const policies = (template: Template) =>
  Object.values(template.findResources('AWS::IAM::Policy')).map((found) => policy.parse(found).Properties);
const rights = [...policies(pipeline), ...policies(mail), ...policies(storage)].flatMap(({ PolicyDocument, Roles }) =>
  PolicyDocument.Statement.map((given) => ({ ...given, role: Roles[0]?.Ref ?? '', resources: JSON.stringify(given.Resource) })),
);
/** Statements of the role of one function: the logical id begins with its name without dashes. */
const of = (name: string) => rights.filter(({ role }) => role.startsWith(name.replaceAll('-', '')));
const actionsOf = (name: string): readonly string[] => [...new Set(of(name).flatMap(({ Action }) => Action.map(String)))].sort();

describe('rights', () => {
  it('are there for eight functions, the schedules and SES', () => {
    expect(new Set(rights.map(({ role }) => role)).size).toBe(11);
  });

  it('name every resource and every action', () => {
    // Families of one operation that the CDK grants on our own key, to put a message on an encrypted queue.
    const families = new Set(['kms:ReEncrypt*', 'kms:GenerateDataKey*']);
    const actions = rights.flatMap(({ Action }) => Action.map(String));
    expect(rights.filter(({ resources }) => resources === '"*"' || resources.includes('"*"'))).toEqual([]);
    expect(actions.filter((action) => action.includes('*') && !families.has(action))).toEqual([]);
  });

  it('come from no managed policy, which AWS may widen', () => {
    for (const template of [pipeline, mail]) {
      for (const role of Object.values(template.findResources('AWS::IAM::Role')))
        expect(role['Properties']).not.toHaveProperty('ManagedPolicyArns');
    }
  });

  it('let nothing delete a mail, a document or an item', () => {
    const deletes = rights.flatMap(({ Action }) => Action.map(String)).filter((action) => /^(s3|dynamodb|kms|logs):.*Delete/.test(action));
    expect(deletes).toEqual([]);
  });

  it('let some function write every kind of item that the table holds', () => {
    const source = readFileSync(new URL('../../packages/store/table.ts', import.meta.url), 'utf8');
    const items = [...source.matchAll(/^ \* \| [^|]+ \| ([A-Z]+)\b/gm)].map(([, kind = '']) => kind);
    expect(items).toEqual(expect.arrayContaining(['MAIL', 'CLAIM', 'TOEWIJZING']));
    const writable = rights.filter(({ Action }) => Action.some((action) => /^dynamodb:(Put|Update|BatchWrite)Item$/.test(String(action))));
    const written = new Set(writable.flatMap(({ Condition }) => JSON.stringify(Condition).match(/[A-Z]{2,}(?=#\*"|")/g) ?? []));
    expect(items.filter((kind) => !written.has(kind))).toEqual([]);
  });

  it('of send-replies: read the letter, move its row, keep its Message-ID, send from our domain', () => {
    expect(actionsOf('send-replies')).toEqual([
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'kms:Decrypt',
      'kms:GenerateDataKey',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      's3:GetObject',
      'ses:SendRawEmail',
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:ReceiveMessage',
    ]);
    const table = of('send-replies').find(({ Action }) => Action.includes('dynamodb:UpdateItem'));
    expect(table?.Condition).toEqual({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['MAIL#*', 'LETTER#*', 'ADDRESS#*'] } });
    expect(of('send-replies').find(({ Action }) => Action.includes('s3:GetObject'))?.resources).toContain('/replies/*');
    expect(of('send-replies').find(({ Action }) => Action.includes('ses:SendRawEmail'))?.resources).toContain('configuration-set');
  });

  it('of assess-mail, which reads what strangers wrote: no mail out, and no change of the register', () => {
    expect(actionsOf('assess-mail').filter((action) => action.startsWith('ses:'))).toEqual([]);
    const writes = of('assess-mail').filter(({ Action }) => Action.includes('dynamodb:PutItem'));
    expect(writes).toHaveLength(1);
    expect(JSON.stringify(writes[0]!.Condition)).not.toContain('REGISTER');
    expect(JSON.stringify(writes[0]!.Condition)).toContain('LEDGER#*');
    expect(JSON.stringify(writes[0]!.Condition)).toContain('TOLD#*');
  });

  it('of watch-beschikkingen: letters and claims of its own, no register, no decision, no mail out', () => {
    expect(actionsOf('watch-beschikkingen').filter((action) => /^(dynamodb|s3|ses|sqs):/.test(action))).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
      's3:PutObject',
      'sqs:SendMessage',
    ]);
    const writes = of('watch-beschikkingen').filter(({ Action }) => Action.includes('dynamodb:PutItem'));
    expect(writes.map(({ Condition }) => Condition)).toEqual([
      { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['HERINDICATIE#*', 'MAIL#*', 'LETTER#*', 'COUNTER#*'] } },
    ]);
    expect(of('watch-beschikkingen').find(({ Action }) => Action.includes('s3:PutObject'))?.resources).toContain('/replies/*');
  });

  it('of sweep-intake, which finishes an inzorgmelding: its herindicatie and its agreement, found by the index, and nothing of the register', () => {
    const keysOf = (action: string) =>
      of('sweep-intake')
        .filter(({ Action }) => Action.includes(action))
        .map(({ Condition }) => JSON.stringify(Condition ?? ''));
    for (const action of ['dynamodb:BatchGetItem', 'dynamodb:PutItem'])
      expect(keysOf(action)).toContainEqual(expect.stringMatching(/HERINDICATIE#\*.*CLIENT#\*/));
    expect(keysOf('dynamodb:PutItem').join()).not.toContain('REGISTER');
    expect(keysOf('dynamodb:BatchWriteItem').join()).not.toContain('LEDGER');
  });

  it('of recognise-scan, which reads what strangers drew: the mail and the intake row, and it writes what it recognised only', () => {
    const given = of('recognise-scan');
    expect(actionsOf('recognise-scan').filter((action) => /^(dynamodb|s3|ses):/.test(action))).toEqual([
      'dynamodb:GetItem',
      's3:GetObject',
      's3:ListBucket',
      's3:PutObject',
    ]);
    expect(given.find(({ Action }) => Action.includes('s3:PutObject'))?.resources).toContain('/recognised/*');
    expect(given.find(({ Action }) => Action.includes('s3:PutObject'))?.resources).not.toContain('outcomes');
    expect(given.find(({ Action }) => Action.includes('dynamodb:GetItem'))?.Condition).toEqual({
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['MAIL#*'] },
    });
  });

  it('only send-replies may send mail', () => {
    expect(rights.filter(({ Action }) => Action.some((action) => String(action).startsWith('ses:'))).map(({ role }) => role)).toEqual([
      expect.stringMatching(/^sendreplies/),
    ]);
  });

  it('only import-register may write the register', () => {
    const writers = rights.filter(
      ({ Action, Condition }) => Action.includes('dynamodb:PutItem') && JSON.stringify(Condition).includes('REGISTER'),
    );
    expect(writers.map(({ role }) => role)).toEqual([expect.stringMatching(/^importregister/)]);
  });

  it('of the key: services may use it for this account only', () => {
    const key = z.object({ Properties: z.object({ KeyPolicy: z.object({ Statement: z.array(statement) }) }) });
    const statements = Object.values(storage.findResources('AWS::KMS::Key')).flatMap(
      (found) => key.parse(found).Properties.KeyPolicy.Statement,
    );
    const forServices = statements.filter(({ Principal }) => JSON.stringify(Principal).includes('"Service"'));
    expect(forServices.length).toBeGreaterThanOrEqual(4);
    expect(forServices.filter(({ Condition }) => !JSON.stringify(Condition ?? null).includes('aws:SourceAccount'))).toEqual([]);
  });
});
