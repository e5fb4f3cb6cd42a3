import { createHash, createHmac } from 'node:crypto';

/** There are only some 90 million BSNs: whoever guesses the key can try them all. */
const keyCharactersMin = 16;

/**
 * A keyed hash of nine digits, `<keyId>:<64 hex digits>` (HMAC-SHA-256). The key's id tells hashes of different
 * keys apart without telling the key. The key comes from outside and is kept as a secret.
 */
export function bsnHasher(key: string): (bsn: string) => string {
  if (key.length < keyCharactersMin) throw new Error(`The key for hashing BSNs needs at least ${keyCharactersMin} characters.`);
  const keyId = createHash('sha256').update('bsn-key-id\0').update(key).digest('hex').slice(0, 8);
  return (bsn) => `${keyId}:${createHmac('sha256', key).update(bsn).digest('hex')}`;
}
