const names = ['office', 'style', 'text', 'table', 'fo', 'draw'] as const;
const urn = (name: (typeof names)[number]): string =>
  `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'fo' ? 'xsl-fo-compatible' : name === 'draw' ? 'drawing' : name}:1.0"`;

/** A flat OpenDocument file: one XML text, as LibreOffice opens it. */
export const opened = (kind: 'text' | 'spreadsheet', styles: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document ${names.map(urn).join(' ')} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.${kind}"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document>`;

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
