import { listZip } from '#archive';

/** A zip that is not itself a document: workbooks and Word files are zips with a table of contents of their own. */
export async function isPlainZip(bytes: Uint8Array): Promise<boolean> {
  const [a, b, c, d] = bytes;
  if (a !== 0x50 || b !== 0x4b || !((c === 3 && d === 4) || (c === 5 && d === 6))) return false;
  try {
    const names = (await listZip(bytes)).map((name) => name.toLowerCase());
    const isOffice = names.some((name) => /^(?:\[content_types\]\.xml|xl\/worksheets\/|word\/document)/.test(name));
    return !isOffice && !(names.includes('content.xml') && (names.includes('mimetype') || names.includes('meta-inf/manifest.xml')));
  } catch {
    // Which of the two it was meant to be, only its beginning can tell.
    return !/xl\/|word\/|\[Content_Types\]|opendocument/.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'));
  }
}
