declare module 'pdfmake' {
  /** The package has no types of its own: what the layouts use of it. */
  type Content = unknown;
  export interface DocumentDefinition {
    readonly content: readonly Content[];
    readonly footer?: (page: number, pages: number) => Content;
    readonly pageOrientation?: 'landscape';
    readonly pageMargins?: number;
    readonly defaultStyle?: { readonly font?: string; readonly fontSize?: number };
  }
  type Fonts = Readonly<Record<string, Readonly<Record<'normal' | 'bold', string>>>>;
  const pdfmake: {
    setFonts(fonts: Fonts): void;
    setUrlAccessPolicy(isAllowed: (url: string) => boolean): void;
    setLocalAccessPolicy(isAllowed: (path: string) => boolean): void;
    createPdf(definition: DocumentDefinition): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
}
