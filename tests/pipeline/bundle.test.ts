import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { sampleRegister } from '#samples';
import { storeEnvironment } from '../../functions/environment.ts';
import { makeStore } from '../../functions/stores.ts';
import { openDataFolder } from '../../packages/local/data-folder.ts';
import { createFunctions } from '../../packages/local/dispatch/functions.ts';
import { sqsEvent } from '../../packages/local/dispatch/queue-poller.ts';
import { importUpload } from '../../packages/local/register/import-upload.ts';
import { uploader } from '../../packages/local/register/upload.ts';
import { startStandIns } from '../../packages/local/stand-ins/start-stand-ins.ts';
import { bundleFunction } from '../../packages/tooling/bundle.ts';
import { temporaryFolder } from '../support/local-letters.ts';
import { sampleOnderaannemers as from, invoiceFor, mailFrom, pdfOf, period } from '../support/local-mails.ts';

/** What the Lambda service does: the environment from outside, an event in, the answer out. */
const invocation = (path: string, event: unknown): string =>
  `import { handler } from ${JSON.stringify(path)};\nconsole.log('answer:' + JSON.stringify(await handler(${JSON.stringify(event)})));\nprocess.exit(0);\n`;

it('assess-mail as it goes to AWS, alone in a folder, reads a PDF and approves it', async () => {
  const data = openDataFolder(join(temporaryFolder(), 'data'), false);
  const standIns = await startStandIns(data, { onSent: () => undefined, sesBehaviour: undefined });
  try {
    const functions = createFunctions(standIns.variables, { sweepSeconds: 1 }, () => undefined);
    await importUpload(uploader(standIns.variables, functions))(await sampleRegister({ today: period.today }), undefined);
    const store = makeStore(storeEnvironment.parse(standIns.variables));
    const now = new Date().toISOString();
    const pass = {
      'Authentication-Results': 'amazonses.com; spf=pass; dkim=pass header.i=@fabel.example; dmarc=pass header.from=fabel.example',
      'X-SES-Spam-Verdict': 'PASS',
      'X-SES-Virus-Verdict': 'PASS',
    };
    await store.objects.putRaw(
      'raw/bundled',
      await mailFrom(from.fable, 'bundled', [await pdfOf(invoiceFor(from.fable, 'B-1', 'fien', 'BG-M'))], pass),
    );
    await store.intake.register({ mailId: 'bundled', rawKey: 'raw/bundled', receivedAt: now, now });

    const folder = temporaryFolder();
    const bundle = await bundleFunction('assess-mail', folder);
    const event = sqsEvent([{ MessageId: '1', ReceiptHandle: '1', Body: JSON.stringify({ mailId: 'bundled' }) }], standIns.queues.assess);
    const variables = Object.entries(standIns.variables).filter(([, value]) => value !== undefined);
    // A file: worker threads inherit the flags of `node -e`, and cannot start with them.
    writeFileSync(join(folder, 'invoke.mjs'), invocation(join(bundle.folder, 'handler.mjs'), event));
    const { stdout } = await promisify(execFile)(process.execPath, ['invoke.mjs'], { cwd: folder, env: Object.fromEntries(variables) });

    expect(stdout).toContain('answer:{"batchItemFailures":[]}');
    const outcome = await store.outcomes.get('bundled');
    // The codes say why, should it be decided otherwise.
    const codes = outcome?.cases.flatMap(({ findings }) => findings.map(({ code }) => code));
    expect({ decision: outcome?.decision, codes }).toEqual({ decision: 'approved', codes: expect.not.arrayContaining(['M05', 'L19']) });
    expect(await store.replies.forMail('bundled')).toMatchObject([{ state: 'due', to: from.fable.mailbox }]);
  } finally {
    await standIns.stop();
    data.release();
  }
}, 180_000);
