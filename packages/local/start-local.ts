import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { Store } from '#store';
import { makeS3 } from '../../functions/aws-clients.ts';
import { herindicatieLetters, storeEnvironment } from '../../functions/environment.ts';
import { makeStore } from '../../functions/stores.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { createFunctions, type Functions } from './dispatch/functions.ts';
import { startPollers } from './dispatch/pollers.ts';
import { sqsEvent } from './dispatch/queue-poller.ts';
import { s3Event } from './dispatch/s3-event.ts';
import { startSchedule } from './dispatch/schedule.ts';
import { sendEventBodies } from './dispatch/send-event.ts';
import { machineZone } from './intake/names.ts';
import { startSmtpIntake } from './intake/smtp-intake.ts';
import { receivedLine, sentLine } from './journal.ts';
import { loadSamples } from './load-samples.ts';
import { localLog } from './local-log.ts';
import { mailboxes, ownAddresses } from './mailboxes.ts';
import type { LocalOptions } from './options.ts';
import { startPage } from './page/start-page.ts';
import { type ImportRegister, importUpload } from './register/import-upload.ts';
import { uploader } from './register/upload.ts';
import { rawBucket, type StandIns, startStandIns } from './stand-ins/start-stand-ins.ts';
import { listenProblem } from './start-problem.ts';
import { type ImportMessage, importMessage } from './toewijzingen/import-message.ts';

/** The whole system, running. */
export interface LocalSystem {
  readonly smtpPort: number;
  readonly pagePort: number;
  readonly outboxFolder: string;
  readonly store: Store;
  readonly standIns: StandIns;
  readonly importRegister: ImportRegister;
  readonly importMessage: ImportMessage;
  /** Loads the fictional register and mails the samples in, once per data folder. */
  readonly loadSamples: () => Promise<void>;
  /** Takes no more mail, finishes what is in hand, and lets go of the data. */
  readonly stop: () => Promise<void>;
}

type Stop = () => Promise<void> | void;

/**
 * Starts every function on stand-ins, with an SMTP server in front. What a crash left unfinished is brought back before
 * the first new mail is taken. Throws a `StartProblem` for what the user can mend.
 */
export async function startLocal(options: LocalOptions): Promise<LocalSystem> {
  const stops: Stop[] = [];
  const stop = async () => {
    for (const stopOne of stops.splice(0)) await stopOne();
  };
  try {
    const data = openDataFolder(options.dataFolder, options.fresh);
    stops.unshift(data.release);
    return { ...(await startParts(options, data, stops)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The page of this machine, when its port is known before the letters are written. */
const explanationsUrl = ({ pagePort }: LocalOptions): string | undefined =>
  pagePort === 0 ? undefined : `http://localhost:${pagePort}/onderaannemers`;

const lettersOf = (options: LocalOptions) =>
  herindicatieLetters({
    FACTUREN_ADDRESSES: ownAddresses.facturen,
    HERINDICATIE_ADDRESSES: ownAddresses.herindicatie,
    EXPLANATIONS_URL: explanationsUrl(options),
  });

async function startParts(options: LocalOptions, data: DataFolder, stops: Stop[]): Promise<Omit<LocalSystem, 'stop'>> {
  const { journal } = options;
  const standIns = await startStandIns(data, {
    sesBehaviour: options.sesBehaviour,
    onSent: (sent) => journal(sentLine(sent.to, `outbox/${sent.file}`)),
  });
  stops.unshift(standIns.stop);
  const variables = { ...standIns.variables, EXPLANATIONS_URL: explanationsUrl(options), BACKOFFICE_ADDRESS: options.backofficeAddress };
  const functions = createFunctions(variables, options, localLog);
  const store = makeStore(storeEnvironment.parse(standIns.variables));
  await recover(standIns, functions);
  const pollers = startPollers(standIns, functions, store, journal);
  stops.unshift(async () => void (await Promise.all(pollers.map((poller) => poller.stop()))));
  stops.unshift(startSchedule(functions.sweepIntake, options.sweepSeconds).stop);
  const watch = await startWatch(options, functions, stops);

  const upload = uploader(standIns.variables, functions);
  const imports = { importRegister: importUpload(upload), importMessage: importMessage(upload) };
  const page = await startPage({
    port: options.pagePort,
    store,
    outbox: standIns.outbox,
    letters: lettersOf(options),
    ...imports,
  }).catch((error: unknown) => {
    throw listenProblem(error, 'de webpagina', options.pagePort, 'PAGE_PORT');
  });
  stops.unshift(page.stop);
  const smtp = await startIntake(options, standIns, functions);
  stops.unshift(smtp.stop);
  const mailSamples = async () => {
    if (data.samplesLoaded()) return;
    await loadSamples({ importRegister: imports.importRegister, watch, smtpPort: smtp.port, journal });
    data.markSamplesLoaded();
  };
  return {
    smtpPort: smtp.port,
    pagePort: page.port,
    outboxFolder: standIns.outbox.folder,
    store,
    standIns,
    ...imports,
    loadSamples: mailSamples,
  };
}

/** Looks which beschikkingen end, now and from then on; gives how to look once more. */
async function startWatch({ watchSeconds }: LocalOptions, functions: Functions, stops: Stop[]): Promise<() => Promise<void>> {
  if (watchSeconds === undefined) return async () => undefined;
  const schedule = startSchedule(functions.watchBeschikkingen, watchSeconds);
  stops.unshift(schedule.stop);
  await schedule.runNow();
  return schedule.runNow;
}

const eventsAtOnce = 10;

/** First every letter in the outbox is known as sent; then whatever did not get to its end is put on its queue again. */
async function recover(standIns: StandIns, functions: Functions): Promise<void> {
  const sent = await standIns.outbox.list();
  for (let at = 0; at < sent.length; at += eventsAtOnce) {
    const messages = sent
      .slice(at, at + eventsAtOnce)
      .flatMap((mail) => sendEventBodies(mail, mail.sentAt).map((Body, i) => ({ MessageId: `${mail.sesMessageId}-${i}`, Body })));
    await functions.recordSendEvents(sqsEvent(messages, standIns.queues.sendEvents));
  }
  await functions.recoverIntake({});
}

async function startIntake(options: LocalOptions, standIns: StandIns, functions: Functions) {
  const s3 = makeS3(storeEnvironment.parse(standIns.variables));
  const inHand = new Set<Promise<void>>();
  const store = async (mailId: string, raw: Buffer, { from, to }: { readonly from: string; readonly to: string }) => {
    const key = `raw/${mailId}`;
    await s3.send(new PutObjectCommand({ Bucket: rawBucket, Key: key, Body: raw }));
    options.journal(receivedLine(from, to, raw.length));
    // S3 tells Lambda by itself, and not the sender's waiting time; when it goes wrong, the sweep finds the mail.
    const received: Promise<void> = functions
      .receiveMail(s3Event(rawBucket, key, raw.length, new Date()))
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => inHand.delete(received));
    inHand.add(received);
  };
  try {
    const names = options.names ?? machineZone;
    const smtp = await startSmtpIntake({ port: options.smtpPort, mailboxes: mailboxes.all, names, store });
    const stop = async () => {
      await smtp.stop();
      await Promise.all(inHand);
    };
    return { port: smtp.port, stop };
  } catch (error) {
    throw listenProblem(error, 'mail', options.smtpPort, 'SMTP_PORT');
  }
}
