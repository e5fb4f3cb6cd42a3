import { bsnHasher } from '#register';
import { currentParameters } from '#rules';
import { makeS3 } from '../aws-clients.ts';
import { type CreateHandler, inContainer } from '../container.ts';
import { bsnKey, storeEnvironment } from '../environment.ts';
import type { Log } from '../log.ts';
import { createdObjects } from '../s3-events.ts';
import { makeStore } from '../stores.ts';
import { type ImportReport, importRegister } from './import-register.ts';
import { importToewijzing, isMessage, type ToewijzingReport } from './import-toewijzing.ts';
import { getUpload, putReport } from './uploads.ts';

const schema = storeEnvironment.extend({ BSN_KEY: bsnKey });

export const createHandler: CreateHandler = (variables, log) => {
  const environment = schema.parse(variables);
  const s3 = makeS3(environment);
  const ports = {
    getUpload: getUpload(s3),
    store: makeStore(environment),
    parameters: currentParameters,
    hashBsn: bsnHasher(environment.BSN_KEY),
    putReport: putReport(s3),
  };
  const importWorkbook = importRegister(ports);
  const importMessage = importToewijzing(ports);
  return async (event) => {
    for (const { bucket, key } of createdObjects(event)) {
      if (isMessage(key)) tellMessage(log, await importMessage(bucket, key));
      else tellWorkbook(log, await importWorkbook(bucket, key));
    }
  };
};

function tellWorkbook(log: Log, { ok, generation, faults, warnings, expectedCredits, doubted }: ImportReport): void {
  log(ok ? 'info' : 'error', 'register-read', {
    ok,
    generation,
    faults: faults.length,
    warnings: warnings.length,
    expectedCredits: expectedCredits.length,
    doubted: doubted.length,
  });
}

function tellMessage(log: Log, { ok, faults, toewijzingen }: ToewijzingReport): void {
  const waiting = toewijzingen.filter(({ waits }) => waits !== undefined).length;
  log(ok ? 'info' : 'error', 'toewijzing-read', { ok, faults: faults.length, toewijzingen: toewijzingen.length, waiting });
}

export const handler = inContainer(createHandler);
