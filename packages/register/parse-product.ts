import { type ProductCode, productCodes, products, type Sector } from '#domain';
import type { CellValue } from './cell-value.ts';
import { normaliseText } from './normalise-text.ts';
import { parseText } from './parse-text.ts';
import type { Parsed } from './read-row.ts';

// Only the codes and names themselves: in the register nothing is guessed.
const byText: ReadonlyMap<string, ProductCode> = new Map(
  productCodes.flatMap((code) => [[normaliseText(code), code] as const, [normaliseText(products[code].name), code] as const]),
);

export function parseProduct(cell: CellValue): Parsed<ProductCode> {
  const text = parseText(cell);
  if ('problem' in text) return text;
  const code = byText.get(normaliseText(text.value));
  return code === undefined
    ? {
        problem: `"${text.value.slice(0, 80)}" is geen product. Gebruik de naam of code uit het protocol, zoals "Begeleiding midden" of BG-M.`,
      }
    : { value: code };
}

const sectors: ReadonlyMap<string, Sector> = new Map([
  ['bg', 'BG'],
  ['begeleiding', 'BG'],
  ['do', 'DO'],
  ['dagopvang', 'DO'],
  ['bw', 'BW'],
  ['beschermdwonen', 'BW'],
]);

/** `BG;DO;BW` */
export function parsePercelen(cell: CellValue): Parsed<readonly Sector[]> {
  const text = parseText(cell);
  if ('problem' in text) return text;
  const found: Sector[] = [];
  for (const part of text.value.split(/[;,/+]/)) {
    if (part.trim() === '') continue;
    const sector = sectors.get(normaliseText(part));
    if (sector === undefined)
      return { problem: `"${part.trim().slice(0, 40)}" is geen perceel. Gebruik BG, DO en BW, met een ; ertussen.` };
    if (!found.includes(sector)) found.push(sector);
  }
  return found.length > 0 ? { value: found } : { problem: 'Vul één of meer percelen in: BG, DO en BW, met een ; ertussen.' };
}
