/** More header than any mail has; what lies beyond is not looked at. */
const headBytes = 1024 * 1024;

/** The header of a raw mail as text, a field a line. */
export const headOf = (raw: Buffer): string =>
  (raw.toString('latin1', 0, headBytes).split(/\r?\n\r?\n/, 1)[0] ?? '').replace(/\r?\n[ \t]+/g, ' ');
