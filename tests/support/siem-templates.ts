import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { siemApp } from '../../infra/siem-app.ts';

/** The three templates without bundling: what they say does not depend on the code inside. */
export function siemTemplates() {
  const { storage, mail, page, pipeline } = siemApp({
    codeOf: () => Code.fromInline('export const handler = async () => undefined;'),
    region: 'eu-central-1',
    domain: 'example.org',
    alarmAddress: 'beheer@example.org',
    backofficeAddress: 'backoffice@example.org',
  });
  return {
    stacks: [storage, mail, page, pipeline],
    storage: Template.fromStack(storage),
    mail: Template.fromStack(mail),
    page: Template.fromStack(page),
    pipeline: Template.fromStack(pipeline),
  };
}
