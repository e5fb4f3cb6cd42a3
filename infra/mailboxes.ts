/** Our mailboxes, lower case as SES and the functions compare them. */
export interface Mailboxes {
  /** The domain that letters come from. */
  readonly domain: string;
  readonly facturen: readonly string[];
  readonly herindicatie: readonly string[];
}

/** One source prints herindicatieOA with a zero: both are ours. Another domain serves a trial environment. */
export const mailboxesOf = (domain: string): Mailboxes => ({
  domain,
  facturen: [`facturen@${domain}`],
  herindicatie: [`herindicatieoa@${domain}`, `herindicatie0a@${domain}`],
});
