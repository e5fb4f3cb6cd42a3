import { amsterdamDate } from '#domain';
import { sampleMails, sampleRegister } from '#samples';
import type { Journal } from './journal.ts';
import type { ImportRegister } from './register/import-upload.ts';
import { sendRaw } from './send-mail.ts';

export interface SamplePorts {
  readonly importRegister: ImportRegister;
  /** Looks which beschikkingen end, as on the morning that the register came. */
  readonly watch: () => Promise<unknown>;
  readonly smtpPort: number;
  readonly journal: Journal;
}

/** Loads the fictional register and mails the samples in through the front door. */
export async function loadSamples({ importRegister, watch, smtpPort, journal }: SamplePorts): Promise<void> {
  const today = amsterdamDate(new Date().toISOString());
  const report = await importRegister(await sampleRegister({ today }), undefined);
  if (!report.ok) throw new Error('The sample register has faults');
  journal('voorbeeld    het verzonnen register is geladen');
  await watch();
  for (const { name, raw } of await sampleMails({ today })) {
    const { accepted, answer } = await sendRaw(raw, smtpPort);
    if (!accepted) throw new Error(`The sample mail ${name} was not taken: ${answer}`);
  }
}
