/** A property of MAPI, the model behind Outlook: in a .msg and in a winmail.dat the same numbers mean the same. */
export interface MapiValue {
  readonly type: number;
  readonly bytes: Uint8Array;
}

/** By property number. */
export type MapiProperties = ReadonlyMap<number, MapiValue>;

export const mapiTypes = { text: 0x1e, unicode: 0x1f, binary: 0x102, object: 0x0d, integer: 0x03, boolean: 0x0b } as const;

/** [MS-OXPROPS]; the numbers that this reader looks at. */
export const mapi = {
  subject: 0x0037,
  headers: 0x007d,
  senderAddress: 0x0c1f,
  senderSmtp: 0x5d01,
  representingSmtp: 0x5d02,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  displayName: 0x3001,
  data: 0x3701,
  extension: 0x3703,
  shortName: 0x3704,
  method: 0x3705,
  longName: 0x3707,
  mimeType: 0x370e,
  contentId: 0x3712,
  codePage: 0x3ffd,
  internetCodePage: 0x3fde,
  hidden: 0x7ffe,
} as const;

/** Windows code pages that are not `windows-N`. */
const encodings: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  20127: 'windows-1252',
  20866: 'koi8-r',
  21866: 'koi8-u',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  50222: 'iso-2022-jp',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Text in a Windows code page. Where none is named: UTF-8 if it can be that, else Western letters, as a Dutch sender means. */
export function decodeCodePage(bytes: Uint8Array, codePage: number | undefined): string {
  if (codePage === undefined) return decodeUnnamed(bytes);
  const iso = codePage > 28590 && codePage < 28606 ? `iso-8859-${codePage - 28590}` : undefined;
  const windows = codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : undefined;
  const encoding = encodings[codePage] ?? iso ?? windows ?? 'windows-1252';
  return new TextDecoder(encoding).decode(bytes);
}

function decodeUnnamed(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export function numberOf(properties: MapiProperties, id: number): number | undefined {
  const value = properties.get(id);
  if (value === undefined || value.bytes.length < 4) return undefined;
  return Buffer.from(value.bytes).readUInt32LE(0);
}

/** Text up to its closing NUL; undefined when there is none or it is of another type. */
export function textOf(properties: MapiProperties, id: number, codePage: number | undefined): string | undefined {
  const value = properties.get(id);
  if (value?.type === mapiTypes.unicode) return upToNul(new TextDecoder('utf-16le').decode(value.bytes));
  if (value?.type === mapiTypes.text) return upToNul(decodeCodePage(value.bytes, codePage));
  return undefined;
}

const upToNul = (text: string): string => {
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
};
