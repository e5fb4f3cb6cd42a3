import type { Consequence, Facts, IsoDate, RuleCode } from '#domain';
import { inForce, type Parameters } from '#rules';

/** A mail with one of these is stored and visible, never answered. */
export const ignoredCodes: readonly RuleCode[] = ['M08', 'M09'];

/**
 * What follows from a verdict on a mail of this day. For doubt a person decides: a rejection needs certainty, a hold
 * stays a hold, a remark changes nothing.
 */
export function consequenceOf(
  { consequences }: Parameters,
  received: IsoDate,
  code: RuleCode,
  verdict: 'fail' | 'undetermined',
  facts: Facts,
): Consequence {
  const dated = consequences[code];
  if (dated === undefined) throw new Error(`No consequence is set for ${code}`);
  const { unless, consequence: usual } = inForce(dated, received);
  const consequence = unless !== undefined && facts[unless.fact] === true ? unless.consequence : usual;
  return verdict === 'undetermined' && consequence === 'reject' ? 'review' : consequence;
}
