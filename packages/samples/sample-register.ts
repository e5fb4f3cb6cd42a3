import { sampleOnderaannemers } from './sample-parties.ts';
import { sampleAgreements, sampleBeschikkingen, samplePeople, samplePerson } from './sample-people.ts';
import { type SampleOptions, samplePeriod } from './sample-period.ts';
import { type RegisterContent, writeRegister } from './writers/xlsx/register.ts';

export function sampleRegisterContent(options?: SampleOptions): RegisterContent {
  const { today, month } = samplePeriod(options);
  return {
    onderaannemers: Object.values(sampleOnderaannemers).map(({ registered }) => registered),
    careClients: samplePeople.map(samplePerson),
    leveringsovereenkomsten: sampleAgreements(month),
    beschikkingen: sampleBeschikkingen(today),
    verzenddiensten: [{ domain: 'boekhoudwolk.example', name: 'Boekhoudwolk (verzonnen)' }],
  };
}

/** The register workbook that the sample mails are judged by; all fictional. */
export const sampleRegister = (options?: SampleOptions): Promise<Uint8Array> => writeRegister(sampleRegisterContent(options));
