import type { RuleSource } from './rule.ts';

/** Documents of which a sentence is quoted, as people call them. */
const documents: Readonly<Record<string, string>> = {
  AP: 'Administratieprotocol Wmo, versie 13 (december 2025)',
  '001': 'Presentatie voor onderaannemers (juni 2023)',
};

/** "Administratieprotocol Wmo, versie 13 (december 2025), 2. Afspraken: “…” (Wet …)"; policy and standards are told, not quoted. */
export function formatSource({ document, section, text, law }: RuleSource): string {
  const named = documents[document];
  const where = [named ?? document, section].filter((part) => part !== '').join(', ');
  return `${where}: ${named === undefined ? text : `“${text}”`}${law === undefined ? '' : ` (${law})`}`;
}
