import { describe, expect, it } from 'vitest';
import { environments } from '../../infra/environment.ts';
import { mailboxesOf } from '../../infra/mailboxes.ts';

describe('the settings of a function', () => {
  const names = [
    'receive-mail',
    'assess-mail',
    'recognise-scan',
    'send-replies',
    'sweep-intake',
    'import-register',
    'watch-beschikkingen',
    'record-send-events',
  ] as const;
  const given = environments({
    tableName: 'table',
    rawBucket: 'raw',
    documentBucket: 'documents',
    assessQueueUrl: 'https://sqs.example.org/1/assess',
    recogniseQueueUrl: 'https://sqs.example.org/1/recognise',
    replyQueueUrl: 'https://sqs.example.org/1/replies',
    configurationSet: 'letters',
    bsnKey: 'k'.repeat(64),
    mailboxes: mailboxesOf('example.org'),
    explanationsUrl: 'https://uitleg.example.org/',
    backofficeAddress: 'backoffice@example.org',
  });

  it.each(names)('%s starts with what it is given, and asks for nothing more', async (name) => {
    const { createHandler } = await import(`../../functions/${name}/handler.ts`);
    expect(createHandler({ ...given[name], AWS_REGION: 'eu-central-1' }, () => undefined)).toBeTypeOf('function');
  });

  it.each(names)('%s is given nothing that it could do without', async (name) => {
    const { createHandler } = await import(`../../functions/${name}/handler.ts`);
    // Every store is built with the same three names; addresses have a fallback that is right for production only; letters go without links, and the backoffice without mail, too.
    const optional = new Set([
      'TABLE_NAME',
      'RAW_BUCKET',
      'DOCUMENT_BUCKET',
      'FACTUREN_ADDRESSES',
      'HERINDICATIE_ADDRESSES',
      'EXPLANATIONS_URL',
      'BACKOFFICE_ADDRESS',
    ]);
    for (const variable of Object.keys(given[name]).filter((key) => !optional.has(key))) {
      expect(() => createHandler({ ...given[name], [variable]: undefined }, () => undefined), variable).toThrow(variable);
    }
  });
});
