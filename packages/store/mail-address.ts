/** `Piet@Zorg.nl` → `zorg.nl`; empty when there is no `@`. */
export const domainOf = (address: string): string => {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(at + 1).toLowerCase();
};
