import pdfmake, { type DocumentDefinition } from 'pdfmake';

const folder = new URL('../../../node_modules/pdfmake/build/fonts/Roboto/', import.meta.url).pathname;
pdfmake.setFonts({
  Roboto: { normal: `${folder}Roboto-Regular.ttf`, bold: `${folder}Roboto-Medium.ttf` },
  Helvetica: { normal: 'Helvetica', bold: 'Helvetica-Bold' },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder) || path.startsWith('Helvetica'));

/** A PDF as pdfmake lays it out. */
export const makePdf = async (definition: DocumentDefinition): Promise<Uint8Array> =>
  new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
