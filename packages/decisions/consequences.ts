import type { Consequence, Facts, RuleCode } from '#domain';

interface Policy {
  readonly consequence: Consequence;
  /** Another consequence when the facts say so. */
  readonly unless?: { readonly fact: string; readonly consequence: Consequence };
}
const hold: Policy = { consequence: 'hold' };
const reject: Policy = { consequence: 'reject' };
const review: Policy = { consequence: 'review' };
const remark: Policy = { consequence: 'remark' };

/** What follows when a rule fails. Policy may change here without touching a rule; each code stands here once. */
export const consequences: Readonly<Record<RuleCode, Policy>> = {
  M01: hold,
  M02: hold,
  M03: hold,
  M04: review,
  M05: reject,
  M06: review,
  M07: remark,
  M08: remark,
  M09: remark,
  M10: review,
  M11: remark,
  F01: reject,
  F02: reject,
  F03: reject,
  F04: hold,
  F05: reject,
  F06: reject,
  F07: { consequence: 'reject', unless: { fact: 'withinPeriod', consequence: 'remark' } },
  F08: remark,
  F09: reject,
  F10: reject,
  F11: reject,
  F12: reject,
  F13: review,
  F14: reject,
  F15: reject,
  F16: reject,
  F17: review,
  F18: reject,
  F19: hold,
  F20: reject,
  F21: reject,
  F22: remark,
  F23: review,
  F24: remark,
  L01: reject,
  L02: reject,
  L03: reject,
  L04: reject,
  L05: reject,
  L06: reject,
  L07: reject,
  L08: reject,
  L09: reject,
  L10: reject,
  L11: reject,
  L12: review,
  L13: reject,
  L14: reject,
  L15: review,
  L16: { consequence: 'reject', unless: { fact: 'tooMany', consequence: 'review' } },
  L17: review,
  L18: review,
  L19: review,
  H01: reject,
  H02: reject,
  H03: review,
  H04: review,
  H05: review,
  H06: review,
  H07: remark,
};
/** A mail with one of these is stored and visible, never answered. */
export const ignoredCodes: readonly RuleCode[] = ['M08', 'M09'];

/** For doubt a person decides: a rejection needs certainty, a hold stays a hold, a remark changes nothing. */
export function consequenceOf(code: RuleCode, verdict: 'fail' | 'undetermined', facts: Facts): Consequence {
  const policy = consequences[code];
  if (policy === undefined) throw new Error(`No consequence is set for ${code}`);
  const { unless } = policy;
  const consequence = unless !== undefined && facts[unless.fact] === true ? unless.consequence : policy.consequence;
  return verdict === 'undetermined' && consequence === 'reject' ? 'review' : consequence;
}
