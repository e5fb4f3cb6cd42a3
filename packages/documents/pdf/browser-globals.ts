/**
 * pdfjs asks for three classes of a browser when it is loaded, and needs them only for drawing. Reading text
 * does without, so that no native canvas has to travel along to Lambda. What exists already stays.
 */
class NoDrawing {}

for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: NoDrawing, writable: true, configurable: true });
}
