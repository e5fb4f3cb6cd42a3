import { createHash } from 'node:crypto';

const rawPrefix = 'raw/';
/** SES proves its access to a bucket with this object; it is no mail to us. */
const setupNotification = 'AMAZON_SES_SETUP_NOTIFICATION';
/** What fits in a tag of SES, a key and a URL alike. */
const plainId = /^[A-Za-z0-9_-]{1,128}$/;

/**
 * The id of the mail under a key: the base name that SES gave. A copy put back by hand may have any name; it gets an
 * id made from its key, so that nothing under `raw/` is passed over. Undefined for what is no mail.
 */
export function mailIdOf(key: string): string | undefined {
  if (!key.startsWith(rawPrefix) || key.endsWith('/')) return undefined;
  const name = key.slice(key.lastIndexOf('/') + 1);
  if (name === setupNotification) return undefined;
  return plainId.test(name) ? name : createHash('sha256').update(key).digest('hex').slice(0, 40);
}
