import { bsnHasher } from '#register';
import { currentParameters } from '#rules';
import { makeS3 } from '../aws-clients.ts';
import { type CreateHandler, inContainer } from '../container.ts';
import { bsnKey, storeEnvironment } from '../environment.ts';
import { createdObjects } from '../s3-events.ts';
import { makeStore } from '../stores.ts';
import { importRegister } from './import-register.ts';
import { getUpload, putReport } from './uploads.ts';

const schema = storeEnvironment.extend({ BSN_KEY: bsnKey });

export const createHandler: CreateHandler = (variables, log) => {
  const environment = schema.parse(variables);
  const s3 = makeS3(environment);
  const importUpload = importRegister({
    getUpload: getUpload(s3),
    store: makeStore(environment),
    parameters: currentParameters,
    hashBsn: bsnHasher(environment.BSN_KEY),
    putReport: putReport(s3),
  });
  return async (event) => {
    for (const { bucket, key } of createdObjects(event)) {
      const { ok, generation, faults, warnings, expectedCredits } = await importUpload(bucket, key);
      log(ok ? 'info' : 'error', 'register-read', {
        ok,
        generation,
        faults: faults.length,
        warnings: warnings.length,
        expectedCredits: expectedCredits.length,
      });
    }
  };
};

export const handler = inContainer(createHandler);
