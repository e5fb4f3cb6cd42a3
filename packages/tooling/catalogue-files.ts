import { onderaannemerPage, rulesPage } from '#catalogue';
import { currentParameters } from '#rules';

/** The pages that stand in the handbook, as they should be now. */
export const catalogueFiles = (): readonly { readonly path: string; readonly text: string }[] => [
  { path: 'packages/handbook/controles.md', text: rulesPage(currentParameters) },
  { path: 'packages/handbook/onderaannemers.html', text: onderaannemerPage(currentParameters) },
];
