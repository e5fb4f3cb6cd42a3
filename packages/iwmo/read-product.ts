import type { ProductCode } from '#domain';
import type { XmlElement } from '#markup';
import { iwmo, productOfCode } from '#rules';
import { requiredChild } from './elements.ts';
import type { ReportFault } from './message-fault.ts';

const { productCategories, siemCategories } = iwmo;
/** As the basisschema allows them; anything else is not repeated. */
const productCode = /^[0-9A-Za-z]{1,5}$/;

/** What a code means is agreed per gemeente: one that stands nowhere in the data is for a person to ask. */
export function readProduct(parent: XmlElement, report: ReportFault): ProductCode | undefined {
  const element = requiredChild(parent, 'Product', report);
  const category = element && requiredChild(element, 'Categorie', report);
  const code = element && requiredChild(element, 'Code', report);
  if (category === undefined || code === undefined) return undefined;
  if (!siemCategories.values.includes(category.text)) {
    report({ path: category.path, message: notOurs(category.text) });
    return undefined;
  }
  const product = productOfCode(category.text, code.text);
  if (product === undefined) report({ path: code.path, message: unknownCode(code.text, category.text) });
  return product;
}

function notOurs(category: string): string {
  const name = productCategories.values[category];
  const ours = siemCategories.values.map((one) => `${one} ${productCategories.values[one]}`).join(', ');
  return name === undefined
    ? `Deze categorie staat niet in codelijst WMO020. Vraag de gemeente om een goed bericht.`
    : `Categorie ${category} (${name}) is niet van Siem (wel: ${ours}). Meld de gemeente dat het bericht niet voor Siem is.`;
}

const unknownCode = (code: string, category: string): string =>
  `${productCode.test(code) ? `Productcode ${code}` : 'Deze productcode'} van categorie ${category} (${productCategories.values[category]}) is niet bekend. Vraag Siem welk product dit is en voeg het met de bron toe in packages/rules/codes/iwmo.json.`;
