/** `26214400` → `25 MB`, `1887437` → `1,8 MB`. */
export function megabytes(bytes: number): string {
  const value = bytes / (1024 * 1024);
  return `${value.toLocaleString('nl-NL', { maximumFractionDigits: value < 10 ? 1 : 0 })} MB`;
}

/** `20000` → `20.000`. */
export const count = (value: number): string => value.toLocaleString('nl-NL');
