/** A static limit was passed; the message is Dutch and names the limit. */
export class OverLimit extends Error {
  override readonly name = 'OverLimit';
}

/** A file is locked with a password. */
export class Locked extends Error {
  override readonly name = 'Locked';
}

/** A file is broken beyond doubt, by the rules of its own format; other failures may be a gap in a reader. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}

/** A kind of archive or compression that is not opened, although it may be sound. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}
