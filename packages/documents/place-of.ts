import type { Place } from '#domain';
import type { SourceFile } from './document.ts';

/** What a file that was not recognised was meant to be; only to say what is damaged, locked or stopped. */
const kindsByName: readonly (readonly [RegExp, Place['kind']])[] = [
  [/\.pdf$/i, 'pdf'],
  [/\.(xlsx|xlsm|xlsb|xls|ods)$/i, 'spreadsheet'],
  [/\.(docx|docm|doc|odt|rtf)$/i, 'word'],
  [/\.xml$/i, 'xml'],
  [/\.zip$/i, 'archive'],
];

/** Where a file stands, before anything is known of its contents but a PDF's mark. */
export function placeOf(file: SourceFile): Place {
  const isPdf = Buffer.from(file.bytes.subarray(0, 1024)).includes('%PDF-');
  const kind = isPdf ? 'pdf' : kindsByName.find(([pattern]) => pattern.test(file.name.trim()))?.[1];
  return {
    attachment: file.attachment,
    file: file.name,
    ...(file.inside === undefined ? {} : { inside: file.inside }),
    kind: kind ?? 'unknown',
  };
}
