import { gunzipSync, inflateSync } from 'node:zlib';
import { megabytes } from './amounts.ts';
import { zipLimits } from './limits.ts';
import { Damaged, OverLimit } from './refusals.ts';

/** What one compressed stream becomes, counted while inflating. Throws `OverLimit` or `Damaged`. */
export function inflateWithin(bytes: Uint8Array, format: 'gzip' | 'zlib', budget: number = zipLimits.bytes): Uint8Array {
  const byRatio = Math.max(zipLimits.ratioFromBytes, bytes.length * zipLimits.ratio);
  const most = Math.min(budget, byRatio);
  try {
    const inflate = format === 'gzip' ? gunzipSync : inflateSync;
    return new Uint8Array(inflate(bytes, { maxOutputLength: Math.max(1, most) }));
  } catch (error) {
    if (error instanceof RangeError) throw new OverLimit(`Uitgepakt is het bestand meer dan ${megabytes(most)}; dat is de grens.`);
    throw new Damaged(error instanceof Error ? error.message : 'The stream is damaged.');
  }
}
