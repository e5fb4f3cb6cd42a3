import type { Facts, IsoDate, RuleCode, Verdict } from '#domain';
import type { InvoiceCase, LineCase, MailCase, ReportCase } from './cases.ts';

export interface RuleSource {
  /** Short name of the document: `AP` is the administratieprotocol v13 of december 2025, `001` the presentation for onderaannemers. */
  readonly document: string;
  readonly section: string;
  /** The sentence itself, literally (` […] ` between two), or what the rule stands on where no document has one. */
  readonly text: string;
  /** The law or standard that the sentence leans on. */
  readonly law?: string | undefined;
}

/** What the rule says of one fictional subject, taken from a row of its table in tests/rules. */
export interface RuleExample {
  readonly verdict: 'fail' | 'undetermined';
  readonly facts: Facts;
}

interface RuleOf<Subject extends string, Case> {
  readonly code: RuleCode;
  /** Stable and public, like the code. */
  readonly name: string;
  /** Dutch, one short line: what is wrong when it fails. */
  readonly title: string;
  /** Dutch, whole sentences: what is checked, for finance and the backoffice. */
  readonly checks: string;
  /** Dutch, to the onderaannemer, before anything went wrong: what to do. Absent where there is nothing to do, or where it would help a fraudster. */
  readonly advice?: string;
  readonly source: RuleSource;
  /** From which received date the rule holds. */
  readonly validFrom: IsoDate;
  readonly subject: Subject;
  /** The code that letters give instead, where which of the two it is would tell about another onderaannemer. */
  readonly toldAs?: RuleCode;
  readonly check: (subject: Case) => Verdict;
  /** Dutch, to the onderaannemer: what is wrong and what to do now. Names no person, no other party, no file. */
  readonly toOnderaannemer: (facts: Facts) => string;
  /** Dutch, to the backoffice: what to look at. */
  readonly toBackoffice: (facts: Facts) => string;
  /** For the catalogue. */
  readonly example: RuleExample;
}
export type MailRule = RuleOf<'mail', MailCase>;
export type InvoiceRule = RuleOf<'invoice', InvoiceCase>;
export type LineRule = RuleOf<'line', LineCase>;
export type ReportRule = RuleOf<'report', ReportCase>;
export type Rule = MailRule | InvoiceRule | LineRule | ReportRule;

/** Shorthand for AP v13, the administratieprotocol. */
export const ap = (section: string, text: string, law?: string): RuleSource => ({ document: 'AP', section, text, law });
/** A rule that stands on policy or law rather than on a sentence of the protocol. */
export const ground = (document: string, text: string): RuleSource => ({ document, section: '', text });

/** Only what an onderaannemer can act on is on the page for onderaannemers: a rule without advice is no concern of theirs, or would help a fraudster. */
export const isForOnderaannemers = (rule: Rule): boolean => rule.advice !== undefined;
