import { readFile } from 'node:fs/promises';
import type { Register } from '#domain';
import { formatFaults, readRegister } from '#register';
import { sampleRegister } from '#samples';
import { UnusableArgument } from './collect-mails.ts';

/** A moment as it was typed, in UTC. */
export function instant(option: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (Number.isNaN(Date.parse(text)))
    throw new UnusableArgument(`--${option} ${text} is geen tijdstip. Schrijf bijvoorbeeld 2026-02-03T09:12:00+01:00.`);
  return new Date(text).toISOString();
}

/** The register of a workbook, or the fictional one. */
export async function readRegisterFile(path: string | undefined, asOf: string, hashBsn: (bsn: string) => string): Promise<Register> {
  const bytes = path === undefined ? await sampleRegister() : await readFile(path).catch(() => undefined);
  if (bytes === undefined) throw new UnusableArgument(`Het register ${path ?? ''} kan niet gelezen worden.`);
  const result = await readRegister(new Uint8Array(bytes), { asOf, generation: 'check', hashBsn });
  if (!result.ok) throw new UnusableArgument(`Het register heeft fouten:\n${formatFaults(result.faults)}`);
  if (path === undefined) console.error('Zonder --register wordt het fictieve register van de voorbeelden gebruikt.');
  return result.register;
}
