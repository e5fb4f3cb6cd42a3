/** What the SMTP conversation told about a mail. */
export interface SmtpFacts {
  readonly mailId: string;
  /** Empty for a bounce. */
  readonly envelopeFrom: string;
  readonly recipient: string;
  readonly helo: string;
  readonly remoteAddress: string;
  readonly at: Date;
}
