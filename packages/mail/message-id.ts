/** RFC 5322 msg-id as far as it may stand in a header of a letter: letters that any program prints, on one line. */
const legal = /^<[!-;=?-~]{1,500}>$/;
export const isMessageId = (text: string): boolean => legal.test(text);

/** How a mail names itself, in `written` (the value of Message-ID); undefined without a name that can be repeated. */
export function messageIdIn(written: string | undefined): string | undefined {
  const text = (written ?? '').trim();
  const [id] = /<[^<>\s]+>/.exec(text.slice(0, 2000)) ?? [`<${text}>`];
  return isMessageId(id) ? id : undefined;
}
