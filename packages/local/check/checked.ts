import type { MailOutcome } from '#domain';

export interface CheckedReply {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly string[];
  /** The complete MIME message, base64. */
  readonly raw: string;
}
/** One mail, assessed. */
export interface Checked {
  readonly file: string;
  readonly outcome: MailOutcome;
  readonly replies: readonly CheckedReply[];
  /** Wall time of this mail. */
  readonly ms: number;
}
