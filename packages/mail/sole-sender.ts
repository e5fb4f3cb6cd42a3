import type { Headers } from './headers.ts';

/**
 * An address without anything that another reader could take for two, for a header or for a comment: no quotes, blanks,
 * routes or a second `@`. All that mail programs give out are of this form.
 */
const plainAddress = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}.-]{1,255}$/u;
export const isPlainAddress = (address: string): boolean => plainAddress.test(address);

/** What stands between angle brackets and is an address, but for quoted text and comments. */
const bracketed = (from: string): Set<string> =>
  new Set(
    from
      .slice(0, 10_000)
      .replace(/"(?:[^"\\]|\\.)*"|\([^()]*\)/g, ' ')
      .match(/<[^<>]*@[^<>]*>/g) ?? [],
  );

/**
 * Who sent a mail, out of the addresses that were read in From. With two of these fields, two addresses, or one that
 * can be read in two ways, nobody can say which one was judged authentic: then there is no sender.
 */
export function soleSender(headers: Headers, addresses: readonly string[]): string | undefined {
  const [sender, ...others] = new Set(addresses);
  const fields = headers.all('from');
  if (sender === undefined || others.length > 0 || fields.length !== 1 || bracketed(fields[0] ?? '').size > 1) return undefined;
  return isPlainAddress(sender) ? sender : undefined;
}
