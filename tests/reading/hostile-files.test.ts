import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { faultOf } from '../support/traps/fault-of.ts';
import { readHostileFiles } from '../support/traps/read-hostile-files.ts';
import { traps } from '../support/traps/traps.ts';

// Those that a limit or a sound refusal ends; the ones that must be stopped are read by `npm run test:deep`.
const quick = traps.filter((trap) => trap.quick);

it('files made to break readers end in a value or a named reason, and take no process along', { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'siem-traps-'));
  try {
    for (const trap of quick) writeFileSync(join(folder, trap.name), await trap.make());
    const faults: string[] = [];
    let at = 0;
    for await (const reading of readHostileFiles(quick.map(({ name }) => join(folder, name)))) {
      const trap = quick[at++]!;
      const fault = faultOf(reading, trap.ends);
      if (fault !== undefined) faults.push(`${trap.name}: ${fault}`);
    }
    expect(faults).toEqual([]);
    expect(at).toBe(quick.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
