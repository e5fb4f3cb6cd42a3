const mebibyte = 1024 * 1024;

/** What one message may cost to read. A message is a few kilobytes; a hundred times that is no message of one person. */
export const limits = {
  bytes: mebibyte,
  /** Parsers overflow on deep nesting; a message has 8. */
  xmlDepth: 30,
  /** A million empty elements fit in few bytes. */
  xmlElements: 20_000,
  /** Namespaces make looking each of them up slower with every one there is. */
  xmlAttributes: 50,
} as const;
