import { Code } from 'aws-cdk-lib/aws-lambda';
import { z } from 'zod';
import { bundleAll } from '../packages/tooling/bundle.ts';
import { siemApp } from './siem-app.ts';

/** Set by the CDK command from the profile it runs with; without a profile the templates fit any account. */
const environment = z.object({
  CDK_DEFAULT_ACCOUNT: z.string().optional(),
  /** The region where mail arrives; it must be one where SES receives. */
  SIEM_REGION: z.string().default('eu-central-1'),
  /** The domain of the mailboxes; another one serves a trial environment. */
  SIEM_DOMAIN: z.string().default('metsiem.nl'),
  /** Who hears the alarms. */
  SIEM_ALARM_ADDRESS: z.email().optional(),
  /** Who hears by mail of beschikkingen that end without evaluatieverslag. */
  SIEM_BACKOFFICE_ADDRESS: z.email().optional(),
});

const { CDK_DEFAULT_ACCOUNT, SIEM_REGION, SIEM_DOMAIN, SIEM_ALARM_ADDRESS, SIEM_BACKOFFICE_ADDRESS } = environment.parse(process.env);
const bundles = await bundleAll('.build/functions');
const { app } = siemApp({
  region: SIEM_REGION,
  account: CDK_DEFAULT_ACCOUNT,
  domain: SIEM_DOMAIN,
  alarmAddress: SIEM_ALARM_ADDRESS,
  backofficeAddress: SIEM_BACKOFFICE_ADDRESS,
  codeOf: (name) => {
    const bundle = bundles.get(name);
    if (bundle === undefined) throw new Error(`There is no function ${name}`);
    return Code.fromAsset(bundle.folder);
  },
});
app.synth();
