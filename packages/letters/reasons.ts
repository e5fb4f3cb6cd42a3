import { type Finding, quotableClientNumber } from '#domain';
import type { Block, Reason } from './blocks.ts';
import { sayPlace } from './place.ts';

/** Where it is, as the message itself begins; a letter names the attachment instead. */
const placedBefore = /^(Factuurregel \d+( \(cliënt [^)]*\))?|Cliënt [^ :]*): /;

export function reasonOf(finding: Finding): Reason {
  const who = finding.clientNumber === undefined ? '' : ` – cliënt ${quotableClientNumber(finding.clientNumber)}`;
  return {
    place: `${sayPlace(finding.where, finding.line)}${who}`.replace(/^ – /, ''),
    sentence: finding.message.replace(placedBefore, ''),
    code: finding.toldAs ?? finding.code,
  };
}

const reasons = (findings: readonly Finding[]): Block => ({ kind: 'reasons', items: findings.map(reasonOf) });
/** Under a heading, or nothing when there are none. */
export const reasonsUnder = (text: string, findings: readonly Finding[]): readonly Block[] =>
  findings.length === 0 ? [] : [{ kind: 'heading', text }, reasons(findings)];
