import { z } from 'zod';
import type { TextItem } from '../document.ts';
import type { OpenPage } from './open-pdf.ts';

type Matrix = readonly [number, number, number, number, number, number];

/** What a filled form or a typed-on note carries; the engine leaves it out of the text of the page. */
const annotationShape = z.object({
  subtype: z.enum(['Widget', 'FreeText']),
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  hidden: z.boolean().optional(),
  noView: z.boolean().optional(),
  fieldType: z.string().nullish(),
  fieldValue: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .catch(undefined),
  checkBox: z.boolean().nullish(),
  radioButton: z.boolean().nullish(),
  exportValue: z.string().nullish().catch(undefined),
  buttonValue: z.string().nullish().catch(undefined),
  contentsObj: z.object({ str: z.string() }).nullish().catch(undefined),
});
type Annotation = z.infer<typeof annotationShape>;

/** Filled form fields and typed notes as text; a ticked box is an `X`. */
export async function readFormFields(page: OpenPage, viewport: Matrix): Promise<TextItem[]> {
  const annotations: readonly unknown[] = await page.getAnnotations({ intent: 'display' }).catch(() => []);
  return annotations.flatMap((raw) => {
    const annotation = annotationShape.safeParse(raw);
    if (!annotation.success || annotation.data.hidden === true || annotation.data.noView === true) return [];
    return placeLines(textOf(annotation.data), annotation.data.rect, viewport);
  });
}

function textOf(annotation: Annotation): string {
  if (annotation.subtype === 'FreeText') return annotation.contentsObj?.str ?? '';
  const value = annotation.fieldValue;
  if (annotation.checkBox === true) return value !== undefined && value !== null && value === annotation.exportValue ? 'X' : '';
  if (annotation.radioButton === true) return value !== undefined && value !== null && value === annotation.buttonValue ? 'X' : '';
  if (annotation.fieldType !== 'Tx' && annotation.fieldType !== 'Ch') return '';
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}

function placeLines(text: string, rect: Annotation['rect'], m: Matrix): TextItem[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const [x1, y1, x2, y2] = rect;
  const xs = [m[0] * x1 + m[2] * y1 + m[4], m[0] * x2 + m[2] * y2 + m[4]];
  const ys = [m[1] * x1 + m[3] * y1 + m[5], m[1] * x2 + m[3] * y2 + m[5]];
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  const height = (Math.max(...ys) - y) / lines.length;
  const width = Math.max(...xs) - x;
  return lines.flatMap((line, index) => (line === '' ? [] : [{ text: line, x, y: y + index * height, width, height }]));
}
