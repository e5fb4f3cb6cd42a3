import type { Place } from './field.ts';

/** Stable and public: never renumbered, never reused (see the catalogue in `packages/rules`). */
export type RuleCode = `${'M' | 'F' | 'L' | 'H'}${number}`;
/** JSON values only: facts are stored with the outcome and said in letters. Money ends in `Cents`. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[] | readonly number[]>>;

/**
 * What one rule says of one subject. `undetermined` means that a person must look: never a silent pass.
 */
export type Verdict =
  | { readonly verdict: 'pass' }
  | { readonly verdict: 'not-applicable' }
  | { readonly verdict: 'fail'; readonly facts: Facts; readonly where?: Place | undefined }
  | { readonly verdict: 'undetermined'; readonly facts: Facts; readonly where?: Place | undefined };

export const pass: Verdict = { verdict: 'pass' };
export const notApplicable: Verdict = { verdict: 'not-applicable' };
export const fail = (facts: Facts = {}, where?: Place): Verdict => ({ verdict: 'fail', facts, where });
export const undetermined = (facts: Facts = {}, where?: Place): Verdict => ({ verdict: 'undetermined', facts, where });
/** A rejection needs certainty: what was read with doubt is for a person. */
export const failIf = (certain: boolean, facts: Facts = {}, where?: Place): Verdict =>
  certain ? fail(facts, where) : undetermined(facts, where);

/** A verdict with its rule and subject, stored for every rule that ran. */
export interface Judgement {
  readonly code: RuleCode;
  readonly name: string;
  readonly verdict: Verdict['verdict'];
  readonly facts: Facts;
  readonly where?: Place | undefined;
  /** 1-based invoice line, for rules about a line. */
  readonly line?: number | undefined;
  readonly clientNumber?: string | undefined;
}
