import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bsnHasher } from '#register';
import { ruleOf } from '#rules';
import { checkMails } from '../../packages/local/check/check-mails.ts';
import { type Explanation, explanationOf } from '../../packages/local/explain/explanation-of.ts';
import { toExplanationText } from '../../packages/local/explain/to-text.ts';
import { allCases } from './all-cases.ts';
import { nameOf } from './golden-files.ts';
import { readGoldenRegister } from './golden-register.ts';

const folder = new URL('./explained/', import.meta.url);
const hashBsn = bsnHasher('a key that only the golden mails know');

async function explain(name: string): Promise<readonly Explanation[]> {
  const golden = allCases.find((each) => each.name === name);
  if (golden === undefined) throw new Error(`No golden case is called ${name}`);
  const register = await readGoldenRegister(hashBsn);
  const mails = await Promise.all(golden.mails.map(async ({ make }, at) => ({ file: `mail-${at + 1}.eml`, raw: await make() })));
  const explanations: Explanation[] = [];
  // As it comes back from the store.
  for await (const { outcome } of checkMails(mails, { register, hashBsn, now: () => '2026-02-03T10:00:00Z' }))
    explanations.push(explanationOf(JSON.parse(JSON.stringify(outcome))));
  return explanations;
}

it.each([
  'Een verzamelfactuur met specificatie is goed',
  'Veel fouten komen in één brief',
  'Een creditfactuur op een goedgekeurde factuur is goed',
])(
  '%s: de uitleg, zoals finance die leest',
  async (name) => {
    const explanations = await explain(name);
    const text = explanations.map((each, at) => toExplanationText(`mail-${at + 1}.eml`, each)).join('\n');
    const path = new URL(`${nameOf(name)}.txt`, folder);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text);
    expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : 'not there: run with UPDATE_GOLDEN=1 and read what it says');
    for (const { cases } of explanations)
      for (const { findings, calculations, outcome } of cases) {
        for (const finding of findings) expect(text).toContain(`“${ruleOf(finding.code).source.text}”`);
        expect(calculations).toHaveLength(outcome.invoice?.lines.length ?? 0);
        for (const { tarief } of calculations) if (tarief !== undefined) expect(text).toContain(`(${tarief.source})`);
      }
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  },
  60_000,
);
