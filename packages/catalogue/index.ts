// The rules as pages in Dutch, made out of the rule files and the parameters: for finance, and for onderaannemers.
export { onderaannemerPage } from './onderaannemer-page.ts';
export { rulesPage } from './rules-page.ts';
