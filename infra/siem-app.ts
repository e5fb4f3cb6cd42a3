import { App, type AppProps, Tags } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { FunctionName } from './environment.ts';
import { MailStack } from './mail-stack.ts';
import { mailboxesOf } from './mailboxes.ts';
import { PageStack } from './page-stack.ts';
import { PipelineStack } from './pipeline-stack.ts';
import { StorageStack } from './storage-stack.ts';

export interface SiemAppProps extends AppProps {
  readonly codeOf: (name: FunctionName) => Code;
  /** A region where SES receives mail. */
  readonly region: string;
  readonly account?: string | undefined;
  readonly domain: string;
  readonly alarmAddress?: string | undefined;
  readonly backofficeAddress?: string | undefined;
}

export interface SiemApp {
  readonly app: App;
  readonly storage: StorageStack;
  readonly mail: MailStack;
  readonly page: PageStack;
  readonly pipeline: PipelineStack;
}

/** Four stacks: what must outlive everything, mail in and out, the public page, and the functions that may be replaced at any time. */
export function siemApp({ codeOf, region, account, domain, alarmAddress, backofficeAddress, ...props }: SiemAppProps): SiemApp {
  const app = new App(props);
  const common = { env: { region, ...(account === undefined ? {} : { account }) }, terminationProtection: true };
  const mailboxes = mailboxesOf(domain);
  const storage = new StorageStack(app, 'Siem-Storage', common);
  const mail = new MailStack(app, 'Siem-Mail', { ...common, storage, mailboxes });
  const page = new PageStack(app, 'Siem-Page', common);
  const pipeline = new PipelineStack(app, 'Siem-Pipeline', {
    ...common,
    storage,
    mail,
    mailboxes,
    codeOf,
    alarmAddress,
    backofficeAddress,
    explanationsUrl: page.url,
  });
  Tags.of(app).add('system', 'siem');
  return { app, storage, mail, page, pipeline };
}
