const mebibyte = 1024 * 1024;

/** What one mail may unpack into. Going over one is a problem of the mail, never an exception. */
export const mailLimits = {
  /** SES takes at most 40 MB. */
  bytes: 45 * mebibyte,
  /** Forwards in forwards. */
  depth: 5,
  /** Mails with 100,000 empty parts exist. */
  parts: 200,
  /** A zip in a zip is some accountant's habit; deeper is a bomb. */
  zipDepth: 2,
  /** All archives of one mail together, inflated. */
  unpackedBytes: 50 * mebibyte,
  textCharacters: 1_000_000,
  headerBytes: 2 * mebibyte,
  /** Facts are stored and shown: a subject of a megabyte would be no use to anybody. */
  subjectCharacters: 1_000,
  nameCharacters: 255,
  replyTo: 20,
} as const;
