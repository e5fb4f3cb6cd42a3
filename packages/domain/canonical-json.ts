/**
 * JSON text of which two are the same when the values are: keys in order, members that are undefined left out.
 * Takes JSON values only: no Map, no Date.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, sorted);

const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
