import { addDays, type Register } from '#domain';
import { readRegister } from '#register';
import { type RegisterContent, sampleOnderaannemers, samplePerson, sampleRegisterContent, writeRegister } from '#samples';

const { fable, invented, nowhere } = sampleOnderaannemers;
const today = '2026-02-03';

/** The register of the samples in January 2026, with what only the golden mails need. */
export function goldenRegister(): RegisterContent {
  const content = sampleRegisterContent({ today, month: '2026-01' });
  const beschikking = (id: string, clientNumber: string, by: { readonly registered: { readonly number: string } }, endsOn: string) => ({
    id,
    clientNumber,
    onderaannemerNumber: by.registered.number,
    gemeente: 'Tilburg',
    product: 'BG-M' as const,
    period: { from: '2024-03-01', to: endsOn },
  });
  return {
    ...content,
    leveringsovereenkomsten: [
      ...content.leveringsovereenkomsten,
      // The same care agreed with two parties.
      {
        id: 'LO-G1',
        clientNumber: samplePerson('isa').number,
        onderaannemerNumber: fable.registered.number,
        product: 'BG-M',
        period: { from: '2025-06-01' },
      },
      // Transport without dagopvang.
      {
        id: 'LO-G2',
        clientNumber: samplePerson('teun').number,
        onderaannemerNumber: nowhere.registered.number,
        product: 'VV-R',
        period: { from: '2025-06-01' },
      },
    ],
    beschikkingen: [
      // On days of their own: the golden mails tell how many were left.
      beschikking('B-490901', samplePerson('gijs').number, fable, addDays(today, 35)),
      beschikking('B-G1', samplePerson('zwaan').number, fable, addDays(today, 20)),
      beschikking('B-G2', samplePerson('cato').number, fable, addDays(today, -1)),
      beschikking('B-G3', samplePerson('bas').number, invented, addDays(today, 60)),
    ],
  };
}

/** The same, written as a workbook and read back. */
export async function readGoldenRegister(hashBsn: (bsn: string) => string): Promise<Register> {
  const result = await readRegister(await writeRegister(goldenRegister()), { asOf: '2026-02-03T06:00:00Z', generation: 'golden', hashBsn });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.register;
}
