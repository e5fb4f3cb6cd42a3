/** An XML document that declares a DOCTYPE: UBL and CII never do, attacks with entities always do. */
export class HasDoctype extends Error {
  override readonly name = 'HasDoctype';
}
