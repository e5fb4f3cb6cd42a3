import type { XmlElement } from '#documents';
import type { Place, StructureFault } from '#domain';
import { placeIn, textAt } from '../elements.ts';
import { amountChecks, decimalChecks } from './amount-checks.ts';
import type { Check } from './check.ts';
import { codeChecks } from './code-checks.ts';
import { documentChecks } from './document-checks.ts';
import { lineChecks } from './line-checks.ts';
import { nlciusChecks } from './nlcius-checks.ts';
import { structureChecks } from './structure-checks.ts';
import { vatChecks } from './vat-checks.ts';

/** EN 16931 with its binding to UBL, and NLCIUS: what concerns amounts, identity and the reading of both. */
const checks: readonly Check[] = [
  ...documentChecks,
  ...lineChecks,
  ...amountChecks,
  ...decimalChecks,
  ...vatChecks,
  ...codeChecks,
  ...structureChecks,
  ...nlciusChecks,
];
/** Factur-X has profiles that promise less than EN 16931: what they leave out breaks no rule. */
const leftOut: readonly (readonly [RegExp, RegExp])[] = [
  [/:basicwl$/i, /^BR-(?:16|CO-10|(?:S|Z|E|AE|IC|G|O|AF|AG)-0[18])$/],
  [/:minimum$/i, /^BR-(?:1[0126]|CO-1[0368]|CO-25|(?:S|Z|E|AE|IC|G|O|AF|AG)-0[18])$/],
];
function isLeftOut(invoice: XmlElement, code: string): boolean {
  const profile = textAt(invoice, 'CustomizationID') ?? '';
  return leftOut.some(([profiles, codes]) => profiles.test(profile) && codes.test(code));
}

/** Of one rule so many places: a thousand lines without a unit are one fault to mend. */
const placesPerRule = 3;

/** A verzamelfactuur has some hundreds of lines. Rules that add up all lines for each of many elements would never end. */
const mostParts = 10_000;

/** Every rule that the invoice breaks, with its official code; undefined when it is too long to look at. */
export function structureFaults(invoice: XmlElement, where: Place): StructureFault[] | undefined {
  if (invoice.children.length > mostParts) return undefined;
  const isCii = invoice.path !== `/${invoice.name}`;
  return checks
    .filter(({ code, onlyUbl }) => !(isCii && (onlyUbl || isLeftOut(invoice, code))))
    .flatMap(({ code, demands, broken }) =>
      broken(invoice)
        .slice(0, placesPerRule)
        .map((element) => ({ code, demands, where: placeIn(where, element) })),
    );
}
