/*
 * What is known of the Message-IDs that SES gives our letters: `<id@region.amazonses.com>`, and `<id@email.amazonses.com>`
 * in its first region, us-east-1. SES tells the id alone.
 */

const written = /^<([^<>@\s]+)@(?:email|[a-z]{2}(?:-[a-z]+)+-\d+)\.amazonses\.com>$/i;

/** What stands behind the `@` of a letter that was sent in a region. */
export const sesIdDomain = (region: string): string => `${region === 'us-east-1' ? 'email' : region}.amazonses.com`;

/** Where the stack stands unless told otherwise. */
export const usualSesIdDomain = sesIdDomain('eu-central-1');

/** What a letter is kept under, out of the Message-IDs that a mail names. */
export const letterNamesOf = (messageIds: readonly string[]): readonly string[] =>
  messageIds.flatMap((id) => [id, ...(written.exec(id)?.slice(1) ?? [])]);
