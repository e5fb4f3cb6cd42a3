import type { Row } from './rows.ts';

const pageNumber =
  /^(?:pagina|pag\.?|blad|bladzijde|blz\.?|page|seite)\s*(?::\s*)?\d+(?:\s*(?:van|von|\/|of|sur)\s*\d+)?$|^\d+\s*(?:van|\/)\s*\d+$/;
export const isPageNumber = ({ folded }: Row): boolean => pageNumber.test(folded);

/** In a footer with other things the page number is what differs. */
export const withoutPageNumber = ({ folded }: Row): string =>
  folded.replace(/\b(?:pagina|pag\.?|blad|bladzijde|blz\.?|page)\s*(?::\s*)?\d+(?:\s*(?:van|\/|of)\s*\d+)?/, '');
