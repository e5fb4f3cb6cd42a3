import { Damaged, Locked } from '#archive';
import { pdfjs, startEngine } from './engine.ts';

export type OpenPdf = Awaited<ReturnType<typeof pdfjs.getDocument>['promise']>;
export type OpenPage = Awaited<ReturnType<OpenPdf['getPage']>>;

/** Opens without password; throws `Locked` when there is a user password, `Damaged`, or another Error. */
export async function openPdf(bytes: Uint8Array): Promise<{ readonly pdf: OpenPdf; readonly close: () => Promise<void> }> {
  const worker = startEngine();
  const task = pdfjs.getDocument({
    worker,
    // pdfjs detaches what it is given.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const close = async (): Promise<void> => {
    await task.destroy();
    worker.destroy();
  };
  try {
    return { pdf: await task.promise, close };
  } catch (error) {
    await close();
    if (error instanceof Error && error.name === 'PasswordException') throw new Locked(error.message);
    if (error instanceof Error && error.name === 'InvalidPDFException') throw new Damaged(error.message);
    throw error;
  }
}
